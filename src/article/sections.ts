import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { ContentError } from './content-error.ts';
import type { FrontMatter } from './schema.ts';
import type { Yaml } from './yaml.ts';

const file = 'article.md';

/** A piece of the article below one heading: the blocks up to the next heading. */
export interface Piece {
	id: string;
	heading: string;
	line: number;
	blocks: RootContent[];
}

/** A section (`##`) of the article, cut into its opening blocks and its points (`###`). */
export interface CutSection extends Piece {
	points: Piece[];
	/** The slug of the theme this section tells, if it tells one. */
	theme?: string;
}

/** The article, cut at its headings. */
export interface CutArticle {
	lede: RootContent[];
	sections: CutSection[];
}

/** Cuts the syntax tree at its `##` and `###` headings. The tree must have passed `checkTree`. */
export function cut(tree: Root): CutArticle {
	const slugger = new GithubSlugger();
	const article: CutArticle = { lede: [], sections: [] };
	let blocks = article.lede;
	for (const node of tree.children) {
		if (node.type !== 'heading') {
			blocks.push(node);
			continue;
		}
		const piece = pieceOf(node, slugger);
		if (node.depth === 2) article.sections.push({ ...piece, points: [] });
		else article.sections.at(-1)!.points.push(piece);
		blocks = node.depth === 2 ? article.sections.at(-1)!.blocks : piece.blocks;
	}
	return article;
}

function pieceOf(node: Heading, slugger: GithubSlugger): Piece {
	const heading = toString(node);
	return { id: slugger.slug(heading), heading, line: node.position!.start.line, blocks: [] };
}

/**
 * Gives each theme's section and points the addresses that the front matter names, and checks that the
 * headings of both agree and that something stands below each. Throws a `ContentError` where it does not.
 */
export function nameThemes(article: CutArticle, frontMatter: FrontMatter, yaml: Yaml): void {
	frontMatter.themes.forEach((theme, index) => {
		const line = yaml.lineOf(['themes', index, 'heading']);
		const found = article.sections.filter(({ heading }) => heading === theme.heading);
		if (found.length === 0) {
			throw new ContentError(
				file,
				line,
				`No section is headed "${theme.heading}". Write the same heading here and after ## in the article.`,
			);
		}
		if (found.length > 1) {
			throw new ContentError(
				file,
				found[1]!.line,
				`The heading "${theme.heading}" of a theme stands twice. Rename one of the sections.`,
			);
		}
		const section = found[0]!;
		if (section.theme) {
			throw new ContentError(
				file,
				line,
				`Two themes are headed "${theme.heading}". Give each a section of its own.`,
			);
		}
		section.theme = section.id = theme.slug;
		namePoints(
			section,
			theme,
			(point) => yaml.lineOf(['themes', index, 'points', point, 'heading']),
			line,
		);
	});
	const pieces = article.sections.flatMap((section) =>
		section.points.length > 0 ? section.points : [section],
	);
	for (const piece of pieces) {
		if (piece.blocks.length === 0) {
			throw new ContentError(
				file,
				piece.line,
				`Nothing stands below the heading "${piece.heading}". Write its text, or take it out.`,
			);
		}
	}
}

function namePoints(
	section: CutSection,
	theme: FrontMatter['themes'][number],
	lineOf: (point: number) => number,
	line: number,
): void {
	const rows = giftRows(section);
	const headings =
		rows.length > 0
			? rows.map(({ heading }) => heading)
			: section.points.map(({ heading }) => heading);
	theme.points.forEach((point, index) => {
		const wanted = rowHeading(point);
		if (headings[index] !== wanted) {
			throw new ContentError(
				file,
				lineOf(index),
				`Point ${index + 1} of "${theme.heading}" should be headed "${wanted}", but the article has ${headings[index] ? `"${headings[index]}"` : 'none'} there. Write the same in both places.`,
			);
		}
		if (rows.length === 0) section.points[index]!.id = point.slug;
	});
	if (headings.length > theme.points.length) {
		throw new ContentError(
			file,
			line,
			`The front matter names ${theme.points.length} points of "${theme.heading}", the article has ${headings.length}. Add the missing one.`,
		);
	}
}

/** The first cell of a point's table row: the gift and its giver. */
export function rowHeading(point: { heading: string; from?: string | undefined }): string {
	return point.from ? `${point.heading}, from ${point.from}` : point.heading;
}

/** The body rows of a theme that is told in a table rather than in points; none of any other theme. */
export function giftRows(section: CutSection) {
	const table = section.points.length === 0 && section.blocks.find((node) => node.type === 'table');
	if (!table) return [];
	const [header, ...rows] = table.children;
	return rows.map((row) => ({
		heading: toString(row.children[0]),
		cells: row.children
			.slice(1)
			.map((cell, index) => ({ column: toString(header!.children[index + 1]), cell })),
	}));
}
