import type { Heading, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { ContentError } from './content-error.ts';
import { isLabelCell } from './mark.ts';

const file = 'article.md';

const allowed = new Set(
	'root heading paragraph text emphasis strong link list listItem table tableRow tableCell footnoteReference'.split(
		' ',
	),
);

const refusals: Record<string, string> = {
	html: 'Raw HTML has no place in the article. Write it in Markdown.',
	code: 'Code has no place in the article. Take out the fence or the indentation.',
	inlineCode: 'Code has no place in the article. Take out the backticks.',
	image: 'An image has no place in the article. Take it out.',
	footnoteDefinition:
		'The article defines no notes of its own. Put what the note says into claims.yaml.',
};

/**
 * Checks what can be seen from the syntax tree alone: which elements there are, where references stand,
 * and that the headings form an outline. Throws a `ContentError` at the first mistake.
 */
export function checkTree(tree: Root, references: ReadonlyMap<string, unknown>): void {
	let level = 0;
	visitParents(tree, (node, ancestors) => {
		const line = node.position?.start.line;
		const fail = (problem: string): never => {
			throw new ContentError(file, line, problem);
		};
		if (!allowed.has(node.type))
			fail(
				refusals[node.type] ??
					`The article has no use for this element (${node.type}). Write plain paragraphs, lists and tables.`,
			);
		if (node.type === 'text') {
			const unknown = /\[\^([^\]]*)\]/.exec(node.value);
			if (unknown)
				fail(
					`The reference [^${unknown[1]}] is not in claims.yaml. Mend its name, or add the entry.`,
				);
		}
		if (node.type === 'heading') level = checkHeading(node, level, fail);
		if (node.type === 'table' && node.align?.some(Boolean)) {
			fail('The table aligns a column. Take the colons out of the line below its header.');
		}
		if (
			node.type === 'listItem' &&
			(node.children.length !== 1 || node.children[0]?.type !== 'paragraph')
		) {
			fail(
				'A list item holds something other than one paragraph. Write one paragraph in each item.',
			);
		}
		if (node.type === 'footnoteReference') {
			const label = node.label ?? node.identifier;
			if (!references.has(label))
				fail(`The reference [^${label}] is not in claims.yaml. Mind small and capital letters.`);
			const around = ancestors.find(({ type }) =>
				['heading', 'link', 'emphasis', 'strong'].includes(type),
			);
			const cell = ancestors.at(-1);
			if (cell?.type === 'tableCell' && isLabelCell(cell, ancestors.slice(0, -1) as Parents[])) {
				fail(
					`The reference [^${label}] stands in a header cell or in the first cell of a row. Those carry none.`,
				);
			}
			if (around)
				fail(
					`The reference [^${label}] stands inside a ${around.type === 'strong' ? 'bold passage' : around.type}. Put it at the end of a sentence.`,
				);
		}
	});
}

function checkHeading(node: Heading, level: number, fail: (problem: string) => never): number {
	if (node.depth !== 2 && node.depth !== 3)
		fail(
			`A heading of level ${node.depth} has no place here. Sections begin with ##, points with ###.`,
		);
	if (node.depth === 3 && level === 0)
		fail('A point (###) stands before the first section (##). Put it below one.');
	if (!toString(node).trim()) fail('The heading is empty. Write it, or take it out.');
	return node.depth;
}
