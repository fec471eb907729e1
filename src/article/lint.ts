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
import { checkCharacters } from './stray-characters.ts';
import { strayLine, strayMarkup, strayQuote } from './stray-markup.ts';
import type { Report } from './diagnostics.ts';
import { placeholder } from './interpolate.ts';
import { lineOf, type Markdown } from './markdown.ts';

const allowed = new Set(
	'root heading paragraph text emphasis strong link list listItem table tableRow tableCell footnoteReference'.split(
		' ',
	),
);

const refusals: Record<string, string> = {
	html: 'Raw HTML has no place here. Write it in Markdown; a sign < that is meant so takes a backslash before it.',
	code: 'Code has no place here. Take out the fence or the indentation.',
	inlineCode: 'Code has no place here. Take out the backticks.',
	image: 'An image has no place here. Take it out.',
	imageReference: 'An image has no place here. Take it out.',
	footnoteDefinition: 'No notes are defined here. Put what the note says into claims.yaml.',
	definition: 'No address is defined apart from its link. Write [words](address) where it stands.',
	linkReference: 'A link names its address itself. Write [words](address).',
	thematicBreak:
		'A line across the page (three hyphens or stars) has no place here. Take it out; a heading begins a section.',
	break:
		'This line ends in a forced break. Take out the two spaces or the backslash at its end; an empty line begins a paragraph.',
	blockquote:
		'A block of quotation (>) has no place here. Quote in the sentence, in quotation marks.',
	delete: 'Nothing is struck through here (~~). Take the words out, or the tildes.',
};

/** Checks which elements a text has. First of all: an unclosed fence, for instance, hides all references. */
export function checkElements({ tree, report }: Markdown): void {
	visitParents(tree, (node) => {
		if (!allowed.has(node.type))
			report(
				node,
				refusals[node.type] ??
					`This element (${node.type}) has no place here. Write plain paragraphs, lists and tables.`,
			);
	});
}

/**
 * Checks what can be seen from the syntax tree alone: where references stand, that headings, tables and lists
 * are whole, and that nothing is meant as markup and is none. `labels` are the references that the ledger knows;
 * some texts take none.
 */
export function checkTree(markdown: Markdown, labels?: ReadonlySet<string>): void {
	const { tree, text } = markdown;
	let level = 0;
	visitParents(tree, (node, ancestors) => {
		const report: Report = (problem) => markdown.report(node, problem);
		if (node.type === 'text') {
			checkCharacters(node.value, markdown.report, lineOf(node));
			const allowed = [
				...(ancestors.at(-1)?.type === 'heading' ? [/\{#[^{}]*\}\s*$/] : []),
				...(labels ? [/^\{draw: [^{}]*\}/, /^\{(?:specimen|tally)\}$/] : []),
				placeholder,
			];
			if (!labels && node.value.includes('[^'))
				report(
					'A reference has no place here, because those stand in article.md only. Take it out.',
				);
			else checkText(node, text, allowed, report);
			checkEdges(node, ancestors.at(-1)?.children ?? [], text, report);
		}
		if (node.type === 'paragraph' && strayLine.test(sourceOf(node, text)))
			report(
				'A line begins here as a heading, a list or a table does, and is none. Put a space after its sign; a table needs the line of hyphens below its header.',
			);
		if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
			const quote = strayQuote(toString(node));
			if (quote) report(quote);
		}
		if (node.type === 'heading') level = checkHeading(node, level, report);
		if (node.type === 'table') checkTable(node, markdown.report);
		if (node.type === 'listItem') checkItem(node, report);
		if (node.type === 'footnoteReference')
			checkReference(node, ancestors, labels ?? new Set(), report);
		if (node.type === 'list' && (node.start ?? 1) !== 1)
			report(`The list begins with ${node.start}, and is numbered from 1. Mend its number.`);
		if (node.type === 'link' && !toString(node).trim())
			report('The link has no text. Write its text between the square brackets.');
		if (node.type === 'link' && node.title)
			report(`The title of a link, "${node.title}", is not shown. Take it out.`);
	});
}

/** A node as it is written; what GFM makes of a part of a text is known by its value only. */
function sourceOf(node: Nodes, text: string): string {
	const { start, end } = node.position ?? {};
	if (start?.offset !== undefined) return text.slice(start.offset, end?.offset);
	return 'value' in node ? node.value : '';
}

function checkText(node: Text, text: string, allowed: readonly RegExp[], report: Report): void {
	const { value } = node;
	const source = sourceOf(node, text);
	const [, unknown] = /\[\^([^\]]*)\]/.exec(value) ?? [];
	if (unknown !== undefined && /\\\[\^|\[\\\^/.test(source))
		return report(`A backslash makes plain text of the reference [^${unknown}]. Take it out.`);
	if (unknown !== undefined)
		return report(
			`The reference [^${unknown}] is not in claims.yaml. Mend its name, or add the entry.`,
		);
	if (value.includes('[^'))
		return report('A reference begins here and does not end. Close its bracket.');
	// Signs after a backslash and known characters are meant; `value` still holds what is not known.
	const known = source
		.replaceAll(/\\[!-/:-@[-`{-~]/g, '')
		.replaceAll(/&#?\w+;/g, (written) => (value.includes(written) ? written : ''));
	const stray = strayMarkup(allowed.reduce((rest, pattern) => rest.replace(pattern, ''), known));
	if (stray)
		report(
			`"${stray.found}" would be shown as it is written. ${stray.advice}, or put a backslash before it.`,
		);
}

/** Checks that no star stands at the edge of a text where marks begin or end: one of theirs is too many. */
function checkEdges(node: Text, siblings: readonly Nodes[], text: string, report: Report): void {
	const source = sourceOf(node, text);
	const [found] =
		(node !== siblings[0] && /^[*_]+/.exec(source)) ||
		(node !== siblings.at(-1) && /(?<![\\*_])[*_]+$/.exec(source)) ||
		[];
	if (found)
		report(
			`"${found}" would be shown as it is written. Give marks the same signs on both sides, or put a backslash before it.`,
		);
}

function checkHeading(node: Heading, level: number, report: Report): number {
	if (node.depth !== 2 && node.depth !== 3)
		report(
			`A heading of level ${node.depth} has no place here. Sections begin with ##, points with ###.`,
		);
	if (node.depth === 3 && level === 0)
		report('A point (###) stands before the first section (##). Put it below one.');
	const marked = node.children.find(({ type }) => type !== 'text' && type !== 'footnoteReference');
	if (marked)
		report(`A heading is shown without marks. Take those of the ${marked.type} out of it.`);
	const { length } = toString(node).trim();
	if (length > 100)
		report(`A heading must be no longer than 100 characters; this one has ${length}.`);
	return node.depth;
}

function checkTable(table: Table, report: Markdown['report']): void {
	const {
		align,
		children: [header, ...rows],
	} = table;
	const columns = header?.children.length ?? 0;
	if (align?.some(Boolean))
		report(table, 'The table aligns a column. Take the colons out of the line below its header.');
	if (columns < 2 || rows.length === 0)
		report(
			table,
			'A table needs a header, a row and two columns. Write it as a paragraph or a list.',
		);
	for (const row of header ? [header, ...rows] : []) {
		if (row.children.length === 1 && columns > 1)
			report(row, 'A paragraph is glued to the table above it. Put an empty line between them.');
		else if (row.children.length !== columns)
			report(
				row,
				`This row has ${row.children.length} cells, the header of its table has ${columns}. Give both the same.`,
			);
		if (row.children.some((cell, index) => (row === header || index === 0) && !textOf(cell)))
			report(row, 'A cell of the header, or the first cell of a row, is empty. Write its text.');
	}
}

function textOf(cell: TableCell): string {
	return toString(cell).trim();
}

function checkItem({ children, checked }: ListItem, report: Report): void {
	if (children.length !== 1 || children[0]?.type !== 'paragraph')
		report(
			'A list item holds something other than one paragraph. Write one paragraph in each item.',
		);
	if (typeof checked === 'boolean')
		report('A list item begins with a box to tick. Take out its square brackets.');
}

function checkReference(
	{ label: written, identifier }: FootnoteReference,
	ancestors: readonly Parents[],
	labels: ReadonlySet<string>,
	report: Report,
): void {
	const label = written ?? identifier;
	if (!labels.has(label))
		report(`The reference [^${label}] is not in claims.yaml. Mind small and capital letters.`);
	const [table, row] = ancestors.slice(-3);
	if (table?.type === 'table' && table.children[0] === row)
		report(`The reference [^${label}] stands in a header cell, which carries none. Take it out.`);
	const around = ancestors.find(({ type }) =>
		['heading', 'link', 'emphasis', 'strong'].includes(type),
	);
	if (around)
		report(
			`The reference [^${label}] stands inside a ${around.type === 'strong' ? 'bold passage' : around.type}. Put it at the end of a sentence.`,
		);
}
