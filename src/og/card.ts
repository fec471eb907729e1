import type { Status } from '../format/labels.ts';
import type { Colours } from '../styles/colours.ts';
import { logo } from '../styles/logo.ts';
import type { Drawing, Side } from '../types/article.ts';

/** A picture of a card: a drawing, in the colour of a side or in ink, and what stands below it. */
export interface CardPicture {
	drawing: Drawing;
	side?: Side['side'] | undefined;
	caption?: string | undefined;
}

/** What the preview card of a page shows: pictures, or a mark for each claim; and one sentence. */
export interface Card {
	site: string;
	pictures: CardPicture[];
	marks?: Status[];
	words: string;
}

/** The size of a card in pixels; 1.91 to 1 is what previewers show without cutting (ogp.me, X cards). */
export const cardSize = { width: 1200, height: 630 };

/** What some previewers cut out of the middle, less a margin: it holds all that counts. */
const square = 606;

/** An element as satori takes it without JSX. */
export interface CardElement {
	type: string;
	props: { style?: Style; children?: string | CardElement[]; [name: string]: unknown };
}
type Style = Record<string, string | number>;

/** A card as a tree that satori sets. `colours` are the values of the light scheme. */
export function cardTree(
	{ site, pictures, marks = [], words }: Card,
	colours: Colours,
): CardElement {
	const gap = 24;
	const width = (square - (pictures.length - 1) * gap) / Math.max(pictures.length, 1);
	const shown = pictures.map(({ drawing, side, caption }) => {
		const scale = Math.min(width / drawing.width, (caption ? 190 : 270) / 96);
		const paths = drawingSvg(drawing, colours.get(side ?? 'ink') ?? '', colours.get('ink') ?? '');
		return box({ flexDirection: 'column', width, alignItems: 'center' }, [
			image(
				`<g transform="scale(${scale})">${paths}</g>`,
				Math.round(drawing.width * scale),
				Math.round(96 * scale),
			),
			...(caption
				? [box({ fontSize: 30, lineHeight: 1.15, marginTop: 14, textAlign: 'center' }, caption)]
				: []),
		]);
	});
	const column = { flexDirection: 'column', alignItems: 'center', justifyContent: 'center' };
	const fontSize = words.length > 60 ? 46 : 54;
	return box(
		{
			...cardSize,
			...column,
			gap: 30,
			backgroundColor: colours.get('paper') ?? '',
			color: colours.get('ink') ?? '',
			fontFamily: 'serif',
		},
		[
			box({ gap, alignItems: 'flex-end' }, marks.length > 0 ? [markBox(marks, colours)] : shown),
			box(
				{
					width: square,
					fontSize,
					fontWeight: 700,
					lineHeight: 1.14,
					textAlign: 'center',
					textWrap: 'balance',
					justifyContent: 'center',
				},
				words,
			),
			box({ alignItems: 'center', gap: 12, fontSize: 26, fontWeight: 700 }, [
				image(
					`<g transform="scale(2)" fill="none" stroke-width="1.2" stroke="${colours.get('ink')}"><path d="${logo.sheet}"/><path d="${logo.first}" stroke-width="2" stroke="${colours.get('first')}"/><path d="${logo.second}" stroke-width="2" stroke="${colours.get('second')}"/></g>`,
					32,
					32,
				),
				box({}, site),
			]),
		],
	);
}

/** A drawing alone in the middle of a picture of this size (SVG), for search engines. */
export function pictureSvg(
	{ drawing, side }: CardPicture,
	{ width, height }: { width: number; height: number },
	colours: Colours,
): string {
	const scale = Math.min((0.7 * width) / drawing.width, (0.7 * height) / 96);
	const [x, y] = [(width - drawing.width * scale) / 2, (height - 96 * scale) / 2];
	const paths = drawingSvg(drawing, colours.get(side ?? 'ink') ?? '', colours.get('ink') ?? '');
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h${width}v${height}H0z" fill="${colours.get('paper')}"/><g transform="translate(${x} ${y}) scale(${scale})">${paths}</g></svg>`;
}

/** The paths of a drawing (SVG), as `Drawing.astro` draws them. */
function drawingSvg({ line, doubt }: Drawing, colour: string, ink: string): string {
	return `<g fill="none" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${line}" stroke="${colour}"/><path d="${doubt}" stroke="${ink}" stroke-dasharray="4 4"/></g>`;
}

/** A mark for each claim, as the pages draw it (SVG). */
function markBox(marks: readonly Status[], colours: Colours): CardElement {
	const [cell, size, perLine] = [56, 38, 10];
	const ink = colours.get('ink') ?? '';
	const frame = `M2 2h${size - 4}v${size - 4}h-${size - 4}z`;
	const shapes: Record<Status, string> = {
		confirmed: `<path d="${frame}" fill="${ink}"/>`,
		said: `<path d="M3 26q0-14 11-18v6q-4 2-4 6h5v13H3zm19 0q0-14 11-18v6q-4 2-4 6h5v13H22z" fill="${ink}" stroke="none"/>`,
		partly: `<path d="M2 2h${size / 2 - 2}v${size - 4}h-${size / 2 - 2}z" fill="${ink}"/><path d="${frame}" stroke-dasharray="6 4"/>`,
		unsupported: `<path d="${frame}" stroke-dasharray="6 4"/>`,
		contradicted: `<path d="${frame}"/><path d="M2 2l${size - 4} ${size - 4}"/>`,
		opinion: `<path d="M2 ${size / 2}a17 17 0 1 1 34 0a17 17 0 1 1-34 0" stroke-dasharray="0.1 6" stroke-linecap="round"/>`,
	};
	const drawn = marks.map((status, index) => {
		const [x, y] = [(index % perLine) * cell, Math.floor(index / perLine) * cell];
		return `<g transform="translate(${x} ${y})">${shapes[status]}</g>`;
	});
	return image(
		`<g fill="none" stroke="${ink}" stroke-width="3.5">${drawn.join('')}</g>`,
		perLine * cell,
		Math.ceil(marks.length / perLine) * cell,
	);
}

/** A box that lays its children out in a row, unless its style says otherwise. */
function box(style: Style, children?: string | CardElement[]): CardElement {
	const content = children ? { children } : {};
	return { type: 'div', props: { style: { display: 'flex', ...style }, ...content } };
}

/** A drawing (SVG, of this size) among words. */
function image(drawing: string, width: number, height: number): CardElement {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`;
	const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
	return { type: 'img', props: { src, width, height } };
}
