import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getStory } from '../article/collections.ts';
import { moment } from '../article/dates.ts';
import { cardOf } from '../cards/cards.ts';
import { renderCard } from '../cards/render.ts';
import { addressOf, site } from '../site.ts';

/** The feed (RSS 2.0): one item, the article in full. */
export const GET: APIRoute = async () => {
	const story = await getStory();
	const { article } = story;
	const card = await renderCard(cardOf('/', story));
	const url = addressOf(`/cards/${card.name}`);
	return rss({
		title: site.name,
		description: site.tagline,
		site: addressOf('/'),
		xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
		customData: `<language>${site.language}</language><atom:link href="${addressOf('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
		items: [
			{
				title: article.title,
				link: addressOf('/'),
				description: article.standfirst,
				pubDate: new Date(moment(article.published)),
				content: article.feedHtml,
				categories: article.themes.map(({ heading }) => heading),
				enclosure: { url, length: card.png.length, type: 'image/png' },
				customData: `<dc:creator>${site.name}</dc:creator>`,
			},
		],
	});
};
