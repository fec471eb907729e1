import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { interpolate, type Placeholders } from './interpolate.ts';
import { aboutLists, type About, type AboutBlock } from '../types/article.ts';
import type { Outline } from './outline.ts';
import type { Markdown } from './markdown.ts';
import type { Reader } from './sentences.ts';

/**
 * The page on how it was made, its placeholders filled. A paragraph that is only {kinds}, {findings}, {voices}
 * or {corrections} stands for that list. The text must have passed `checkTree`.
 */
export function readAbout(
	{ tree, report }: Markdown,
	{ opening, sections, ...words }: Outline & Omit<About, 'sections'>,
	reader: Reader,
	placeholders: Placeholders,
): About {
	for (const node of opening)
		report(node, 'This stands before the first heading. Put it below one.');
	const listOf = (node: RootContent) =>
		node.type === 'paragraph' && aboutLists.find((name) => toString(node) === `{${name}}`);
	visitParents(tree, 'text', (node, ancestors) => {
		const paragraph = ancestors.at(-1);
		if (paragraph?.type === 'paragraph' && listOf(paragraph)) return;
		node.value = interpolate(node.value, placeholders, (problem) => report(node, problem));
	});
	const blockOf = (node: RootContent): AboutBlock[] => {
		const list = listOf(node);
		if (list) return [{ type: list }];
		if (node.type === 'paragraph')
			return [{ type: 'paragraph', content: reader.words(node.children) }];
		if (node.type === 'list') {
			const items = node.children.flatMap(({ children }) =>
				children.flatMap((item) =>
					item.type === 'paragraph' ? [reader.words(item.children)] : [],
				),
			);
			return [{ type: 'list', items }];
		}
		report(node, 'A table has no place here. Write a paragraph or a list.');
		return [];
	};
	return {
		...words,
		sections: sections.flatMap((section) =>
			[section, ...section.points].map((piece) => ({
				address: piece.address,
				heading: piece.heading,
				depth: piece === section ? 2 : 3,
				blocks: piece.blocks.flatMap(blockOf),
			})),
		),
	};
}
