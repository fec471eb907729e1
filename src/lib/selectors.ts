import { toString } from 'mdast-util-to-string';
import { claimStatus, statuses, type Status } from '../format/labels.ts';
import type {
	Article,
	Block,
	Claim,
	ClaimRow,
	Clause,
	Fact,
	Inline,
	Point,
	Section,
	Sentence,
} from '../types/article.ts';

/** A part of a page that notes are counted in: some sentences, or a claim as the text makes it. */
export type Cited = Sentence | Clause<Claim>;

/** What some blocks cite, in their order. */
export function citedIn(blocks: readonly Block[]): Cited[] {
	return blocks.flatMap((block): Cited[] => {
		switch (block.type) {
			case 'paragraph':
				return block.sentences;
			case 'list':
				return block.items.flat();
			case 'claims':
				return citedInRows(block.rows);
			case 'comparison':
				return block.rows.flat().flatMap(({ sentences }) => sentences);
			case 'timeline':
				return block.events.flatMap(({ sentences }) => sentences);
			default:
				return [];
		}
	});
}

/** What some claim rows cite: a claim whose answer has no mark of it has one itself. */
export function citedInRows(rows: readonly ClaimRow[]): Cited[] {
	return rows.flatMap((row): Cited[] =>
		isMarked(row) ? [row.clause, ...row.answer] : [...row.answer],
	);
}

/** Whether the claim of a row carries the number of its note, because its answer does not. */
export function isMarked({ clause, answer }: ClaimRow): boolean {
	return !clausesOf(answer).some(({ entry }) => entry === clause.entry);
}

/** What a whole section cites, its points included. */
export function citedInSection({ blocks, points }: Section): Cited[] {
	return [...citedIn(blocks), ...points.flatMap(citedInPoint)];
}

/** What a point cites. */
export function citedInPoint({ answer, rows, more }: Point): Cited[] {
	return [...answer, ...citedInRows(rows), ...citedIn(more)];
}

/** What the whole article cites. */
export function citedInArticle({ opening, sections }: Article): Cited[] {
	return [...citedIn(opening), ...sections.flatMap(citedInSection)];
}

/** How many rows of a comparison the home page shows. */
const rowsInStory = 3;

/** The blocks that the home page shows of a section: all but the claim tables, and of a comparison its first rows. */
export function blocksInStory(blocks: readonly Block[]): Block[] {
	return blocks
		.filter(({ type }) => type !== 'claims')
		.map((block) =>
			block.type === 'comparison' ? { ...block, rows: block.rows.slice(0, rowsInStory) } : block,
		);
}

/** The claim rows of a section, its points included, in the order of the article. */
export function rowsOf({ blocks, points }: Section): ClaimRow[] {
	const tables = [...blocks, ...points.flatMap(({ more }) => more)];
	return [
		...tables.flatMap((block) => (block.type === 'claims' ? block.rows : [])),
		...points.flatMap(({ rows }) => rows),
	];
}

/** Some points by who gave the things that they are about, in their order; those about no thing are one group. */
export function giversOf(points: readonly Point[]): { giver: Point['from']; points: Point[] }[] {
	return [...Map.groupBy(points, ({ from }) => from?.name).values()].map((points) => ({
		giver: points[0]?.from,
		points,
	}));
}

/** The marked clauses of some sentences, in their order; a remark of the site has none. */
export function clausesOf(cited: readonly Cited[]): Clause[] {
	return cited.flatMap((part): Clause[] => {
		if ('entry' in part) return [part];
		return part.voice === 'records' ? part.clauses : [];
	});
}

/** The words of a sentence as plain text. */
export function wordsOf(sentence: Sentence): string {
	const content =
		sentence.voice === 'site'
			? [sentence.content]
			: [...sentence.clauses.map(({ content }) => content), sentence.remark ?? []];
	return content.map(wordsIn).join(' ').trim();
}

/** Running text as plain text. */
export function wordsIn(content: readonly Inline[]): string {
	return toString(content);
}

/** A note of a page: the entry, its number there, and the addresses of its marks. */
export interface Note {
	entry: Claim | Fact;
	number: number;
	marks: [string, ...string[]];
}

/** The notes of what a page cites, by the id of their entry, numbered in their order from 1. */
export function notesOf(cited: readonly Cited[]): Map<string, Note> {
	const notes = new Map<string, Note>();
	for (const { entry, address } of clausesOf(cited)) {
		const note = notes.get(entry.id);
		if (note) note.marks.push(address);
		else notes.set(entry.id, { entry, number: notes.size + 1, marks: [address] });
	}
	return notes;
}

/** The claims of one status, and one of them as an example. */
export interface TallyLine {
	status: Status;
	claims: Claim[];
	example: ClaimRow | undefined;
}

/** How all claims stand, status by status; those that no claim has are left out. */
export function tallyOf({ claims, examples, sections }: Article): TallyLine[] {
	const rows = sections.flatMap(rowsOf);
	return statuses
		.map((status): TallyLine => {
			const own = claims.filter((claim) => claimStatus(claim) === status);
			const example = rows.find(
				({ clause: { entry } }) => own.includes(entry) && examples.includes(entry.id),
			);
			return { status, claims: own, example };
		})
		.filter(({ claims }) => claims.length > 0);
}

/** The rows of the claims that show one breath of the text. */
export function specimenOf({ specimen, sections }: Article): ClaimRow[] {
	const rows = sections.flatMap(rowsOf);
	return specimen.flatMap((id) => rows.filter(({ clause }) => clause.entry.id === id));
}
