import type { RootContent, Table } from 'mdast';
import { parcel } from './drawings.ts';
import type { LedgerEntries } from './references.ts';
import type { Report } from './diagnostics.ts';
import type {
	Claim,
	Drawing,
	Inline,
	ProsePoint,
	RowPoint,
	Section,
	Side,
	Theme,
} from '../types/article.ts';
import { pointRowsOf, type CutSection, type Outline, type PointRow } from './outline.ts';
import type { Markdown } from './markdown.ts';
import { claimsIn, sentencesIn } from '../lib/selectors.ts';
import { passagesOf } from './passages.ts';
import type { FrontMatter } from '../types/schemas.ts';
import type { Reader } from './sentences.ts';
import type { Yaml } from './yaml.ts';

type ThemeWords = FrontMatter['themes'][string];

/** A section of the outline with what the front matter says of it. */
type Matched = CutSection &
	(
		| { kind: 'plain' }
		| { kind: 'prose'; words: ThemeWords }
		| { kind: 'rows'; words: ThemeWords; table: Table; rows: PointRow[] }
	);

/**
 * Matches the sections, points and rows of an outline with the themes of the front matter, by their addresses.
 * The only place where they meet. Adds a mistake for each that has no counterpart.
 */
export function match(
	{ sections }: Outline,
	frontMatter: Yaml<FrontMatter>,
	report: Markdown['report'],
): Matched[] {
	const { themes } = frontMatter.value;
	for (const [address, { points }] of Object.entries(themes)) {
		const section = sections.find((section) => section.address === address);
		if (!section)
			frontMatter.report(
				['themes', address],
				`No section has the address of the theme "${address}". Write it at a heading, ## … {#${address}}.`,
			);
		if (Object.keys(points).length === 0)
			frontMatter.report(
				['themes', address, 'points'],
				`The theme "${address}" has no points. Name those of its section, each with its title.`,
			);
	}
	return sections.map((section): Matched => {
		const words = Object.hasOwn(themes, section.address) ? themes[section.address] : undefined;
		if (!words) {
			for (const { report, heading } of section.points)
				report(
					`"${heading}" is a point (###), but its section is no theme. Make it a section, or name the theme.`,
				);
			return { kind: 'plain', ...section };
		}
		const table = section.blocks.find((node) => node.type === 'table');
		const rows = table ? pointRowsOf(table, report) : [];
		const points = rows.length > 0 ? rows : section.points;
		for (const { address, report, heading } of section.points) {
			if (!points.some((point) => point.address === address))
				report(
					`"${heading}" stands in a theme of rows, and none has the address "${address}". Give it the address of its row.`,
				);
		}
		for (const { address, report } of points) {
			if (address && !Object.hasOwn(words.points, address))
				report(
					`The point "${address}" is not among the points of its theme in the front matter. Add it there, with its title.`,
				);
		}
		for (const address of Object.keys(words.points)) {
			if (!points.some((point) => point.address === address))
				frontMatter.report(
					['themes', section.address, 'points', address],
					`No heading or row of its section has the address of the point "${address}". Write it there, {#${address}}, or take the point out.`,
				);
		}
		return table && rows.length > 0
			? { kind: 'rows', words, table, rows, ...section }
			: { kind: 'prose', words, ...section };
	});
}

/** An address that the content gives. */
export interface Named {
	address: string;
	kind: 'theme' | 'heading' | 'item';
	/** Tells what is wrong with it. */
	report: Report;
}

/** Every address of the article page that the content gives: headings, rows, events and places. */
export function addressesOf(
	sections: readonly Matched[],
	{ timeline, places }: LedgerEntries,
): Named[] {
	const headings = sections.flatMap((section) =>
		[section, ...(section.kind === 'rows' ? section.rows : section.points)].map((part): Named => {
			const kind = part === section && section.kind !== 'plain' ? 'theme' : 'heading';
			return { address: part.address, kind, report: part.report };
		}),
	);
	const items = [timeline, places].flatMap(({ value, report }) =>
		value.map(({ id }, index): Named => ({
			address: id,
			kind: 'item',
			report: (problem) => report([index, 'id'], problem),
		})),
	);
	return [...headings, ...items];
}

/** Checks that no two pages have one title. */
export function checkTitles({ value, report }: Yaml<FrontMatter>): void {
	const titles = new Set([value.title]);
	for (const { path, title } of titledIn(value.themes)) {
		if (titles.has(title))
			report([...path, 'title'], 'This title stands twice. Give each page one of its own.');
		titles.add(title);
	}
}

/** What the front matter tells of the pages of themes and points, each with its path there. */
function titledIn(themes: FrontMatter['themes']) {
	return Object.entries(themes).flatMap(([theme, { points, title }]) => [
		{ path: ['themes', theme], title },
		...Object.entries(points).map(([point, words]) => ({
			path: ['themes', theme, 'points', point],
			...words,
		})),
	]);
}

/** What the sections are made with. */
interface Tools {
	reader: Reader;
	/** The drawings, by the addresses of their rows. */
	drawings: ReadonlyMap<string, Drawing>;
	/** The sides, by what givers are called. */
	sideOf: ReadonlyMap<string, Side>;
}

/** The sections, their sentences read in the order of the article. Adds what is wrong with those. */
export function sectionsOf(matched: readonly Matched[], tools: Tools): Section[] {
	let themes = 0;
	return matched.map((section): Section => {
		if (section.kind !== 'plain') return themeOf(section, ++themes, tools);
		const { kind, address, heading, blocks } = section;
		return { kind, address, heading, passages: passagesOf(tools.reader, blocks) };
	});
}

function themeOf(
	section: Exclude<Matched, { kind: 'plain' }>,
	number: number,
	tools: Tools,
): Theme {
	const { address, heading, blocks, words } = section;
	const { title, teaser, summary } = words;
	const read = (nodes: readonly RootContent[]) => passagesOf(tools.reader, nodes);
	const noun = words.noun as Theme['noun'];
	const base = { address, heading, number, title, teaser, summary, noun };
	if (section.kind === 'rows') {
		const [header] = section.table.children;
		const place = blocks.indexOf(section.table);
		const opening = read(blocks.slice(0, place));
		const columns = header?.children.map(({ children }) => tools.reader.words(children)) ?? [];
		const points = section.rows.map((row, index) =>
			rowPoint(row, columns, words, index + 1, tools),
		);
		const closing = read(blocks.slice(place + 1));
		for (const { address, heading, blocks } of section.points) {
			const point = points.find((point) => point.address === address);
			if (point) point.more = { heading, passages: read(blocks) };
		}
		return { kind: 'rows', ...base, opening, columns, points, closing };
	}
	const opening = read(blocks);
	const points = section.points.map(({ address, heading, report, blocks }, index): ProsePoint => {
		const passages = read(blocks);
		if (claimsIn(sentencesIn(passages)).length === 0)
			report(
				`The point "${heading}" tells no claim of the text. End a sentence of it with one, such as [^C3].`,
			);
		const { title = '' } = words.points[address] ?? {};
		return { kind: 'prose', address, heading, title, number: index + 1, passages };
	});
	return { kind: 'prose', ...base, opening, points };
}

/** A row’s first cell names a thing and, after “, from”, its giver. */
const given = /^(.+), from (.+)$/;

function rowPoint(
	{ address, heading: name, report, row }: PointRow,
	columns: readonly Inline[][],
	words: ThemeWords,
	number: number,
	{ reader, drawings, sideOf }: Tools,
): RowPoint {
	const [, heading = name, giver] = given.exec(name) ?? [];
	const side = giver === undefined ? undefined : sideOf.get(giver);
	if (giver !== undefined && !side)
		report(`"${giver}" is no side of site.yaml. Name one of: ${[...sideOf.keys()].join(', ')}.`);
	const cells = row.children.slice(1).map((cell, index) => ({
		column: columns[index + 1] ?? [],
		sentences: reader.sentences(cell),
	}));
	const [claim] = claimsIn(cells.flatMap(({ sentences }) => sentences));
	if (!claim)
		report(
			`The row "${name}" tells no claim of the text. End a sentence of it with one, such as [^C3].`,
		);
	const { title = '' } = words.points[address] ?? {};
	return {
		kind: 'row',
		address,
		heading,
		giver,
		side,
		title,
		number,
		// Without one, the mistake above has ended the build before this is used.
		claim: claim as Claim,
		drawing: drawings.get(address) ?? parcel,
		cells,
	};
}
