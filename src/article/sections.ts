import type { Point, Section, Side, Theme } from '../types/article.ts';
import type { FrontMatter } from '../types/schemas.ts';
import { answerOf, blocksOf, type Tools as BlockTools } from './blocks.ts';
import type { Report } from './diagnostics.ts';
import type { Outline, Piece } from './outline.ts';
import type { Yaml } from './yaml.ts';

type PointWords = FrontMatter['themes'][string]['points'][string];

/** What sections are made with: the sides of the article too, by the names that givers have. */
export interface Tools extends BlockTools {
	sideOf: ReadonlyMap<string, Side>;
}

/**
 * Checks that the sections and points of an outline and the themes of the front matter fit, by their addresses.
 * Reports each that has no counterpart.
 */
export function checkThemes({ sections }: Outline, { value, report }: Yaml<FrontMatter>): void {
	const { themes } = value;
	for (const [address, { points }] of Object.entries(themes)) {
		const section = sections.find((section) => section.address === address);
		if (!section)
			report(
				['themes', address],
				`No section has the address of the theme "${address}". Write it at a heading, ## … {#${address}}.`,
			);
		for (const point of Object.keys(points)) {
			if (section && !section.points.some(({ address }) => address === point))
				report(
					['themes', address, 'points', point],
					`No heading of its section has the address of the point "${point}". Write it there, ### … {#${point}}, or take the point out.`,
				);
		}
		if (Object.keys(points).length === 0)
			report(
				['themes', address, 'points'],
				`The theme "${address}" has no points. Name those of its section, each with its title.`,
			);
	}
	for (const { address, points } of sections) {
		const words = Object.hasOwn(themes, address) ? themes[address] : undefined;
		for (const point of points) {
			if (!words)
				point.report(
					`"${point.heading}" is a point (###), but its section is no theme. Make it a section, or name the theme.`,
				);
			else if (point.address && !Object.hasOwn(words.points, point.address))
				point.report(
					`The point "${point.address}" is not among the points of its theme in the front matter. Add it there, with its title.`,
				);
		}
	}
	const titles = new Set([value.title]);
	for (const [address, { title, points }] of Object.entries(themes)) {
		const titled = Object.entries(points).map(([point, { title }]) => [['points', point], title]);
		for (const [path, own] of [[[], title], ...titled] as [string[], string][]) {
			if (titles.has(own))
				report(
					['themes', address, ...path, 'title'],
					'This title stands twice. Give each page one of its own.',
				);
			titles.add(own);
		}
	}
}

/** The sections, their sentences read in the order of the article. Reports what is wrong with those. */
export function sectionsOf(
	{ sections }: Outline,
	themes: FrontMatter['themes'],
	tools: Tools,
): (Section | Theme)[] {
	return sections.map(({ address, heading, blocks, points }): Section | Theme => {
		const words = Object.hasOwn(themes, address) ? themes[address] : undefined;
		const section = { address, heading, blocks: blocksOf(tools, blocks) };
		if (!words) return { ...section, points: [] };
		return {
			...words,
			...section,
			points: points.map((piece, index) =>
				pointOf(piece, words.points[piece.address], index + 1, tools),
			),
		};
	});
}

function pointOf(
	{ address, heading, blocks: nodes, report }: Piece,
	words: PointWords | undefined,
	number: number,
	{ sideOf, ...tools }: Tools,
): Point {
	const answer = answerOf(tools.reader, nodes, report);
	const blocks = blocksOf(tools, nodes.slice(1));
	const [claims, ...more] = blocks;
	if (claims?.type !== 'claims')
		report(
			`Below the answer of "${heading}" stands no claim table. Write one, with the header | The text says | On record |.`,
		);
	if (more.some(({ type }) => type !== 'paragraph'))
		report(
			`Below the claims of "${heading}" stands something other than paragraphs. Write it as paragraphs.`,
		);
	const name = words?.from;
	const side = name === undefined ? undefined : sideOf.get(name);
	if (name !== undefined && !side)
		report(
			`"${name}", from whom "${heading}" is, is no side of site.yaml. Name one of: ${[...sideOf.keys()].join(', ')}.`,
		);
	return {
		address,
		heading,
		title: words?.title ?? '',
		number,
		drawing: tools.drawings.use(words?.draw ?? '', report),
		from: name !== undefined && side ? { name, side: side.side } : undefined,
		answer,
		rows: claims?.type === 'claims' ? claims.rows : [],
		more,
	};
}

/** An address that the content gives. */
export interface Named {
	address: string;
	kind: 'theme' | 'heading';
	/** Reports what is wrong with it. */
	report: Report;
}

/** Every address of the article page that the content gives, at its headings. */
export function addressesOf({ sections }: Outline, themes: FrontMatter['themes']): Named[] {
	return sections.flatMap((section) =>
		[section, ...section.points].map(({ address, report }): Named => {
			const theme = address === section.address && Object.hasOwn(themes, address);
			return { address, kind: theme ? 'theme' : 'heading', report };
		}),
	);
}

/** Whether a section is a theme. */
export function isTheme(section: Section): section is Theme {
	return 'figure' in section;
}
