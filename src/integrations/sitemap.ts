import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { moment } from '../format/dates.ts';
import { cardPath, pagesOf } from '../lib/routes.ts';
import type { Article } from '../types/article.ts';

/**
 * The sitemap of the pages that search engines may index, each with the date of its text and its picture, as the
 * list of pages has them. `home` is the absolute address of the home page.
 */
export function sitemapOfPages(article: () => Article, home: string): AstroIntegration {
	const absoluteUrl = (path: string) => home + path.slice(1);
	const pageAt = (url: string) =>
		pagesOf(article()).find(({ path, robots }) => !robots && absoluteUrl(path) === url);
	return sitemap({
		filter: (url) => pageAt(url) !== undefined,
		serialize: (item) => {
			const { updated, path = '/' } = pageAt(item.url) ?? {};
			return {
				...item,
				...(updated && { lastmod: moment(updated) }),
				img: [{ url: absoluteUrl(cardPath(path)) }],
			};
		},
	});
}
