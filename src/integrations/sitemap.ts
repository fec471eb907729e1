import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { moment } from '../format/dates.ts';
import type { Article } from '../types/article.ts';
import { cardPath, pagesOf, type Page } from '../lib/routes.ts';

/**
 * The sitemap of the pages that search engines may index, each with the date of its text and its picture, as
 * the list of pages has them; and that it is there, because the package only logs where it fails.
 */
export function sitemapOfPages(article: () => Article): AstroIntegration[] {
	let root: string;
	const indexed = () => pagesOf(article()).filter(({ robots }) => !robots);
	const absoluteUrl = ({ path }: Pick<Page, 'path'>) => root + path.slice(1);
	const pageAt = (address: string) => indexed().find((page) => absoluteUrl(page) === address);
	return [
		{
			name: 'sitemap-root',
			hooks: {
				'astro:config:done': ({ config }) => {
					root = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
				},
			},
		},
		sitemap({
			filter: (address) => pageAt(address) !== undefined,
			serialize: (item) => {
				const { updated, path } = pageAt(item.url) ?? {};
				return {
					...item,
					...(updated && { lastmod: moment(updated) }),
					...(path && { img: [{ url: absoluteUrl({ path: cardPath(path) }) }] }),
				};
			},
		}),
		{
			name: 'sitemap-whole',
			hooks: {
				'astro:build:done': async ({ dir }) => {
					const file = new URL('sitemap-0.xml', dir);
					const written = await readFile(file, 'utf8').catch(() => '');
					const missing = indexed()
						.map(absoluteUrl)
						.find((page) => !written.includes(`<loc>${page}</loc>`));
					if (missing) throw new Error(`The sitemap lacks ${missing}.`);
				},
			},
		},
	];
}
