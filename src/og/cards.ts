import { absoluteUrl } from '../lib/urls.ts';
import { formerOf } from '../lib/redirects.ts';
import type { PreviewImage } from '../lib/head.ts';
import { kept } from '../integrations/kept.ts';
import { cardPath, pagesOf } from '../lib/routes.ts';
import type { Article } from '../types/article.ts';
import { tellCard, type Card } from './card.ts';
import type { Size } from './lines.ts';
import type { Picture } from './render.ts';
import { pictureSizes } from './rows.ts';

/** The cards of a story, each with the path of its picture. */
export function cardsOf(article: Article): [path: string, card: Card][] {
	const former = formerOf(article);
	return pagesOf(article).flatMap(({ path, card }) => {
		if (!card) return [];
		// A link sent before the page moved keeps its picture: chats do not follow the page to its new address.
		const paths = [path, ...former.flatMap(({ from, to }) => (to === path ? [from] : []))];
		return paths.map((path): [string, Card] => [cardPath(path), card]);
	});
}

/** The paths of all pictures of a story. */
export function picturePaths(article: Article): string[] {
	return [...cardsOf(article).map(([path]) => path), ...pictureSizes.map(picturePath)];
}

/** The picture at a path of the site. Throws where there is none. */
export async function pictureAt(path: string): Promise<Picture> {
	const picture = (await kept().beside.pictures).get(path);
	if (!picture) throw new Error(`No picture was drawn for ${path}.`);
	return picture;
}

/** The card of the page at a path, as its head names it: the query tells the picture’s state, the path stays. */
export async function previewImage(path: string, card: Card): Promise<PreviewImage> {
	const { width, height, digest } = await pictureAt(cardPath(path));
	const url = `${absoluteUrl(cardPath(path))}?v=${digest}`;
	return { url, type: 'image/png', width, height, alt: tellCard(card) };
}

/** The absolute addresses of the pictures without words, for search engines. */
export function pictureAddresses(): string[] {
	return pictureSizes.map((size) => absoluteUrl(picturePath(size)));
}

/** The path of a picture without words. */
export function picturePath({ width, height }: Size): string {
	return `/cards/index/${width}x${height}.png`;
}
