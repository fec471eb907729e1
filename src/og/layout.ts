import { findings, type Claim, type Site } from '../types/article.ts';
import { countFindings } from '../format/plurals.ts';
import { findingLabel, voiceLabels } from '../format/labels.ts';
import { moreWords, relationsLabel, type Card } from './card.ts';
import { arcs } from './arcs.ts';
import { sideLines, svg, type Band, type Colour, type Size } from './svg.ts';
import { findingMark, logoSvg } from './marks.ts';
import { allInBand, oneInBand } from './rows.ts';
import { box, claimElements, flow, image, keepTogether, soft, title, wordsOf } from './text.ts';
import type { CardElement } from './text.ts';

/** Words that have been set: SVG, and how high they are in pixels. */
export interface Words {
	svg: string;
	height: number;
}

/** What a card is made with. */
export interface Kit {
	site: Site;
	colour: Colour;
	/** Sets a tree at the width of a card, as high as it needs. */
	set: (tree: CardElement) => Promise<Words>;
}

type CardOf<Shows extends Card['shows']> = Extract<Card, { shows: Shows }>;

/** What a column holds, by the size of its letters, and between which sizes that may be. */
interface Setting {
	at: (size: number) => CardElement[];
	largest: number;
	smallest: number;
}

/** The size of a card in pixels; 1.91 to 1 is what previewers show without cutting (ogp.me, X cards). */
export const cardSize: Size = { width: 1200, height: 630 };

/** The column lies in the square that some previewers cut out of the middle: it holds all that counts. */
const column = { x: 306, width: 588 };
const [left, top, bottom, gap] = [56, 44, 592, 24];

/** A card as SVG: its words, and above or below them, between two lines, the picture of its page. */
export async function cardSvg(card: Card, kit: Kit): Promise<string> {
	const words = await headOf(card, kit);
	const above = card.shows === 'row' || (card.shows === 'rows' && card.above);
	const band: Band = above
		? { top, bottom: bottom - words.height - gap, length: cardSize.width }
		: { top: top + words.height + gap, bottom, length: cardSize.width };
	const picture = await pictureOf(card, band, kit);
	return svg(cardSize, picture + at(words, above ? band.bottom + gap : top), kit.colour);
}

/** What stands outside the lines of the sides: the title, or what there is to say of one row. */
function headOf(card: Card, kit: Kit): Promise<Words> {
	if (card.shows === 'row') return fit(rowSetting(card, kit.colour), 226, kit, card);
	const largest = card.shows === 'claims' ? 54 : 64;
	const setting = { at: (size: number) => [title(card.title, size)], largest, smallest: 42 };
	// Three lines, and at least what the margin needs.
	return fit(setting, Math.max(3.4 * largest, 190), kit, card);
}

/** What stands between the lines of the sides, and these (SVG). */
async function pictureOf(card: Card, band: Band, kit: Kit): Promise<string> {
	const { colour } = kit;
	if (card.shows === 'rows') return allInBand(card.points, band, colour);
	if (card.shows === 'row') return oneInBand(card.points, card.point.address, band, colour);
	const around = sideLines({ ...band, swaps: [[76, 250]], turned: true }, colour);
	if (card.shows === 'relations') return around + (await partiesOf(card, band, kit));
	const words = await fit(settingOf(card, colour), band.bottom - band.top - 28, kit);
	return around + at(words, (band.top + band.bottom - words.height) / 2);
}

/** Whose picture it is, the parties below each other, and at their side the lines between them (SVG). */
async function partiesOf(
	{ parties, relations }: CardOf<'relations'>,
	band: Band,
	kit: Kit,
): Promise<string> {
	const { colour, site } = kit;
	const colourOf = (party: string, other: string) =>
		colour(site.sides.find(({ name }) => name === party)?.side ?? other);
	const [first, legendHeight, width] = [band.top + 18, 54, 232];
	const height = (band.bottom - 18 - first - legendHeight) / parties.length;
	const longest = Math.max(...parties.map(({ length }) => length));
	const fontSize = Math.min(44, 0.8 * height, Math.max(26, (1.8 * width) / longest));
	const place = { height, width, alignItems: 'center', justifyContent: 'flex-end' };
	const names = parties.map((party) =>
		box({ ...place, fontSize, fontWeight: 700, color: colourOf(party, 'ink') }, party),
	);
	const legendStyle = { height: legendHeight, fontSize: 32, lineHeight: 1, columnGap: 8 };
	const legend = box(legendStyle, soft(relationsLabel, colour));
	const heights = new Map(
		parties.map((party, index) => [party, first + legendHeight + (index + 0.5) * height]),
	);
	const lines = arcs(relations, heights, { x: column.x + width + 24, width: 300 }, (party) =>
		colourOf(party, 'ink-soft'),
	);
	return lines + at(await kit.set(row([legend, ...names], kit)), first);
}

/** What a column says between the lines of the sides. */
function settingOf(card: CardOf<'words' | 'points' | 'claims' | 'strip'>, colour: Colour): Setting {
	switch (card.shows) {
		case 'words':
			return {
				at: (fontSize) => [box({ fontSize, lineHeight: 1.3, textWrap: 'balance' }, card.words)],
				largest: 40,
				smallest: 26,
			};
		case 'points':
			return { at: (size) => numbered(card.headings, size, colour), largest: 44, smallest: 24 };
		case 'claims': {
			const more = (size: number) =>
				moreWords(card).map((words) => flow(soft(words, colour), 0.9 * size));
			const at = (size: number) => [...claimElements(card.sentences, size, colour), ...more(size)];
			return { at, largest: 44, smallest: 24 };
		}
		case 'strip':
			return { at: (size) => strip(card.claims, size, colour), largest: 50, smallest: 14 };
	}
}

function numbered(headings: readonly string[], fontSize: number, colour: Colour): CardElement[] {
	return headings.map((heading, index) =>
		box({ fontSize, lineHeight: 1.4 }, [
			box({ width: 1.4 * fontSize, color: colour('first') }, `${index + 1}`),
			box({ flex: 1, fontWeight: 700 }, heading),
		]),
	);
}

/** A mark for each claim, one cell after the other, and how many stand so. */
function strip(claims: readonly Claim[], cell: number, colour: Colour): CardElement[] {
	const counts = countFindings(claims);
	// One drawing: as many boxes as marks would be laid out anew at every size that is tried.
	const columns = Math.floor(column.width / cell);
	const marks = claims.map(({ finding }, index) => {
		const [x, y] = [(index % columns) * cell, Math.floor(index / columns) * cell];
		return `<g transform="translate(${x} ${y})">${findingMark(finding, 0.76 * cell, colour)}</g>`;
	});
	const height = Math.ceil(claims.length / columns) * cell;
	const legend = findings
		.filter((finding) => counts[finding] > 0)
		.map((finding) =>
			box({ alignItems: 'center', gap: 12, marginRight: 34 }, [
				image(findingMark(finding, 26, colour), 26),
				box({}, `${counts[finding]} ${findingLabel(finding).word}`),
			]),
		);
	return [
		box({ marginBottom: 12 }, [image(marks.join(''), columns * cell, height)]),
		box({ flexWrap: 'wrap', fontSize: 34, lineHeight: 1.35 }, legend),
	];
}

/** What the text claims of a row, and what is on record; at the smallest size that gives way. */
function rowSetting(card: CardOf<'row'>, colour: Colour): Setting {
	const smallest = 30;
	const at = (size: number) => {
		const claim = claimElements(card.sentences, size, colour);
		if (!card.record || size === smallest) return claim;
		const label = soft(`${voiceLabels.records}:`, colour);
		return [...claim, flow([...label, ...wordsOf(card.record)], 0.88 * size)];
	};
	return { at, largest: 42, smallest };
}

/** A column at the largest size at which it is low enough, else at its smallest. */
async function fit(setting: Setting, room: number, kit: Kit, card?: Card): Promise<Words> {
	const words = await kit.set(row(setting.at(setting.largest), kit, card));
	if (words.height <= room || setting.largest <= setting.smallest) return words;
	// What lines need in area goes with the square of their letters.
	const next = setting.largest * Math.min(0.95, Math.sqrt(room / words.height));
	const largest = Math.max(setting.smallest, Math.floor(next));
	return fit({ ...setting, largest }, room, kit, card);
}

/** What stands in the column, and in the margin whence it is. */
function row(children: CardElement[], { site, colour }: Kit, card?: Card): CardElement {
	const whence = card && [
		image(logoSvg(colour), 40),
		box({ fontWeight: 700, marginTop: 8 }, site.name),
		box({ color: colour('ink-soft'), marginTop: 10 }, keepTogether(card.kicker)),
	];
	const margin = { flexDirection: 'column', marginLeft: left, width: column.x - left - 40 };
	return box({ width: cardSize.width, fontFamily: 'serif', color: colour('ink') }, [
		box({ ...margin, marginRight: 40, fontSize: 28, lineHeight: 1.15 }, whence),
		box({ flexDirection: 'column', width: column.width }, children),
	]);
}

function at({ svg }: Words, y: number): string {
	return `<g transform="translate(0 ${y})">${svg}</g>`;
}
