import type {
	FootnoteReference,
	Heading,
	ListItem,
	Nodes,
	Parents,
	Table,
	TableCell,
	Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { checkCharacters } from './characters.ts';
import type { Mistakes } from './mistakes.ts';
import { lineOf, type Parsed } from './parse.ts';

type Add = (problem: string) => void;

const allowed = new Set(
	'root heading paragraph text emphasis strong link list listItem table tableRow tableCell footnoteReference'.split(
		' ',
	),
);

const refusals: Record<string, string> = {
	html: 'Raw HTML has no place here. Write it in Markdown.',
	code: 'Code has no place here. Take out the fence or the indentation.',
	inlineCode: 'Code has no place here. Take out the backticks.',
	image: 'An image has no place here. Take it out.',
	footnoteDefinition: 'No notes are defined here. Put what the note says into claims.yaml.',
};

/** More than a sentence needs, and far less than what a walk through the tree can bear. */
const deepest = 12;

/** Checks which elements a text has. First of all: an unclosed fence, for instance, hides all references. */
export function checkElements(mistakes: Mistakes, { tree, file }: Parsed): void {
	visitParents(tree, (node, ancestors) => {
		const add: Add = (problem) => mistakes.add(file, lineOf(node, ancestors), problem);
		if (!allowed.has(node.type))
			add(
				refusals[node.type] ??
					`This element (${node.type}) has no place here. Write plain paragraphs, lists and tables.`,
			);
		if (ancestors.length > deepest)
			mistakes.fail(
				file,
				lineOf(node, ancestors),
				'Marks or lists are nested too deeply here. Write it plainly.',
			);
	});
}

/**
 * Checks what can be seen from the syntax tree alone: where references stand, and that headings, tables and
 * lists are whole. `labels` are the references that the ledger knows.
 */
export function checkTree(
	mistakes: Mistakes,
	{ tree, file }: Parsed,
	labels: ReadonlySet<string>,
): void {
	let level = 0;
	visitParents(tree, (node, ancestors) => {
		const at = (of: Nodes) => (problem: string) =>
			mistakes.add(file, lineOf(of, ancestors), problem);
		const add = at(node);
		if (node.type === 'text') {
			checkCharacters(mistakes, file, node.value, lineOf(node, ancestors));
			checkText(node, add);
		}
		if (node.type === 'heading') level = checkHeading(node, level, add);
		if (node.type === 'table') checkTable(node, add, at);
		if (node.type === 'listItem') checkItem(node, add);
		if (node.type === 'footnoteReference') checkReference(node, ancestors, labels, add);
		if (node.type === 'link' && !toString(node).trim())
			add('The link has no text. Write its text between the square brackets.');
	});
}

function checkText({ value }: Text, add: Add): void {
	const [, unknown] = /\[\^([^\]]*)\]/.exec(value) ?? [];
	if (unknown !== undefined)
		add(`The reference [^${unknown}] is not in claims.yaml. Mend its name, or add the entry.`);
	else if (value.includes('[^'))
		add('A reference begins here and does not end. Close its bracket.');
}

function checkHeading(node: Heading, level: number, add: Add): number {
	if (node.depth !== 2 && node.depth !== 3)
		add(
			`A heading of level ${node.depth} has no place here. Sections begin with ##, points with ###.`,
		);
	if (node.depth === 3 && level === 0)
		add('A point (###) stands before the first section (##). Put it below one.');
	const { length } = toString(node).trim();
	if (length > 100) add(`A heading must be no longer than 100 characters; this one has ${length}.`);
	return node.depth;
}

function checkTable(
	{ align, children: [header, ...rows] }: Table,
	add: Add,
	at: (row: Nodes) => Add,
): void {
	const columns = header?.children.length ?? 0;
	if (align?.some(Boolean))
		add('The table aligns a column. Take the colons out of the line below its header.');
	if (columns < 2 || rows.length === 0)
		add('A table needs a header, a row and two columns. Write it as a paragraph or a list.');
	for (const row of header ? [header, ...rows] : []) {
		if (row.children.length !== columns)
			at(row)(
				`This row has ${row.children.length} cells, the header of its table has ${columns}. Give both the same.`,
			);
		if (row.children.some((cell, index) => (row === header || index === 0) && !textOf(cell)))
			at(row)('A cell of the header, or the first cell of a row, is empty. Write its text.');
	}
}

function textOf(cell: TableCell): string {
	return toString(cell).trim();
}

function checkItem({ children, checked }: ListItem, add: Add): void {
	if (children.length !== 1 || children[0]?.type !== 'paragraph')
		add('A list item holds something other than one paragraph. Write one paragraph in each item.');
	if (typeof checked === 'boolean')
		add('A list item begins with a box to tick. Take out its square brackets.');
}

function checkReference(
	{ label: written, identifier }: FootnoteReference,
	ancestors: readonly Parents[],
	labels: ReadonlySet<string>,
	add: Add,
): void {
	const label = written ?? identifier;
	if (!labels.has(label))
		add(`The reference [^${label}] is not in claims.yaml. Mind small and capital letters.`);
	const [table, row, cell] = ancestors.slice(-3);
	if (table?.type === 'table' && (table.children[0] === row || row?.children[0] === cell))
		add(
			`The reference [^${label}] stands in a header cell or in the first cell of a row. Those carry none.`,
		);
	const around = ancestors.find(({ type }) =>
		['heading', 'link', 'emphasis', 'strong'].includes(type),
	);
	if (around)
		add(
			`The reference [^${label}] stands inside a ${around.type === 'strong' ? 'bold passage' : around.type}. Put it at the end of a sentence.`,
		);
}
