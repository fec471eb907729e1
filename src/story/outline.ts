import type { Heading, RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Mistakes } from './mistakes.ts';
import { lineOf, type Parsed } from './parse.ts';
import { address as addressSchema } from './schema.ts';

/** A piece of a text below one heading: the blocks up to the next heading. */
export interface Piece {
	address: string;
	heading: string;
	line: number | undefined;
	blocks: RootContent[];
}

/** A section (`##`), cut into its opening blocks and its points (`###`). */
export interface CutSection extends Piece {
	points: Piece[];
}

/** A text, cut at its headings. */
export interface Outline {
	opening: RootContent[];
	sections: CutSection[];
}

/** A row of a table that is a point of its theme. */
export interface PointRow {
	address: string;
	/** Its first cell, without the address. */
	name: string;
	line: number | undefined;
	row: TableRow;
}

/** The address at the end of a heading or of a row's first cell, `{#apples}`. */
const written = /\s*\{#([^{}]*)\}\s*$/;

/** Cuts a text at its `##` and `###` headings, which must have passed `checkTree`. */
export function outlineOf(mistakes: Mistakes, { tree, file }: Parsed): Outline {
	const outline: Outline = { opening: [], sections: [] };
	let blocks = outline.opening;
	for (const node of tree.children) {
		if (node.type !== 'heading') {
			blocks.push(node);
			continue;
		}
		const piece = pieceOf(mistakes, file, node);
		if (node.depth === 2) outline.sections.push({ ...piece, points: [] });
		else outline.sections.at(-1)?.points.push(piece);
		blocks = piece.blocks;
	}
	for (const section of outline.sections) {
		for (const piece of section.points.length > 0 ? section.points : [section]) {
			if (piece.blocks.length === 0)
				mistakes.add(
					file,
					piece.line,
					`Nothing stands below the heading "${piece.heading}". Write its text, or take it out.`,
				);
		}
	}
	return outline;
}

function pieceOf(mistakes: Mistakes, file: string, node: Heading): Piece {
	const text = toString(node);
	const line = lineOf(node);
	const [, address = ''] = written.exec(text) ?? [];
	const heading = text.replace(written, '').trim();
	if (!heading) mistakes.add(file, line, 'The heading is empty. Write it, or take it out.');
	checkAddress(mistakes, file, line, address, heading);
	return { address, heading, line, blocks: [] };
}

function checkAddress(
	mistakes: Mistakes,
	file: string,
	line: number | undefined,
	address: string,
	of: string,
): void {
	if (!address)
		mistakes.add(
			file,
			line,
			`"${of}" carries no address. Write one at its end, such as {#${suggestion(of)}}.`,
		);
	for (const issue of (address && addressSchema.safeParse(address).error?.issues) || [])
		mistakes.add(file, line, `{#${address}}: ${issue.message}`);
}

/** An address made of a heading. */
function suggestion(heading: string): string {
	const letters = heading
		.normalize('NFD')
		.replace(/[^\p{L}\p{N} -]/gu, '')
		.toLowerCase();
	return letters.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[-\d]+|-+$/g, '') || 'address';
}

/**
 * The rows of a table that are points of their theme; none of a table that only compares. When one row carries
 * an address, each must.
 */
export function pointRowsOf(mistakes: Mistakes, file: string, table: Table): PointRow[] {
	const rows = table.children.slice(1).map((row): PointRow => {
		const text = toString(row.children[0]);
		const [, address = ''] = written.exec(text) ?? [];
		return { address, name: text.replace(written, '').trim(), line: lineOf(row), row };
	});
	if (!rows.some(({ address }) => address)) return [];
	for (const { address, name, line } of rows) checkAddress(mistakes, file, line, address, name);
	return rows;
}
