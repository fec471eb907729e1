import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { lightColours } from '../styles/colours.ts';
import type { Site } from '../types/article.ts';
import { cardSize, cardTree, pictureSvg, type Card, type CardPicture } from './card.ts';

/** A PNG of the site, its size in pixels, and a digest of its bytes. */
export interface Picture {
	png: Uint8Array<ArrayBuffer>;
	digest: string;
	width: number;
	height: number;
}

const { resolve } = createRequire(import.meta.url);
const fonts = ([400, 700] as const).flatMap((weight) =>
	['latin', 'latin-ext'].map((letters): Font => {
		const file = `@fontsource/charis-sil/files/charis-sil-${letters}-${weight}-normal.woff`;
		// Letters that the first lacks are looked for in the second.
		const name = letters === 'latin' ? 'serif' : 'extended';
		return { name, weight, style: 'normal', data: readFileSync(resolve(file)) };
	}),
);

const rendered = new Map<string, Promise<Picture>>();

/** The preview card as a PNG. Throws where the font lacks a letter of it. */
export function renderCard(card: Card, site: Site): Promise<Picture> {
	return once(JSON.stringify(card), async () => {
		const loadAdditionalAsset = (_language: string, letters: string): never => {
			throw refusal(card.words, letters);
		};
		const tree = cardTree(card, lightColours(site));
		return inlined(await satori(tree, { ...cardSize, fonts, loadAdditionalAsset }));
	});
}

/** A drawing without words as a PNG of this size in pixels. */
export function renderPicture(
	picture: CardPicture,
	size: { width: number; height: number },
	site: Site,
): Promise<Picture> {
	return once(JSON.stringify([picture, size]), async () =>
		pictureSvg(picture, size, lightColours(site)),
	);
}

/** What was rendered before is not rendered again. */
function once(key: string, svgOf: () => Promise<string>): Promise<Picture> {
	const picture = rendered.get(key) ?? svgOf().then(rasterise);
	rendered.set(key, picture);
	return picture;
}

/** Drawings among the words as parts of their SVG: as images, each a document of its own, they cost fifty times as long. */
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

function refusal(words: string, letters: string): Error {
	const error = new Error(
		`The font of the preview cards cannot write “${letters}”, which the card “${words}” needs. Write it in Latin letters.`,
	);
	error.stack = error.message;
	return error;
}
