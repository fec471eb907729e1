import { readableDate } from '../article/dates.ts';
import type { Story } from '../article/story.ts';
import { findingWords } from '../article/words.ts';
import type { PreviewImage } from '../layouts/head.ts';
import { addressOf, site } from '../site.ts';
import type { Card } from './card.ts';
import { pictureSizes } from './picture.ts';
import { renderCard, renderPicture, type Picture } from './render.ts';

/** What the list of cards needs of the story. */
export type CardStory = Pick<Story, 'article' | 'entries'>;

/**
 * The card of every page and of every point, by path. A point that is a row of a table is about one claim,
 * the first that its row tells, and shows how it stands.
 */
function cardsOf({ article, entries }: CardStory): Map<string, Card> {
	const claims = entries.filter(({ claim }) => claim);
	const date = article.event;
	const cards = new Map<string, Card>([
		['/', { kicker: 'Explainer', title: article.title, date }],
		[
			'/claims/',
			{
				kicker: 'The ledger',
				title: `The ${claims.length} claims about Lukashenko’s Beijing visit of December 2023`,
				date,
			},
		],
		['/about/', { kicker: 'About', title: `How ${site.name} was made and checked`, date }],
	]);
	article.themes.forEach((theme, index) => {
		const kicker = `Theme ${index + 1} of ${article.themes.length}`;
		cards.set(`/${theme.slug}/`, { kicker, title: theme.title, date });
		const { rows } = article.sections.find(({ id }) => id === theme.slug)!;
		theme.points.forEach(({ slug, title }, index) => {
			const told = rows.find(({ id }) => id === slug)?.uses.find(({ record }) => !record);
			cards.set(`/${theme.slug}/${slug}/`, {
				kicker: `${theme.heading} · ${index + 1} of ${theme.points.length}`,
				title,
				date,
				finding: entries.find(({ id }) => id === told?.entry)?.finding,
			});
		});
	});
	return cards;
}

/** The card of the page at this path. Throws when there is none. */
export function cardOf(path: string, story: CardStory): Card {
	const card = cardsOf(story).get(path);
	if (!card) throw new Error(`No card is made for ${path}.`);
	return card;
}

/** The card as the head of its page names it. */
export async function previewImage(card: Card): Promise<PreviewImage> {
	const picture = await renderCard(card);
	const { width, height } = picture;
	return { url: addressOfPicture(picture), type: 'image/png', width, height, alt: tellCard(card) };
}

/** The absolute addresses of the pictures without words, for search engines. */
export async function pictureAddresses(): Promise<string[]> {
	return (await Promise.all(pictureSizes.map(renderPicture))).map(addressOfPicture);
}

/** Every PNG that pages name: the cards, and the pictures without words. */
export function renderAll(story: CardStory): Promise<Picture[]> {
	return Promise.all([
		...[...cardsOf(story).values()].map(renderCard),
		...pictureSizes.map(renderPicture),
	]);
}

function addressOfPicture({ name }: Picture): string {
	return addressOf(`/cards/${name}`);
}

/** What the card says, for those who do not see it. */
function tellCard({ kicker, title, date, finding }: Card): string {
	const stop = /[.?!]$/.test(title) ? '' : '.';
	const standing = finding ? ` The article’s claim: ${findingWords[finding]}.` : '';
	return `${kicker}: ${title}${stop} The meeting: ${readableDate(date)}.${standing}`;
}
