import { readFileSync } from 'node:fs';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * The sitemap of the pages that search engines may index, each with the date of its text and its preview picture
 * as the built page itself tells them: so they are true, and stand in one place.
 */
export function sitemapOfPages(): AstroIntegration {
	let folder: URL;
	let root: string;
	const tagOf = (address: string, name: string) => {
		const html = readFileSync(new URL(`${address.slice(root.length)}index.html`, folder), 'utf8');
		return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
	};
	const integration = sitemap({
		filter: (address) => !tagOf(address, 'robots')?.includes('noindex'),
		serialize: (item: SitemapItem) => {
			const lastmod = tagOf(item.url, 'article:modified_time');
			const image = tagOf(item.url, 'og:image');
			return { ...item, ...(lastmod && { lastmod }), ...(image && { img: [{ url: image }] }) };
		},
	});
	const { 'astro:config:done': configured, 'astro:build:done': built } = integration.hooks;
	return {
		...integration,
		hooks: {
			...integration.hooks,
			'astro:config:done': (options) => {
				root = new URL(options.config.base.replace(/\/?$/, '/'), options.config.site).href;
				return configured?.(options);
			},
			'astro:build:done': (options) => {
				folder = options.dir;
				return built?.(options);
			},
		},
	};
}
