import type {
	aboutSchema,
	ClaimEntry,
	FactEntry,
	FrontMatter,
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

/** What a note says: an entry of claims.yaml. */
interface Entry {
	id: string;
}

/** Something the text claims, and how that stands. */
export interface Claim extends Entry, Omit<ClaimEntry, 'sources'> {
	type: 'claim';
	sources: Source[];
}

/** Something on record beside the story: background to a claim. */
export interface Fact extends Entry, Omit<FactEntry, 'about' | 'sources'> {
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

/** A sentence by whose it is: the records’, which may close with a remark of this site, or the site’s own. */
export type Sentence =
	| { voice: 'records'; clauses: [Clause, ...Clause[]]; remark?: Inline[] | undefined }
	| { voice: 'site'; content: Inline[] };

/** A row of a claim table: one claim as the text makes it, and what answers it; opinions may have no answer. */
export interface ClaimRow {
	clause: Clause<Claim>;
	/** Here a sentence of the site says what was looked for and not found. */
	answer: Sentence[];
}

/** A cell of a comparison, or a paragraph. */
export interface Cell {
	drawing?: Drawing | undefined;
	/** In a comparison, a sentence of the site says what was looked for and not found. */
	sentences: Sentence[];
}

/** What the article is made of below a heading. */
export type Block =
	| ({ type: 'paragraph' } & Cell)
	| { type: 'list'; items: Sentence[][] }
	| { type: 'claims'; rows: ClaimRow[] }
	| { type: 'comparison'; columns: [Inline[], Inline[]]; rows: [Cell, Cell][] }
	| { type: 'timeline'; events: { date: string; sentences: Sentence[] }[] }
	/** The claims of one breath of the text, and how all of them stand: figures of the whole article. */
	| { type: 'specimen' | 'tally' };

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

/** A line drawing, as path data, in a box 96 units high. */
export interface Drawing {
	name: string;
	/** The width of its box in units. */
	width: number;
	/** Drawn in full lines; may be empty. */
	line: string;
	/** Drawn in dashes: what was not found on record; may be empty. */
	doubt: string;
}

/** A point of a theme: a question with its answer, and the claims that it is about. It has a page of its own. */
export interface Point {
	address: string;
	heading: string;
	/** The title of its page: the question. */
	title: string;
	/** Its place in its theme, counted from 1. */
	number: number;
	/** The drawing that is its answer. */
	drawing: Drawing;
	/** Who gave the thing it is about, and whose side that is; none of what is no thing. */
	from?: { name: string; side: Side['side'] } | undefined;
	/** The verdict in bold, what the text says, what follows. */
	answer: Sentence[];
	rows: ClaimRow[];
	/** What is said besides, below its claims. */
	more: Block[];
}

/** A section of the article. */
export interface Section {
	address: string;
	heading: string;
	/** What stands before its first point. */
	blocks: Block[];
	/** None of a section that is no theme. */
	points: Point[];
}

/** A section that has a page of its own, and one for each of its points. */
export interface Theme extends Section, Omit<FrontMatter['themes'][string], 'points'> {}

/** A visit of the comparison: its days, such as 2023-12-03. */
export type Visit = FrontMatter['visits'][number];

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
export interface Article extends Omit<FrontMatter, 'method' | 'missing' | 'themes'> {
	site: Site;
	/** How it was made, in one line. */
	method: Inline[];
	/** The drawing of what is not found. */
	missing: Drawing;
	opening: Block[];
	sections: (Section | Theme)[];
	/** Those of the sections that are themes. */
	themes: Theme[];
	claims: Claim[];
	facts: Fact[];
	sources: Source[];
	about: About;
	/** The Markdown of the article below its front matter. */
	source: string;
	/** Words of the article, headings and tables included. */
	words: number;
}
