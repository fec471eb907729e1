import { addressOf } from '../site/address.ts';
import { formerOf } from '../site/former.ts';
import type { PreviewImage } from '../site/head.ts';
import { cardPath, pagesOf } from '../site/pages.ts';
import type { Site, Story } from '../story/model.ts';
import { tellCard, type Card } from './card.ts';
import type { Size } from './lines.ts';
import { renderCard, renderPicture, type Picture } from './render.ts';
import { pictureSizes } from './rows.ts';

/** The card of the page at a path, as its head names it: the query tells the picture’s state, the path stays. */
export async function previewImage(path: string, card: Card, site: Site): Promise<PreviewImage> {
	const { width, height, digest } = await renderCard(card, site);
	const url = `${addressOf(cardPath(path))}?v=${digest}`;
	return { url, type: 'image/png', width, height, alt: tellCard(card) };
}

/** The absolute addresses of the pictures without words, for search engines. */
export function pictureAddresses(): string[] {
	return pictureSizes.map((size) => addressOf(picturePath(size)));
}

function picturePath({ width, height }: Size): string {
	return `/cards/index/${width}x${height}.png`;
}

/** Every PNG of the site by its path: the cards of pages, at their former paths too, and the pictures without words. */
export async function renderAll(story: Story): Promise<Map<string, Picture>> {
	const { site } = story;
	const former = formerOf(story);
	const cards = pagesOf(story).flatMap(({ path, card }) => {
		if (!card) return [];
		// A link sent before the page moved keeps its picture: chats do not follow the page to its new address.
		const paths = [path, ...former.flatMap(({ from, to }) => (to === path ? [from] : []))];
		return paths.map((path) => [cardPath(path), renderCard(card, site)] as const);
	});
	const pictures = pictureSizes.map(
		(size) => [picturePath(size), renderPicture(size, story)] as const,
	);
	const all = [...cards, ...pictures].map(
		async ([path, picture]) => [path, await picture] as const,
	);
	return new Map(await Promise.all(all));
}
