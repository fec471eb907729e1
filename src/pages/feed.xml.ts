import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { article } from 'virtual:article';
import { picturesOf } from '../layouts/pictures.ts';
import { absoluteUrl } from '../lib/urls.ts';
import { cardPath } from '../lib/routes.ts';
import { correctionId, moment, lastCorrected } from '../format/dates.ts';
import { articleHtml } from '../render/html.ts';
import { language } from '../format/language.ts';

/** The feed (RSS 2.0): the article in full, and each correction, so that who has read the article sees it. */
export const GET: APIRoute = async () => {
	const { name, line } = article.site;
	const creator = `<dc:creator>${escape(name)}</dc:creator>`;
	const last = lastCorrected(article.corrections);
	const corrected = last
		? `<p><a href="${absoluteUrl('/about/#corrections')}">${last}</a></p>`
		: '';
	const corrections = article.corrections.map((correction, index) => ({
		title: `Correction ${index + 1}: ${article.title}`,
		link: absoluteUrl(`/about/#${correctionId(index)}`),
		description: correction.text,
		pubDate: new Date(moment(correction.date)),
		customData: creator,
	}));
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
				content: corrected + articleHtml(article, absoluteUrl),
				categories: article.themes.map(({ heading }) => heading),
				enclosure: { url: absoluteUrl(path), length, type: 'image/png' },
				customData: `${creator}<atom:updated>${moment(article.updated)}</atom:updated>`,
			},
			...corrections,
		],
	});
};

/** The text as XML holds it; the package escapes all but what is custom. */
function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
