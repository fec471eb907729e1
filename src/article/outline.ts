import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from './diagnostics.ts';
import type { Markdown } from './markdown.ts';
import { address as addressSchema } from '../types/schemas.ts';

/** What a heading names. */
interface Headed {
	address: string;
	/** Its words, without the address. */
	heading: string;
	/** Tells what is wrong with it, where it stands. */
	report: Report;
}

/** A piece of a text below one heading: the blocks up to the next heading. */
export interface Piece extends Headed {
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

/** The address at the end of a heading, `{#apples}`. */
const written = /\s*\{#([^{}]*)\}\s*$/;

/** Cuts a text at its `##` and `###` headings, which must have passed `checkTree`. */
export function outlineOf({ tree, report }: Markdown): Outline {
	const outline: Outline = { opening: [], sections: [] };
	let blocks = outline.opening;
	for (const node of tree.children) {
		if (node.type !== 'heading') {
			blocks.push(node);
			continue;
		}
		const piece = pieceOf(node, (problem) => report(node, problem));
		if (node.depth === 2) outline.sections.push({ ...piece, points: [] });
		else outline.sections.at(-1)?.points.push(piece);
		blocks = piece.blocks;
	}
	for (const section of outline.sections) {
		for (const piece of section.points.length > 0 ? section.points : [section]) {
			if (piece.blocks.length === 0)
				piece.report(
					`Nothing stands below the heading "${piece.heading}". Write its text, or take it out.`,
				);
		}
	}
	return outline;
}

function pieceOf(node: Heading, report: Report): Piece {
	const head = headOf(node, report);
	if (!head.heading) report('The heading is empty. Write it, or take it out.');
	checkAddress(head);
	return { ...head, blocks: [] };
}

function headOf(node: Heading, report: Report): Headed {
	const text = toString(node);
	const [, address = ''] = written.exec(text) ?? [];
	return { address, heading: text.replace(written, '').trim(), report };
}

function checkAddress({ address, heading, report }: Headed): void {
	if (!address)
		report(
			`"${heading}" carries no address. Write one at its end, such as {#${suggestion(heading)}}.`,
		);
	for (const issue of (address && addressSchema.safeParse(address).error?.issues) || [])
		report(`{#${address}}: ${issue.message}`);
}

/** An address made of a heading. */
function suggestion(heading: string): string {
	const letters = heading
		.normalize('NFD')
		.replace(/[^\p{L}\p{N} -]/gu, '')
		.toLowerCase();
	return letters.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[-\d]+|-+$/g, '') || 'address';
}
