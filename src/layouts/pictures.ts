import { absoluteUrl } from '../lib/urls.ts';
import type { PreviewImage } from '../lib/head.ts';
import { cardPath, pagesOf, type Page } from '../lib/routes.ts';
import type { Addresses } from '../lib/structured-data.ts';
import {
	articleFigure,
	cardText,
	pointFigure,
	rowsOf,
	themeFigure,
	type Card,
} from '../og/card.ts';
import { renderCard, renderPicture, type Picture } from '../og/render.ts';
import { pictureSizes } from '../og/rows.ts';
import type { Size } from '../og/svg.ts';
import type { Article } from '../types/article.ts';

/** The preview card of a page; none of the page that hosts show for any address that is not there. */
function cardOf(page: Page, article: Article): Card | undefined {
	const { kicker, title, shows } = page;
	switch (shows) {
		case 'article':
			return { kicker, title, ...articleFigure(article) };
		case 'theme':
			return { kicker, title, ...themeFigure(page.theme, article) };
		case 'point':
			return { kicker, title, ...pointFigure(page.point, page.theme) };
		case 'claims':
			return { kicker, title, shows: 'strip', claims: article.claims };
		case 'about':
			return { kicker, title, shows: 'words', words: article.about.standfirst };
		case 'nothing':
			return undefined;
	}
}

/** Every picture of the site that is no part of a page, by its path. What was drawn before is not drawn again. */
export function picturesOf(article: Article): Map<string, () => Promise<Picture>> {
	const redirects = Object.entries(article.site.redirects);
	const cards = pagesOf(article).flatMap((page) => {
		const card = cardOf(page, article);
		if (!card) return [];
		// A link sent before the page moved keeps its picture: chats do not follow the page to its new address.
		const moved = redirects.flatMap(([from, to]) => (to === page.path ? [from] : []));
		return [page.path, ...moved].map((path) => {
			return [cardPath(path), () => renderCard(card, article.site)] as const;
		});
	});
	const plain = sizesOf(article).map((size) => {
		return [picturePath(size), () => renderPicture(size, article)] as const;
	});
	return new Map([...cards, ...plain]);
}

/** The card of a page, as its head names it: the query tells the picture’s state, the path stays. */
export async function previewImage(
	page: Page,
	article: Article,
): Promise<PreviewImage | undefined> {
	const card = cardOf(page, article);
	if (!card) return undefined;
	const { width, height, digest } = await renderCard(card, article.site);
	const url = `${absoluteUrl(cardPath(page.path))}?v=${digest}`;
	return { url, type: 'image/png', width, height, alt: cardText(card) };
}

/** The addresses that structured data name. */
export function nodeAddresses(article: Article): Addresses {
	const plain = sizesOf(article).map(picturePath);
	const pictures = (plain.length > 0 ? plain : [cardPath('/')]).map(absoluteUrl);
	return { home: absoluteUrl('/'), about: absoluteUrl('/about/'), pictures };
}

/** The sizes of the pictures without words; none where the article has no rows. */
function sizesOf(article: Article): readonly Size[] {
	return rowsOf(article).length > 0 ? pictureSizes : [];
}

/** The path of a picture without words. */
function picturePath({ width, height }: Size): string {
	return `/cards/index/${width}x${height}.png`;
}
