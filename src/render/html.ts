import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Note } from '../lib/selectors.ts';
import { isMarked, specimenOf, tallyOf } from '../lib/selectors.ts';
import { readableDate } from '../format/dates.ts';
import { sourceWords, statusText, statusWords, voiceLabels } from '../format/labels.ts';
import type {
	Article,
	Block,
	ClaimRow,
	Clause,
	Inline,
	Sentence,
	Source,
} from '../types/article.ts';

/** What differs between the places that show the same words. */
export interface HtmlOptions {
	/** Turns an address inside the site, such as /motives/ or #C3, into one that works where the HTML will stand. */
	link: (address: string) => string;
	/** The notes of the page, by the id of their entry; none of a feed, which has no notes. */
	notes?: ReadonlyMap<string, Note> | undefined;
}

/** The HTML of some sentences, without an element around them. */
export function sentencesHtml(sentences: readonly Sentence[], options: HtmlOptions): string {
	return html(sentenceNodes(sentences, options));
}

/** The HTML of an answer to a claim: what was looked for and not found is an element of its own. */
export function answerHtml(sentences: readonly Sentence[], options: HtmlOptions): string {
	return html(
		spaced(
			sentences.map((sentence) => {
				const nodes = sentenceNode(sentence, options);
				return sentence.voice === 'site' ? [h('span', { className: ['missing'] }, nodes)] : nodes;
			}),
		),
	);
}

/** The HTML of a claim as the text makes it, with the number of its note where its answer has none. */
export function claimHtml(row: ClaimRow, options: HtmlOptions): string {
	const { clause } = row;
	const words = inlineNodes(clause.content, options.link);
	return html(isMarked(row) ? [...words, ...noteLink(clause, options)] : words);
}

/** The HTML of the line of a source, without an element around it. */
export function sourceHtml(source: Source, long?: boolean): string {
	const { publisher, url } = source;
	const { voice, details } = sourceWords(source, long);
	const name = url
		? h('a', { href: url, dataPrinted: printedAddress(url) }, publisher)
		: h('span', {}, publisher);
	return html([text(`${voice}: `), name, text(details)]);
}

/** How paper shows an address of percent signs: decoded, its middle left out. */
function printedAddress(url: string): string | undefined {
	if (!url.includes('%')) return undefined;
	// What is not UTF-8 stays as it is written.
	const decoded = url.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
		const words = Buffer.from(bytes.replaceAll('%', ''), 'hex').toString();
		return words.includes('\ufffd') ? bytes : words;
	});
	const letters = [...decoded.replace(/^https?:\/\//, '')];
	if (letters.length > 72) letters.splice(48, letters.length - 60, '…');
	return letters.join('');
}

/** The HTML of running text without references, without an element around it. */
export function inlineHtml(content: readonly Inline[], link: HtmlOptions['link']): string {
	return html(inlineNodes(content, link));
}

/** The HTML of the whole article below its title, in plain elements: for the feed. */
export function articleHtml(article: Article, link: HtmlOptions['link']): string {
	const { opening, sections } = article;
	const blocks = (of: readonly Block[]) => of.map((block) => plainBlock(block, article, { link }));
	return html(
		[
			...blocks(opening),
			...sections.flatMap((section) => [
				h('h2', {}, section.heading),
				...blocks(section.blocks),
				...section.points.flatMap(({ heading, answer, rows, more }) => [
					h('h3', {}, heading),
					h('p', {}, sentenceNodes(answer, { link })),
					...blocks([{ type: 'claims', rows }, ...more]),
				]),
			]),
		].flat(),
	);
}

function plainBlock(block: Block, article: Article, options: HtmlOptions): ElementContent {
	const item = (sentences: readonly Sentence[], before = '') =>
		h('li', {}, [text(before), ...sentenceNodes(sentences, options)]);
	switch (block.type) {
		case 'paragraph':
			return h('p', {}, sentenceNodes(block.sentences, options));
		case 'list':
			return h(
				'ul',
				{},
				block.items.map((sentences) => item(sentences)),
			);
		case 'timeline':
			return h(
				'ul',
				{},
				block.events.map(({ date, sentences }) => item(sentences, `${readableDate(date)}: `)),
			);
		case 'claims':
			return h(
				'ul',
				{},
				block.rows.map(({ clause, answer }) =>
					h('li', {}, [
						text(`${voiceLabels.text}: `),
						...inlineNodes(clause.content, options.link),
						text(` Finding: ${statusText(clause.entry)}.`),
						...(answer.length > 0
							? [text(` ${voiceLabels.records}: `), ...sentenceNodes(answer, options)]
							: []),
					]),
				),
			);
		case 'comparison':
			return h('table', {}, [
				h('thead', {}, [
					h(
						'tr',
						{},
						block.columns.map((column) => h('th', {}, inlineNodes(column, options.link))),
					),
				]),
				h(
					'tbody',
					{},
					block.rows.map((row) =>
						h(
							'tr',
							{},
							row.map((cell) => h('td', {}, sentenceNodes(cell.sentences, options))),
						),
					),
				),
			]);
		case 'specimen':
			return plainBlock({ type: 'claims', rows: specimenOf(article) }, article, options);
		case 'tally': {
			const lines = tallyOf(article).map(({ status, claims }) =>
				h(
					'li',
					{},
					`${claims.length} ${statusWords[status]}: ${claims.map(({ claim }) => claim).join(' ')}`,
				),
			);
			return h('ul', {}, lines);
		}
	}
}

function sentenceNodes(sentences: readonly Sentence[], options: HtmlOptions): ElementContent[] {
	return spaced(sentences.map((sentence) => sentenceNode(sentence, options)));
}

/** A sentence of the records is one element that holds its clauses, each with the number of its note. */
function sentenceNode(sentence: Sentence, options: HtmlOptions): ElementContent[] {
	if (sentence.voice === 'site') return inlineNodes(sentence.content, options.link);
	const clauses = sentence.clauses.map((clause) => [
		...inlineNodes(clause.content, options.link),
		...noteLink(clause, options),
	]);
	const remark = sentence.remark ? [inlineNodes(sentence.remark, options.link)] : [];
	const nodes = spaced([...clauses, ...remark]);
	return options.notes ? [h('span', { className: ['sentence'] }, nodes)] : nodes;
}

/** Some words with a space between them. */
function spaced(words: readonly ElementContent[][]): ElementContent[] {
	return words.flatMap((nodes, index) => (index > 0 ? [text(' '), ...nodes] : nodes));
}

/** The number that opens the note. The sheet shows the attribute in place of the text, which is then not copied or searched. */
function noteLink({ entry: { id }, address }: Clause, { notes }: HtmlOptions): ElementContent[] {
	const note = notes?.get(id);
	if (!note) return [];
	const properties = {
		role: 'doc-noteref',
		id: address,
		href: `#n-${id}`,
		ariaLabel: `Note ${note.number}`,
		dataNote: note.number,
	};
	return [h('sup', {}, [h('a', properties, [h('i', {}, `${note.number}`)])])];
}

function inlineNodes(content: readonly Inline[], link: HtmlOptions['link']): ElementContent[] {
	return content.map((node) => {
		if (node.type === 'text') return text(node.value);
		const children = inlineNodes(node.children, link);
		if (node.type !== 'link') return h(node.type === 'strong' ? 'strong' : 'em', {}, children);
		const outside = /^https?:/i.test(node.url);
		const properties = outside ? { href: node.url, rel: ['nofollow'] } : { href: link(node.url) };
		return h('a', properties, children);
	});
}

function h(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[] | string,
): Element {
	const nodes = typeof children === 'string' ? [text(children)] : children;
	return { type: 'element', tagName, properties, children: nodes };
}

function text(value: string): ElementContent {
	return { type: 'text', value };
}

const serializer = unified().use(rehypeStringify);

function html(children: ElementContent[]): string {
	return serializer.stringify({ type: 'root', children });
}
