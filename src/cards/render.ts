import { createHash } from 'node:crypto';
import mono from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff?inline';
import monoExtended from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-500-normal.woff?inline';
import serif from '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff?inline';
import serifExtended from '@fontsource/charis-sil/files/charis-sil-latin-ext-700-normal.woff?inline';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { coloursOf } from '../styles/colours.ts';
import tokens from '../styles/tokens.css?raw';
import { cardSize, cardTree, type Card } from './card.ts';
import { pictureSvg, type Size } from './picture.ts';

/** A PNG of the site. Its name is taken from its bytes, so that a host may keep it for ever. */
export interface Picture extends Size {
	name: string;
	png: Buffer<ArrayBuffer>;
}

const colours = coloursOf(tokens);
const colour = (token: string) => colours.get(token)!.light;

const font = (name: string, weight: 500 | 700, url: string): Font => ({
	name,
	weight,
	data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
});
const fonts = [
	font('serif', 700, serif),
	font('mono', 500, mono),
	font('serif extended', 700, serifExtended),
	font('mono extended', 500, monoExtended),
];

const drawn = new Map<string, Promise<Picture>>();

/** The preview card as a PNG; a card that was drawn before is not drawn again. */
export function renderCard(card: Card): Promise<Picture> {
	return once(JSON.stringify(card), async () => {
		const loadAdditionalAsset = (_language: string, text: string): never => {
			throw refusal(card.title, text);
		};
		return satori(cardTree(card, colour), { ...cardSize, fonts, loadAdditionalAsset });
	});
}

/** The picture without words as a PNG of this size. */
export function renderPicture(size: Size): Promise<Picture> {
	return once(JSON.stringify(size), async () => pictureSvg(size, colour));
}

function once(key: string, svgOf: () => Promise<string>): Promise<Picture> {
	if (!drawn.has(key)) drawn.set(key, svgOf().then(rasterise));
	return drawn.get(key)!;
}

/** Few, flat colours: sixteen hold every tint of the edges of the letters, and halve the file. */
async function rasterise(svg: string): Promise<Picture> {
	const { data, info } = await sharp(Buffer.from(svg))
		.png({ palette: true, colours: 16, dither: 0, effort: 1 })
		.toBuffer({ resolveWithObject: true });
	const name = createHash('sha256').update(data).digest('hex').slice(0, 10) + '.png';
	return { name, png: data as Buffer<ArrayBuffer>, width: info.width, height: info.height };
}

function refusal(title: string, text: string): Error {
	const error = new Error(
		`The font of the preview cards cannot write “${text}”, which the card “${title}” needs. Write it in Latin letters.`,
	);
	error.stack = error.message;
	return error;
}
