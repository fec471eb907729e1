import { claimStatus } from '../format/labels.ts';
import type { PreviewImage } from '../lib/head.ts';
import { cardPath, pagesOf, type Page } from '../lib/routes.ts';
import { tallyOf, wordsOf } from '../lib/selectors.ts';
import type { Addresses } from '../lib/structured-data.ts';
import { absoluteUrl } from '../lib/urls.ts';
import type { Card, CardPicture } from '../og/card.ts';
import { renderCard, renderPicture, type Picture } from '../og/render.ts';
import type { Article, Block, Theme } from '../types/article.ts';

/** The shapes in which Google wants the picture of an article: 16 to 9, 4 to 3, 1 to 1, 1200 pixels wide. */
const pictureSizes = [675, 900, 1200].map((height) => ({ width: 1200, height }));

/** The preview card of a page; none of the page that hosts show for any address that is not there. */
function cardOf(page: Page, article: Article): Card | undefined {
	const site = article.site.name;
	switch (page.shows) {
		case 'article':
			return { site, pictures: leadPictures(article), words: article.card };
		case 'theme':
			return { site, pictures: themePictures(page.theme), words: page.theme.card };
		case 'point': {
			const { drawing, from, answer } = page.point;
			return {
				site,
				pictures: [{ drawing, side: from?.side }],
				words: answer.slice(0, 1).map(wordsOf).join(''),
			};
		}
		case 'claims': {
			const marks = tallyOf(article).flatMap(({ claims }) => claims.map(claimStatus));
			return { site, pictures: [], marks, words: article.site.claims.heading };
		}
		case 'about':
			return { site, pictures: [{ drawing: article.missing }], words: article.about.title };
		case 'nothing':
			return undefined;
	}
}

/** The drawing of the opening. */
function leadPictures({ opening, missing }: Article): CardPicture[] {
	const [drawing = missing] = drawingsIn(opening);
	return [{ drawing, side: 'first' }];
}

/** A pair of its comparison, or what stands for each of its points. */
function themePictures({ blocks, points }: Theme): CardPicture[] {
	for (const block of blocks) {
		if (block.type !== 'comparison') continue;
		const row = block.rows.find((cells) => cells.every(({ drawing }) => drawing));
		return (row ?? []).flatMap(({ drawing, sentences }): CardPicture[] =>
			drawing ? [{ drawing, side: 'first', caption: sentences.map(wordsOf).join(' ') }] : [],
		);
	}
	return points.map(({ drawing, from }) => ({ drawing, side: from?.side }));
}

function drawingsIn(blocks: readonly Block[]) {
	return blocks.flatMap((block) =>
		block.type === 'comparison'
			? block.rows.flat().flatMap(({ drawing }) => (drawing ? [drawing] : []))
			: [],
	);
}

/** Every picture of the site that is no part of a page, by its path. What was rendered before is not rendered again. */
export function picturesOf(article: Article): Map<string, () => Promise<Picture>> {
	const { site } = article;
	const redirects = Object.entries(site.redirects);
	const cards = pagesOf(article).flatMap((page) => {
		const card = cardOf(page, article);
		if (!card) return [];
		// A link sent before the page moved keeps its picture: chats do not follow the page to its new address.
		const moved = redirects.flatMap(([from, to]) => (to === page.path ? [from] : []));
		return [page.path, ...moved].map(
			(path) => [cardPath(path), () => renderCard(card, site)] as const,
		);
	});
	const plain = leadPictures(article).flatMap((picture) =>
		pictureSizes.map(
			(size) => [picturePath(size), () => renderPicture(picture, size, site)] as const,
		),
	);
	return new Map([...cards, ...plain]);
}

/** The card of a page, as its head names it: the query names the picture’s state, the path stays. */
export async function previewImage(
	page: Page,
	article: Article,
): Promise<PreviewImage | undefined> {
	const card = cardOf(page, article);
	if (!card) return undefined;
	const { width, height, digest } = await renderCard(card, article.site);
	const url = `${absoluteUrl(cardPath(page.path))}?v=${digest}`;
	const captions = card.pictures.flatMap(({ caption }) => (caption ? [caption] : []));
	return { url, type: 'image/png', width, height, alt: [...captions, card.words].join(' ') };
}

/** The addresses that the structured data of a page name: its own pictures, and pages. */
export function nodeAddresses({ path }: Page): Addresses {
	const pictures = path === '/' ? pictureSizes.map((size) => picturePath(size)) : [cardPath(path)];
	return {
		home: absoluteUrl('/'),
		about: absoluteUrl('/about/'),
		pictures: pictures.map(absoluteUrl),
	};
}

/** The path of a picture without words. */
function picturePath({ width, height }: { width: number; height: number }): string {
	return `/cards/index/${width}x${height}.png`;
}
