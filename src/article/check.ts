import type {
	FootnoteReference,
	Heading,
	ListItem,
	Nodes,
	Parents,
	Root,
	Table,
	Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { checkCharacters } from './characters.ts';
import { ContentError } from './content-error.ts';
import { isLabelCell } from './mark.ts';
import { lineOf } from './parse.ts';

const file = 'article.md';

type Fail = (problem: string) => never;

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

/** More than a sentence needs, and far less than what a walk through the tree can bear. */
const deepest = 12;

/**
 * Checks what can be seen from the syntax tree alone: which elements there are, where references stand,
 * and that the headings form an outline. Throws a `ContentError` at the first mistake.
 */
export function checkTree(tree: Root, references: ReadonlyMap<string, unknown>): void {
	// First of all: an unclosed fence, for instance, leaves every reference of the article unresolved.
	visitParents(tree, (node, ancestors) => {
		const fail = failAt(node, ancestors);
		if (!allowed.has(node.type))
			fail(
				refusals[node.type] ??
					`The article has no use for this element (${node.type}). Write plain paragraphs, lists and tables.`,
			);
		if (ancestors.length > deepest)
			fail('Marks or lists are nested too deeply here. Write it plainly.');
	});
	let level = 0;
	visitParents(tree, (node, ancestors) => {
		const fail = failAt(node, ancestors);
		if (node.type === 'text') checkText(node, ancestors, fail);
		if (node.type === 'heading') level = checkHeading(node, level, fail);
		if (node.type === 'table') checkTable(node, fail);
		if (node.type === 'listItem') checkItem(node, fail);
		if (node.type === 'footnoteReference') checkReference(node, ancestors, references, fail);
		if (node.type === 'link' && !toString(node).trim())
			fail('The link has no text. Write its text between the square brackets.');
	});
}

function failAt(node: Nodes, ancestors: readonly Parents[]): Fail {
	return (problem) => {
		throw new ContentError(file, lineOf(node, ancestors), problem);
	};
}

function checkText(node: Text, ancestors: readonly Parents[], fail: Fail): void {
	const { value } = node;
	checkCharacters(file, value, lineOf(node, ancestors));
	const [, unknown] = /\[\^([^\]]*)\]/.exec(value) ?? [];
	if (unknown !== undefined)
		fail(`The reference [^${unknown}] is not in claims.yaml. Mend its name, or add the entry.`);
	if (value.includes('[^')) fail('A reference begins here and does not end. Close its bracket.');
}

function checkHeading(node: Heading, level: number, fail: Fail): number {
	if (node.depth !== 2 && node.depth !== 3)
		fail(
			`A heading of level ${node.depth} has no place here. Sections begin with ##, points with ###.`,
		);
	if (node.depth === 3 && level === 0)
		fail('A point (###) stands before the first section (##). Put it below one.');
	const { length } = toString(node).trim();
	if (length === 0) fail('The heading is empty. Write it, or take it out.');
	if (length > 100)
		fail(`A heading must be no longer than 100 characters; this one has ${length}.`);
	return node.depth;
}

function checkTable({ align, children: [header, ...rows] }: Table, fail: Fail): void {
	const columns = header!.children.length;
	if (align?.some(Boolean))
		fail('The table aligns a column. Take the colons out of the line below its header.');
	if (columns < 2 || rows.length === 0)
		fail('A table needs a header, a row and two columns. Write it as a paragraph or a list.');
	for (const row of [header!, ...rows]) {
		const failHere = failAt(row, []);
		if (row.children.length !== columns)
			failHere(
				`This row has ${row.children.length} cells, the header of its table has ${columns}. Give both the same.`,
			);
		for (const cell of row.children) {
			if ((row === header || cell === row.children[0]) && !toString(cell).trim())
				failHere('A cell of the header, or the first cell of a row, is empty. Write its text.');
		}
	}
}

function checkItem({ children, checked }: ListItem, fail: Fail): void {
	if (children.length !== 1 || children[0]?.type !== 'paragraph')
		fail('A list item holds something other than one paragraph. Write one paragraph in each item.');
	if (typeof checked === 'boolean')
		fail('A list item begins with a box to tick. Take out its square brackets.');
}

function checkReference(
	{ label: written, identifier }: FootnoteReference,
	ancestors: readonly Parents[],
	references: ReadonlyMap<string, unknown>,
	fail: Fail,
): void {
	const label = written ?? identifier;
	if (!references.has(label))
		fail(`The reference [^${label}] is not in claims.yaml. Mind small and capital letters.`);
	const cell = ancestors.at(-1);
	if (cell?.type === 'tableCell' && isLabelCell(cell, ancestors.slice(0, -1)))
		fail(
			`The reference [^${label}] stands in a header cell or in the first cell of a row. Those carry none.`,
		);
	const around = ancestors.find(({ type }) =>
		['heading', 'link', 'emphasis', 'strong'].includes(type),
	);
	if (around)
		fail(
			`The reference [^${label}] stands inside a ${around.type === 'strong' ? 'bold passage' : around.type}. Put it at the end of a sentence.`,
		);
}
