import { rowName } from '../format/labels.ts';
import type {
	Block,
	Claim,
	Clause,
	Fact,
	Passage,
	Point,
	Row,
	RowPoint,
	Section,
	Sentence,
	Side,
	Article,
} from '../types/article.ts';

/** The sentences of a block in the groups that each have one voice: a table has one in each cell. */
export function voicesOf(block: Block): Sentence[][] {
	if (block.type === 'paragraph') return [block.sentences];
	return block.type === 'list' ? [block.items.flat()] : block.rows.flatMap(({ cells }) => cells);
}

/** All sentences of some passages, in their order. */
export function sentencesIn(passages: readonly Passage[]): Sentence[] {
	return passages.flatMap(({ blocks }) => blocks.flatMap(voicesOf)).flat();
}

/** All sentences of a point. */
export function sentencesOfPoint(point: Point): Sentence[] {
	return point.kind === 'row'
		? [
				...point.cells.flatMap(({ sentences }) => sentences),
				...sentencesIn(point.more?.passages ?? []),
			]
		: sentencesIn(point.passages);
}

/**
 * The passages of a section, without those below a heading of their own. The rows of a theme are
 * one of them: a table.
 */
export function passagesOfSection(section: Section): Passage[] {
	if (section.kind === 'plain') return section.passages;
	if (section.kind === 'prose') return section.opening;
	const { opening, columns, points, closing } = section;
	const rows = points.map((point): Row => ({
		name: [{ type: 'text', value: rowName(point) }],
		cells: point.cells.map(({ sentences }) => sentences),
	}));
	const table: Passage = { voice: 'several', blocks: [{ type: 'table', columns, rows }] };
	return [...opening, table, ...closing];
}

/** All sentences of a section, in their order. */
export function sentencesOfSection(section: Section): Sentence[] {
	const below = subsectionsOf(section).flatMap(({ passages }) => passages);
	return sentencesIn([...passagesOfSection(section), ...below]);
}

/** All sentences of the article, in their order. */
export function sentencesOfArticle({ opening, sections }: Article): Sentence[] {
	return [...sentencesIn(opening), ...sections.flatMap(sentencesOfSection)];
}

/** The marked clauses of some sentences, in their order; a remark of the site has none. */
export function clausesOf(sentences: readonly Sentence[]): Clause[] {
	return sentences.flatMap((sentence): Clause[] =>
		sentence.voice === 'site' ? [] : sentence.clauses,
	);
}

/** The claims that some sentences make, each once, in the order in which they do. */
export function claimsIn(sentences: readonly Sentence[]): Claim[] {
	const clauses = sentences.flatMap((sentence) =>
		sentence.voice === 'text' ? sentence.clauses : [],
	);
	return [...new Set(clauses.map(({ entry }) => entry))];
}

/** A note of some sentences: the entry, and the addresses of its marks in them. */
export interface Note {
	entry: Claim | Fact;
	marks: [string, ...string[]];
}

/** The notes of some sentences, and of the figures of their page, in the order of their numbers. */
export function notesOf(
	sentences: readonly Sentence[],
	{ timeline, places }: Pick<Article, 'timeline' | 'places'> = { timeline: [], places: [] },
): Note[] {
	const notes = new Map<string, Note>();
	const marks = [
		...timeline.map(({ note, id }) => ({ entry: note, address: id })),
		...places.map(({ claim, id }) => ({ entry: claim, address: id })),
	];
	for (const { entry, address } of [...clausesOf(sentences), ...marks]) {
		const note = notes.get(entry.id);
		if (note) note.marks.push(address);
		else notes.set(entry.id, { entry, marks: [address] });
	}
	return [...notes.values()].sort((one, other) => one.entry.number - other.entry.number);
}

/** What the text says, and the passages that answer it. Without the one, the other stands by itself. */
export interface Pair {
	text: Passage | undefined;
	answer: Passage[];
}

/** Some passages in pairs: what the text says, with the records and remarks that follow it directly. */
export function pairsOf(passages: readonly Passage[]): Pair[] {
	const pairs: Pair[] = [];
	for (const passage of passages) {
		const last = pairs.at(-1);
		if (passage.voice === 'text') pairs.push({ text: passage, answer: [] });
		else if (last?.text && passage.voice !== 'several') last.answer.push(passage);
		else pairs.push({ text: undefined, answer: [passage] });
	}
	return pairs;
}

/** What a section has below headings of its own. */
export function subsectionsOf(
	section: Section,
): { address: string; heading: string; passages: Passage[] }[] {
	if (section.kind === 'plain') return [];
	if (section.kind === 'prose') return section.points;
	return section.points.flatMap(({ address, more }) => (more ? [{ address, ...more }] : []));
}

/** The rows of one giver, and the side the giver is on. */
export interface Giver {
	name: string;
	side: Side['side'] | 'none';
	points: RowPoint[];
}

/** Some rows by giver, the givers in the order in which they first appear. */
export function giversOf(points: readonly RowPoint[]): Giver[] {
	const givers = Map.groupBy(points, ({ giver }) => giver ?? '');
	return [...givers].map(([name, points]) => ({
		name,
		side: points[0]?.side?.side ?? 'none',
		points,
	}));
}
