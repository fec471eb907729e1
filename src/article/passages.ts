import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Passage, Row, Sentence, Voice } from '../types/article.ts';
import { voicesOf } from '../lib/selectors.ts';
import type { Reader } from './sentences.ts';

/** The passages of some blocks: cut where the voice changes. Adds what `Reader` and `voiceOf` find wrong. */
export function passagesOf(reader: Reader, nodes: readonly RootContent[]): Passage[] {
	const passages: Passage[] = [];
	for (const node of nodes) {
		const block = blockOf(reader, node);
		if (!block) continue;
		const voices = voicesOf(block).map((sentences) => voiceOf(sentences));
		if (voices.includes('mixed'))
			reader.report(
				node,
				`"${toString(node).slice(0, 40)}…" mixes what the text says with what is on record. Put each in a paragraph of its own.`,
			);
		const spoken = new Set(voices.filter((voice) => voice !== 'site' && voice !== 'mixed'));
		const [voice = 'site'] = spoken;
		const whole = block.type === 'table' ? 'several' : voice;
		const last = passages.at(-1);
		if (last?.voice === whole && whole !== 'several') last.blocks.push(block);
		else passages.push({ voice: whole, blocks: [block] });
	}
	return passages;
}

function blockOf(reader: Reader, node: RootContent): Block | undefined {
	if (node.type === 'paragraph') return { type: 'paragraph', sentences: reader.sentences(node) };
	if (node.type === 'list')
		return {
			type: 'list',
			ordered: Boolean(node.ordered),
			items: node.children.map(({ children: [paragraph] }) =>
				paragraph?.type === 'paragraph' ? reader.sentences(paragraph) : [],
			),
		};
	if (node.type !== 'table') return undefined;
	const [header, ...rows] = node.children;
	return {
		type: 'table',
		columns: header?.children.map(({ children }) => reader.words(children)) ?? [],
		rows: rows.map(({ children: [name, ...cells] }): Row => ({
			name: reader.words(name?.children ?? []),
			cells: cells.map((cell) => reader.sentences(cell)),
		})),
	};
}

/** Who speaks in some sentences. The site's remarks may stand in either other voice. */
function voiceOf(sentences: readonly Sentence[]): Voice | 'mixed' {
	const voices = new Set(sentences.map(({ voice }) => voice).filter((voice) => voice !== 'site'));
	const [voice = 'site'] = voices;
	return voices.size > 1 ? 'mixed' : voice;
}
