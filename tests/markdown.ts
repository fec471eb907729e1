import { answerOf, blocksOf } from '../src/article/blocks.ts';
import { Diagnostics } from '../src/article/diagnostics.ts';
import { Drawings } from '../src/article/drawings.ts';
import { parseMarkdown } from '../src/article/markdown.ts';
import { Reader, referencesOf } from '../src/article/sentences.ts';
import { storyOf, textsOf } from './project.ts';

const { claims, facts } = await storyOf('small');
const texts = await textsOf('small');
const references = referencesOf(claims, facts);

/** What the nodes of a Markdown text become that refers to the claims and facts of the small story. */
function readWith<T>(
	markdown: string,
	read: (tools: Parameters<typeof blocksOf>[0], nodes: Parameters<typeof blocksOf>[1]) => T,
): T {
	const diagnostics = new Diagnostics();
	const parsed = parseMarkdown(diagnostics.in('x.md'), markdown, references.keys());
	const reader = new Reader(parsed, references);
	const drawings = new Drawings(diagnostics, texts);
	const value = read({ reader, drawings }, parsed.tree.children);
	diagnostics.throwIfAny();
	return value;
}

/** The blocks of a Markdown text. Throws where something is wrong with it. */
export function blocksIn(markdown: string) {
	return readWith(markdown, blocksOf);
}

/** The answer of a point that a Markdown text begins. Throws where something is wrong with it. */
export function answerIn(markdown: string) {
	return readWith(markdown, ({ reader }, nodes) =>
		answerOf(reader, nodes, (problem) => reader.report(1, problem)),
	);
}

/** The sentences of a Markdown text of one paragraph. */
export function sentencesIn(markdown: string) {
	return blocksIn(markdown).flatMap((block) => (block.type === 'paragraph' ? block.sentences : []));
}
