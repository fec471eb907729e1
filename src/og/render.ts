import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { Site, Article } from '../types/article.ts';
import { coloursOf } from '../styles/colours.ts';
import { rowsOf, type Card } from './card.ts';
import { cardSize, cardSvg } from './layout.ts';
import type { Size } from './svg.ts';
import { rowsSvg } from './rows.ts';
import type { CardElement } from './text.ts';

/** A PNG of the site, and a digest of its bytes. */
export interface Picture extends Size {
	png: Uint8Array<ArrayBuffer>;
	digest: string;
}

/** Every PNG of the site, by its path. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The value of a colour token on a card, which is always light. */
function colourOf(site: Site, token: string): string {
	const colour = coloursOf(site).get(token);
	if (!colour) throw new Error(`There is no colour "${token}".`);
	return colour.light;
}

const { resolve } = createRequire(import.meta.url);
const font = (
	name: 'serif' | 'extended',
	weight: 400 | 700,
	style: 'normal' | 'italic' = 'normal',
): Font => {
	const letters = name === 'serif' ? 'latin' : 'latin-ext';
	const file = `@fontsource/charis-sil/files/charis-sil-${letters}-${weight}-${style}.woff`;
	return { name, weight, style, data: readFileSync(resolve(file)) };
};
const fonts = [
	font('serif', 400),
	font('serif', 400, 'italic'),
	font('serif', 700),
	font('extended', 400),
	font('extended', 700),
];

// The fonts are read before there is a story to draw.
void satori({ type: 'p', props: {}, key: null }, { width: 1, height: 1, fonts });

const drawn = new Map<string, Promise<Picture>>();

/** The preview card as a PNG; a card that was drawn before is not drawn again. */
export function renderCard(card: Card, site: Site): Promise<Picture> {
	return once(JSON.stringify([card, site]), async () => {
		const loadAdditionalAsset = (_language: string, text: string): never => {
			throw refusal(card.title, text);
		};
		const set = async (tree: CardElement) => {
			const svg = await satori(tree, { width: cardSize.width, fonts, loadAdditionalAsset });
			return { svg: inlined(svg), height: Number(/height="([\d.]+)"/.exec(svg)?.[1]) };
		};
		return cardSvg(card, { site, colour: (token) => colourOf(site, token), set });
	});
}

/** The rows as a picture without words, a PNG of this size. */
export function renderPicture(size: Size, article: Article): Promise<Picture> {
	const colour = (token: string) => colourOf(article.site, token);
	const points = rowsOf(article);
	return once(JSON.stringify([size, article.site, points]), async () =>
		rowsSvg(points, size, colour),
	);
}

function once(key: string, svgOf: () => Promise<string>): Promise<Picture> {
	const picture = drawn.get(key) ?? svgOf().then(rasterise);
	drawn.set(key, picture);
	return picture;
}

/** Drawings in the words as parts of their SVG: as images, each a document of its own, they cost fifty times as long. */
function inlined(svg: string): string {
	return svg.replaceAll(
		/<image x="([\d.]+)" y="([\d.]+)"[^>]*base64,([^"]+)"[^>]*>/g,
		(_, x, y, code) => `<g transform="translate(${x} ${y})">${Buffer.from(code, 'base64')}</g>`,
	);
}

/** Few, flat colours: sixteen hold every tint of the edges of the letters, and halve the file. */
async function rasterise(svg: string): Promise<Picture> {
	const { data, info } = await sharp(Buffer.from(svg))
		.png({ palette: true, colours: 16, dither: 0, effort: 1 })
		.toBuffer({ resolveWithObject: true });
	const digest = createHash('sha256').update(data).digest('hex').slice(0, 10);
	return { png: new Uint8Array(data), digest, width: info.width, height: info.height };
}

function refusal(title: string, text: string): Error {
	const error = new Error(
		`The font of the preview cards cannot write “${text}”, which the card “${title}” needs. Write it in Latin letters.`,
	);
	error.stack = error.message;
	return error;
}
