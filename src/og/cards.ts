import { absoluteUrl } from '../lib/urls.ts';
import { redirectsOf } from '../lib/redirects.ts';
import type { PreviewImage } from '../lib/head.ts';
import { cardPath, pagesOf } from '../lib/routes.ts';
import type { Article, Site } from '../types/article.ts';
import { tellCard, type Card } from './card.ts';
import type { Size } from './lines.ts';
import { renderCard, renderPicture, type Picture } from './render.ts';
import { pictureSizes } from './rows.ts';

/** The cards of a story, each with the path of its picture. */
export function cardsOf(article: Article): [path: string, card: Card][] {
	const former = redirectsOf(article);
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
export async function pictureAt(path: string, article: Article): Promise<Picture> {
	const card = new Map(cardsOf(article)).get(path);
	if (card) return renderCard(card, article.site);
	const size = pictureSizes.find((size) => picturePath(size) === path);
	if (size) return renderPicture(size, article);
	throw new Error(`There is no picture at ${path}.`);
}

/** The card of the page at a path, as its head names it: the query tells the picture’s state, the path stays. */
export async function previewImage(path: string, card: Card, site: Site): Promise<PreviewImage> {
	const { width, height, digest } = await renderCard(card, site);
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
