import type { Inline, Passage, Sentence, Article } from '../../src/types/article.ts';
import { pairsOf, subsectionsOf } from '../../src/lib/selectors.ts';
import { findingLabel, voiceLabels } from '../../src/format/labels.ts';

/** The words of running text. */
export function wordsOf(content: readonly Inline[]): string {
	return content
		.map((node) => (node.type === 'text' ? node.value : wordsOf(node.children)))
		.join('');
}

/**
 * What a page has to show of some sentences, clause by clause: its kind and words, the number of its note, and
 * the finding beside it where it is the text's.
 */
export function clausesToShow(sentences: readonly Sentence[]): string[] {
	return sentences.flatMap((sentence) => {
		if (sentence.voice === 'site') return [`note: ${wordsOf(sentence.content)}`];
		return sentence.clauses.map(({ entry, content }) => {
			const said = sentence.voice === 'text' && entry.type === 'claim';
			const finding = said ? ` ${findingLabel(entry.finding, entry.kind).word}` : '';
			const kind = said ? entry.kind : 'record';
			return `${kind}: ${wordsOf(content)} ${entry.id} ${entry.number}${finding}`;
		});
	});
}

/** The labels of the voices in the order of the article, each with the first words below it. */
export function labelsToShow({ opening, sections }: Article): [label: string, begins: string][] {
	const runs = sections.flatMap((section) => [
		...(section.kind === 'plain' ? [section.passages] : [section.opening]),
		...(section.kind === 'rows' ? [section.closing] : []),
		...subsectionsOf(section).map(({ passages }) => passages),
	]);
	return [opening, ...runs].flatMap((passages) =>
		pairsOf(passages).flatMap(({ text, answer }) =>
			text
				? [text, ...answer].flatMap((passage): [string, string][] =>
						passage.voice === 'several' ? [] : [[voiceLabels[passage.voice], beginOf(passage)]],
					)
				: [],
		),
	);
}

function beginOf({ blocks: [block] }: Passage): string {
	if (block?.type === 'table') return wordsOf(block.columns[0] ?? []);
	const sentences = block?.type === 'list' ? block.items[0] : block?.sentences;
	const [first] = sentences ?? [];
	return wordsOf(first?.voice === 'site' ? first.content : (first?.clauses[0]?.content ?? []));
}
