import type { Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isDate } from '../format/dates.ts';
import { textName, voiceLabels } from '../format/labels.ts';
import type { Block, Cell, ClaimRow, Sentence } from '../types/article.ts';
import type { Report } from './diagnostics.ts';
import type { Drawings } from './drawings.ts';
import { lackingLetter } from '../types/schemas.ts';
import { wordsOf } from '../lib/selectors.ts';
import type { Reader } from './sentences.ts';

/** The header of a table whose rows are claims, each with what answers it. */
const claimHeader = [voiceLabels.text, voiceLabels.records];
/** How a cell or a paragraph begins that has a drawing, `{draw: hall}`. */
const drawn = /^\s*\{draw: ([a-z0-9-]+)\}\s*/;

/** What the blocks are read with. */
export interface Tools {
	reader: Reader;
	drawings: Drawings;
}

/** Reads the blocks below a heading, which must have passed `checkTree`. Reports what is wrong with them. */
export function blocksOf(tools: Tools, nodes: readonly RootContent[]): Block[] {
	return nodes.flatMap((node): Block[] => {
		const { reader } = tools;
		if (node.type === 'paragraph') {
			const [, figure] = /^\{(specimen|tally)\}$/.exec(toString(node)) ?? [];
			if (figure) return [{ type: figure as 'specimen' | 'tally' }];
			return [{ type: 'paragraph', ...drawnOf(tools, node) }];
		}
		if (node.type === 'list') {
			const items = node.children.map(({ children: [paragraph] }) =>
				paragraph?.type === 'paragraph' ? reader.sentences(paragraph) : [],
			);
			return [{ type: 'list', items }];
		}
		return node.type === 'table' ? [tableOf(tools, node)] : [];
	});
}

function tableOf(tools: Tools, { children: [header, ...rows] }: Table): Block {
	const { reader } = tools;
	const names = header?.children.map((cell) => toString(cell).trim()) ?? [];
	if (names.every((name, index) => name === claimHeader[index]))
		return { type: 'claims', rows: rows.flatMap((row) => claimRow(reader, row)) };
	if (names[0] === 'Date') return { type: 'timeline', events: eventsOf(reader, rows) };
	const [first, second, third] =
		header?.children.map(({ children }) => reader.words(children)) ?? [];
	if (third && header)
		reader.report(header, 'A comparison has two columns. Take the third out, or write a list.');
	return {
		type: 'comparison',
		columns: [first ?? [], second ?? []],
		rows: rows.map(({ children: [one, other] }) => [cellOf(tools, one), cellOf(tools, other)]),
	};
}

function claimRow(reader: Reader, { children: [first, second] }: TableRow): ClaimRow[] {
	const clause = first && reader.claim(first);
	if (!clause || !second) return [];
	const answer = second.children.length > 0 ? reader.sentences(second, clause.entry) : [];
	return [{ clause, answer }];
}

function cellOf(tools: Tools, cell: TableCell | undefined): Cell {
	const { drawing, sentences }: Cell = cell ? drawnOf(tools, cell) : { sentences: [] };
	// What a drawing stands above can be its caption on a preview card.
	const lacking = drawing && lackingLetter(sentences.map(wordsOf).join(' '));
	if (lacking && cell) tools.reader.report(cell, lacking);
	return { drawing, sentences };
}

/** The sentences of a cell or a paragraph, and the drawing that it names before them. */
function drawnOf({ reader, drawings }: Tools, node: TableCell | Paragraph): Cell {
	const [first, ...others] = node.children;
	const [token, name] = (first?.type === 'text' && drawn.exec(first.value)) || [];
	if (token === undefined || name === undefined || first?.type !== 'text')
		return { sentences: reader.sentences(node) };
	const words: PhrasingContent[] = [
		{ ...first, value: first.value.slice(token.length) },
		...others,
	];
	return {
		drawing: drawings.use(name, (problem) => reader.report(node, problem)),
		sentences: reader.sentences({ ...node, children: words }),
	};
}

/** The events of a table of dates, in their order. */
function eventsOf(reader: Reader, rows: readonly TableRow[]) {
	let previous = '';
	return rows.map((row) => {
		const [first, second] = row.children;
		const date = toString(first).trim();
		const report: Report = (problem) => reader.report(row, problem);
		if (!isDate(date))
			report(`"${date}" is not a date of the calendar. Write it as 2023-12-04 or 2023-12.`);
		else if (date < previous)
			report('The event stands after a later one. Keep the order of dates.');
		previous = date;
		return { date, sentences: second ? reader.sentences(second) : [] };
	});
}

/** Words of an answer at the most, and of its verdict. */
const longest = { answer: 45, verdict: 12 };

/**
 * The answer of a point: its first paragraph. Reports where it is missing or too long, does not begin with a
 * verdict in bold, or does not go on with what the text says.
 */
export function answerOf(
	reader: Reader,
	nodes: readonly RootContent[],
	report: Report,
): Sentence[] {
	const [paragraph] = nodes;
	if (paragraph?.type !== 'paragraph') {
		report(
			'The point has no answer. Begin it with a paragraph: the verdict in bold, what the text says, what follows.',
		);
		return [];
	}
	const answer = reader.sentences(paragraph);
	const [verdict, claimed] = answer.map(wordsOf);
	const [bold] =
		answer[0]?.voice === 'records' ? answer[0].clauses[0].content : (answer[0]?.content ?? []);
	const reportHere = (problem: string) => reader.report(paragraph, problem);
	const lacking = lackingLetter(verdict ?? '');
	if (lacking) reportHere(lacking);
	if (bold?.type !== 'strong' || toString(bold).trim() !== verdict)
		reportHere(
			'The answer does not begin with its verdict, a whole sentence in bold. Write **…** before the first reference.',
		);
	else if (countWords(verdict) > longest.verdict)
		reportHere(
			`The verdict has ${countWords(verdict)} words, and may have ${longest.verdict}. Shorten it.`,
		);
	if (!claimed?.startsWith(`${textName} `))
		reportHere(
			'The second sentence of the answer does not begin with "The text". Write there what the text says.',
		);
	const words = countWords(answer.map(wordsOf).join(' '));
	if (words > longest.answer)
		reportHere(
			`The answer has ${words} words, and may have ${longest.answer}. Shorten it, or say more below its table.`,
		);
	return answer;
}

function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
