import type { Root, RootContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { checkAddresses } from './addresses.ts';
import { checkCharacters } from './characters.ts';
import { checkTree } from './check.ts';
import { ContentError } from './content-error.ts';
import { checkUse, readLedger, referencesOf, type Ledger } from './ledger.ts';
import { checkLinks } from './links.ts';
import { articleMarkdown } from './markdown.ts';
import { markSentences, type Marked } from './mark.ts';
import { parseArticle } from './parse.ts';
import { renderBlocks, renderCell, renderHeading, type RenderOptions } from './render.ts';
import { frontMatterSchema, type FrontMatter } from './schema.ts';
import {
	cut,
	giftRows,
	nameThemes,
	type CutArticle,
	type CutSection,
	type Piece,
} from './sections.ts';
import { readYaml, valid, type Yaml } from './yaml.ts';

/** The names of the content files. */
export const contentFiles = [
	'article.md',
	'claims.yaml',
	'sources.yaml',
	'timeline.yaml',
	'places.yaml',
	'relations.yaml',
] as const;
/** The texts of the content files, by name. */
export type ContentTexts = Record<(typeof contentFiles)[number], string>;

/** One marked sentence: the ledger entry it refers to, and its address in the page. */
export interface Use {
	entry: string;
	id: string;
	/** Whether the sentence tells what records show of the claim, rather than the claim itself. */
	record: boolean;
}

/** A rendered piece of the article. `uses` lists its marks in their order. */
export interface Part {
	id: string;
	heading: string;
	html: string;
	uses: Use[];
}

/** A row of a theme that is told in a table: its cells after the first, each with the heading of its column. */
export interface Row {
	id: string;
	heading: string;
	cells: { column: string; html: string }[];
	uses: Use[];
}

/** A rendered section: what stands before its first table (all of it where there is none), the table, the rest. */
export interface Section extends Omit<Part, 'html'> {
	theme?: string | undefined;
	opening: string;
	table: string;
	closing: string;
	points: Part[];
	rows: Row[];
}

/** The article as pages take it. */
export interface Article extends FrontMatter {
	lede: Part;
	sections: Section[];
	/** Words of the whole text, headings and tables included; for the reading time. */
	words: number;
	/** The whole article without marks, its addresses absolute. */
	feedHtml: string;
	/** The whole article with its notes as Markdown, its addresses absolute. */
	markdown: string;
}

/** All that `content/` holds, checked and rendered. */
export interface Story extends Ledger {
	article: Article;
}

/**
 * Turns the texts of `content/` into the story. `base` is the path of the site, a slash at its end;
 * `origin` is its scheme and host. Throws a `ContentError` at the first mistake.
 */
export function tellStory(texts: ContentTexts, base = '/', origin = ''): Story {
	for (const file of contentFiles) checkCharacters(file, texts[file]);
	const ledger = readLedger(texts);
	const references = referencesOf(ledger);
	const { frontMatter: yaml, tree } = parseArticle(texts['article.md'], references.keys());
	const frontMatter = valid(frontMatterSchema, yaml);
	checkTree(tree, references);
	const sections = cut(tree);
	nameThemes(sections, frontMatter, yaml);
	checkAddresses(sections, frontMatter, yaml, ledger);
	checkMotives(ledger, frontMatter, readYaml('relations.yaml', texts['relations.yaml']));
	checkLinks(tree, sections, frontMatter, ledger);
	const marks = markSentences(tree, references);
	checkUse(ledger, marks);
	checkPoints(sections, frontMatter, yaml);
	const link = (address: string) => base + address.replace(/^\//, '');
	const render = (cutSection: CutSection) => sectionOf(cutSection, frontMatter, { link });
	const absolute = (address: string) => origin + link(address);
	const parts = {
		lede: { id: 'lede', heading: '', ...rendered(sections.lede, { link }) },
		sections: sections.sections.map(render),
	};
	const entries = withUses(ledger.entries, parts);
	const article: Article = {
		...frontMatter,
		...parts,
		words: wordsIn(tree),
		feedHtml: feedHtml(sections, { link: absolute, plain: true }),
		markdown: articleMarkdown(frontMatter, sections, { ...ledger, entries }, absolute),
	};
	return { ...ledger, article, entries };
}

/** Every line of the diagram must belong to a point of a theme, or it would silently not be drawn. */
function checkMotives({ relations }: Ledger, { themes }: FrontMatter, yaml: Yaml): void {
	const slugs = new Set(themes.flatMap(({ points }) => points.map(({ slug }) => slug)));
	relations.forEach(({ motive }, index) => {
		if (slugs.has(motive)) return;
		const line = yaml.lineOf([index, 'motive']);
		throw new ContentError(
			'relations.yaml',
			line,
			`No theme has a point "${motive}". Name the slug of a point.`,
		);
	});
}

function wordsIn(tree: Root): number {
	let words = 0;
	visitParents(tree, 'text', ({ value }) => {
		words += value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	});
	return words;
}

function rendered(blocks: RootContent[], options: RenderOptions) {
	return { html: renderBlocks(blocks, options), uses: usesOf(...blocks) };
}

function usesOf(...blocks: RootContent[]): Use[] {
	const uses: Use[] = [];
	visitParents(
		{ type: 'root', children: blocks } satisfies Root,
		'marked',
		({ reference, id }: Marked) => {
			if (reference.entry)
				uses.push({ entry: reference.entry, id: id!, record: reference.kind === 'record' });
		},
	);
	return uses;
}

function sectionOf(section: CutSection, { themes }: FrontMatter, options: RenderOptions): Section {
	const slugs =
		themes.find(({ slug }) => slug === section.theme)?.points.map(({ slug }) => slug) ?? [];
	const tableRows = section.theme ? giftRows(section) : [];
	const rowIds = new Map(tableRows.map(({ heading }, index) => [heading, slugs[index]!]));
	const points = section.points.map((piece: Piece): Part => ({
		id: piece.id,
		heading: piece.heading,
		...rendered(piece.blocks, options),
	}));
	const table = section.blocks.findIndex(({ type }) => type === 'table');
	const split = table === -1 ? section.blocks.length : table;
	const render = (from: number, to?: number) =>
		renderBlocks(section.blocks.slice(from, to), options);
	return {
		id: section.id,
		heading: section.heading,
		theme: section.theme,
		opening: render(0, split),
		table: renderBlocks(section.blocks.slice(split, split + 1), { ...options, rowIds }),
		closing: render(split + 1),
		uses: [...usesOf(...section.blocks), ...points.flatMap(({ uses }) => uses)],
		points,
		rows: tableRows.map(({ heading, cells }) => ({
			id: rowIds.get(heading)!,
			heading,
			cells: cells.map(({ column, cell }) => ({ column, html: renderCell(cell, options) })),
			uses: cells.flatMap(({ cell }) => usesOf(cell)),
		})),
	};
}

function feedHtml({ lede, sections }: CutArticle, options: RenderOptions): string {
	const pieces = sections.flatMap((section) => [
		renderHeading(2, section.heading),
		renderBlocks(section.blocks, options),
		...section.points.flatMap((point) => [
			renderHeading(3, point.heading),
			renderBlocks(point.blocks, options),
		]),
	]);
	return [renderBlocks(lede, options), ...pieces].join('');
}

/** Gives each ledger entry its number, the section that tells it, and its marks. */
function withUses(
	entries: Ledger['entries'],
	{ lede, sections }: Pick<Article, 'lede' | 'sections'>,
): Ledger['entries'] {
	const uses = [lede, ...sections].flatMap((part) =>
		part.uses.map((use) => ({ ...use, section: part.id })),
	);
	const order = [...new Set(uses.map(({ entry }) => entry))];
	return entries.map((entry) => {
		const own = uses.filter((use) => use.entry === entry.id);
		const telling = own.find(({ record }) => !record || !entry.claim)!;
		return {
			...entry,
			number: order.indexOf(entry.id) + 1,
			section: telling.section,
			uses: own.map(({ id }) => id),
		};
	});
}

/** The page of a point tells its claims, so each point must have one. */
function checkPoints({ sections }: CutArticle, { themes }: FrontMatter, yaml: Yaml): void {
	themes.forEach(({ slug, points }, theme) => {
		const section = sections.find((section) => section.theme === slug)!;
		const rows = giftRows(section);
		const uses =
			rows.length > 0
				? rows.map(({ cells }) => cells.flatMap(({ cell }) => usesOf(cell)))
				: section.points.map(({ blocks }) => usesOf(...blocks));
		points.forEach(({ heading }, index) => {
			if (uses[index]!.some(({ record }) => !record)) return;
			const line = yaml.lineOf(['themes', theme, 'points', index]);
			throw new ContentError(
				'article.md',
				line,
				`The point "${heading}" tells no claim of the article. End a sentence of it with one, such as [^C3].`,
			);
		});
	});
}
