import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { article } from 'virtual:article';
import { picturesOf } from '../layouts/pictures.ts';
import { absoluteUrl } from '../lib/urls.ts';
import { cardPath } from '../lib/routes.ts';
import { moment, tellCorrection } from '../format/dates.ts';
import { articleHtml } from '../render/html.ts';
import { language } from '../format/language.ts';

/** The feed (RSS 2.0): one item, the article in full. */
export const GET: APIRoute = async () => {
	const { name, line } = article.site;
	const corrections = article.corrections
		.map((correction) => `<p>${escape(tellCorrection(correction))}</p>`)
		.join('');
	const path = cardPath('/');
	const length = (await picturesOf(article).get(path)!()).png.length;
	return rss({
		title: name,
		description: line,
		site: absoluteUrl('/'),
		xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
		customData: `<language>${language}</language><atom:link href="${absoluteUrl('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
		items: [
			{
				title: article.title,
				link: absoluteUrl('/'),
				description: article.description,
				pubDate: new Date(moment(article.published)),
				content: corrections + articleHtml(article, absoluteUrl),
				categories: article.themes.map(({ heading }) => heading),
				enclosure: { url: absoluteUrl(path), length, type: 'image/png' },
				customData: `<dc:creator>${escape(name)}</dc:creator><atom:updated>${moment(article.updated)}</atom:updated>`,
			},
		],
	});
};

/** The text as XML holds it; the package escapes all but what is custom. */
function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
