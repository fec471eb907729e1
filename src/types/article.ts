import type {
	aboutSchema,
	ClaimEntry,
	EventEntry,
	FactEntry,
	FrontMatter,
	PlaceEntry,
	RelationEntry,
	SiteEntry,
	SourceEntry,
} from './schemas.ts';
import type { z } from 'astro/zod';

export * from './findings.ts';

/*
 * What the content becomes: the entries of the schemas with their references resolved. Objects point one way only:
 * article, sections, sentences, claims, sources.
 */

/** Who speaks: the text that is checked, the records it is set beside, or this site. */
export type Voice = 'text' | 'records' | 'site';

/** A report, a broadcast or a page that a finding rests on. */
export interface Source extends Omit<SourceEntry, 'side'> {
	key: string;
	/** Whose word it carries: that of one carrier or of two. */
	carriers: Carrier[];
}

/** Somebody whose word sources carry: a state, or nobody’s but their own. */
export interface Carrier {
	name: string;
	/** The side of the story it belongs to. */
	side?: Side | undefined;
}

/** What a note says: an entry of the ledger that the article refers to. */
interface Note {
	id: string;
	/** The number of its note, counted over the whole article from 1. */
	number: number;
}

/** Something the text claims, and how that stands. */
export interface Claim extends Note, Omit<ClaimEntry, 'sources'> {
	type: 'claim';
	sources: Source[];
}

/** Something on record beside the story: background to a claim. */
export interface Fact extends Note, Omit<FactEntry, 'about' | 'sources'> {
	type: 'fact';
	about: Claim;
	sources: Source[];
}

/** Running text. */
export type Inline =
	| { type: 'text'; value: string }
	| { type: 'emphasis' | 'strong'; children: Inline[] }
	| { type: 'link'; url: string; children: Inline[] };

/** What a reference marks: the words up to it, and the entry whose note it opens. */
export interface Clause<E extends Claim | Fact = Claim | Fact> {
	entry: E;
	/** The address of its mark in the page, such as r-C3-2. */
	address: string;
	content: Inline[];
}

/** A sentence by whose it is. */
export type Sentence =
	| { voice: 'text'; clauses: Clause<Claim>[] }
	| { voice: 'records'; clauses: Clause[] }
	| { voice: 'site'; content: Inline[] };

/** A row of a table: its name, then a cell for each further column. */
export interface Row {
	name: Inline[];
	cells: Sentence[][];
}

/** A block of sentences. The first of a table's columns is that of the rows' names. */
export type Block =
	| { type: 'paragraph'; sentences: Sentence[] }
	| { type: 'list'; ordered: boolean; items: Sentence[][] }
	| { type: 'table'; columns: Inline[][]; rows: Row[] };

/** Blocks that follow each other in one voice; or a table, whose headings say who speaks in its columns. */
export interface Passage {
	voice: Voice | 'several';
	blocks: Block[];
}

/** One of the two sides of the story, each with a colour of its own. */
export interface Side {
	name: string;
	/** Which of the two it is: the name of its colour. */
	side: 'first' | 'second';
	/** Its colour in each scheme. */
	colour: Colour;
}

/** A colour in both schemes: six hexadecimal digits after a #. */
export type Colour = SiteEntry['sides'][number]['colour'];

/** A line drawing in a box of 96 by 96 units, as path data. */
export interface Drawing {
	/** Drawn in full lines; may be empty. */
	line: string;
	/** Drawn in dashes: what only the text tells; may be empty. */
	doubt: string;
}

/** What has a page of its own: a theme, or a point of one. */
interface Titled {
	address: string;
	heading: string;
	/** The title of its page. */
	title: string;
	/** Its place among the themes, or in its theme, counted from 1. */
	number: number;
}

/** A point of a theme that stands below a heading of its own. */
export interface ProsePoint extends Titled {
	kind: 'prose';
	passages: Passage[];
}

/** A point of a theme that is a row of its table: a thing, and who gave it. */
export interface RowPoint extends Titled {
	kind: 'row';
	giver?: string | undefined;
	/** The side of the giver. */
	side?: Side | undefined;
	/** What stands beside its row, below a heading with the same address. */
	more?: { heading: string; passages: Passage[] } | undefined;
	/** The claim that its row tells first. */
	claim: Claim;
	drawing: Drawing;
	cells: { column: Inline[]; sentences: Sentence[] }[];
}

export type Point = ProsePoint | RowPoint;

/** A section that tells a theme, which has a page of its own. */
interface ThemeBase extends Titled {
	teaser: string;
	summary: string;
	/** What its points are called: one, and several. */
	noun: FrontMatter['themes'][string]['noun'];
	/** What comes before its points. */
	opening: Passage[];
}

export interface ProseTheme extends ThemeBase {
	kind: 'prose';
	points: ProsePoint[];
}

export interface RowTheme extends ThemeBase {
	kind: 'rows';
	columns: Inline[][];
	points: RowPoint[];
	/** What comes after its table. */
	closing: Passage[];
}

export type Theme = ProseTheme | RowTheme;

/** A section that is no theme. */
export interface PlainSection {
	kind: 'plain';
	address: string;
	heading: string;
	passages: Passage[];
}

export type Section = PlainSection | Theme;

/** A dated event around the story. */
export interface DatedEvent extends Omit<EventEntry, 'note'> {
	note: Claim | Fact;
}

/** Where the name of a place stands on the map. */
export type LabelPosition = NonNullable<PlaceEntry['label']>;

/** A place on the map; degrees, north and east positive. */
export interface Place extends Omit<PlaceEntry, 'claim'> {
	claim: Claim;
}

/** A line of the diagram: who stands how to whom. */
export interface Relation extends Omit<RelationEntry, 'claim'> {
	claim: Claim;
}

/** A person, a country or a thing, for search data (schema.org). */
export interface Subject extends Pick<SiteEntry['about'][number], 'type' | 'name'> {
	/** The address of a page that is certainly about it. */
	sameAs: string;
}

/** What the site is called and whom its article is about. */
export interface Site extends Omit<SiteEntry, 'sides' | 'carriers' | 'about' | 'mentions'> {
	sides: [Side, Side];
	about: Subject[];
	mentions: Subject[];
}

/** A mistake that stood in the article, mended. */
export type Correction = FrontMatter['corrections'][number];

/** Lists that the page on how it was made shows where its text names them. */
export const aboutLists = ['kinds', 'findings', 'voices', 'corrections'] as const;

/** A block of the page on how it was made, which carries no references. */
export type AboutBlock =
	| { type: 'paragraph'; content: Inline[] }
	| { type: 'list'; items: Inline[][] }
	| { type: (typeof aboutLists)[number] };

/** The page on how it was made. */
export interface About extends z.infer<typeof aboutSchema> {
	sections: { address: string; heading: string; depth: 2 | 3; blocks: AboutBlock[] }[];
}

/** The days of an article, such as 2023-12-04. */
export type Dates = Pick<FrontMatter, 'began' | 'event' | 'published' | 'updated' | 'checked'>;

/** All that `content/` holds, checked and joined. */
export interface Article extends Omit<FrontMatter, 'method' | 'themes'> {
	site: Site;
	/** How it was made, in one line. */
	method: Inline[];
	opening: Passage[];
	sections: Section[];
	/** Those of the sections that are themes. */
	themes: Theme[];
	claims: Claim[];
	facts: Fact[];
	sources: Source[];
	timeline: DatedEvent[];
	places: Place[];
	relations: Relation[];
	about: About;
	/** The Markdown of the article below its front matter. */
	source: string;
	/** Words of the article, headings and tables included. */
	words: number;
}
