import { createHash } from 'node:crypto';
import mono from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff?inline';
import monoExtended from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-500-normal.woff?inline';
import serif from '@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff?inline';
import serifExtended from '@fontsource/charis-sil/files/charis-sil-latin-ext-700-normal.woff?inline';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { Card } from '../site/pages.ts';
import type { Site } from '../story/model.ts';
import { coloursOf } from '../styles/colours.ts';
import tokens from '../styles/tokens.css?raw';
import { cardSize, cardTree } from './card.ts';
import { pictureSvg, type Size } from './picture.ts';

/** A PNG of the site, and a digest of its bytes. */
export interface Picture extends Size {
	png: Buffer<ArrayBuffer>;
	digest: string;
}

const colours = coloursOf(tokens);

/** The value of a colour token on a card, which is always light. */
function colourOf({ sides }: Site, token: string): string {
	const colour = sides.find(({ thread }) => thread === token)?.colour ?? colours.get(token);
	if (!colour) throw new Error(`There is no colour "${token}".`);
	return colour.light;
}

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
export function renderCard(card: Card, site: Site): Promise<Picture> {
	return once(JSON.stringify([card, site]), async () => {
		const loadAdditionalAsset = (_language: string, text: string): never => {
			throw refusal(card.title, text);
		};
		const tree = cardTree(card, site.name, (token) => colourOf(site, token));
		return satori(tree, { ...cardSize, fonts, loadAdditionalAsset });
	});
}

/** The picture without words as a PNG of this size. */
export function renderPicture(size: Size, site: Site): Promise<Picture> {
	return once(JSON.stringify([size, site]), async () =>
		pictureSvg(size, (token) => colourOf(site, token)),
	);
}

function once(key: string, svgOf: () => Promise<string>): Promise<Picture> {
	const picture = drawn.get(key) ?? svgOf().then(rasterise);
	drawn.set(key, picture);
	return picture;
}

/** Few, flat colours: sixteen hold every tint of the edges of the letters, and halve the file. */
async function rasterise(svg: string): Promise<Picture> {
	const { data, info } = await sharp(Buffer.from(svg))
		.png({ palette: true, colours: 16, dither: 0, effort: 1 })
		.toBuffer({ resolveWithObject: true });
	const digest = createHash('sha256').update(data).digest('hex').slice(0, 10);
	return { png: data as Buffer<ArrayBuffer>, digest, width: info.width, height: info.height };
}

function refusal(title: string, text: string): Error {
	const error = new Error(
		`The font of the preview cards cannot write “${text}”, which the card “${title}” needs. Write it in Latin letters.`,
	);
	error.stack = error.message;
	return error;
}
