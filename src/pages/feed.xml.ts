import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getStory } from '../article/collections.ts';
import { moment } from '../article/dates.ts';
import { addressOf, site } from '../site.ts';

/** The feed (RSS 2.0): one item, the article in full. */
export const GET: APIRoute = async () => {
	const { article } = await getStory();
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
				customData: `<dc:creator>${site.name}</dc:creator>`,
			},
		],
	});
};
