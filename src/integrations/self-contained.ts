import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Writes `explainer.html`: the page of the whole article as one file that needs nothing else. `address` is the
 * public address of the article.
 */
export function selfContainedCopy(address: string): AstroIntegration {
	return {
		name: 'self-contained-copy',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = new URL('explainer/', dir);
				const html = await readFile(new URL('index.html', folder), 'utf8');
				await writeFile(new URL('explainer.html', dir), selfContained(html, address));
				await rm(folder, { recursive: true });
			},
		},
	};
}

/**
 * A page as a file that can be opened from anywhere and asks for nothing. Links to places in the page stay in
 * the file; all others lead to the public site, and the canonical address stays the page's own. Scripts, data
 * for search engines and icons are left out. All else stays as it is, byte for byte. `html` is a page as the
 * build writes it, `address` its public address. Throws when the page holds something that a browser would
 * have to fetch, such as a picture.
 */
export function selfContained(html: string, address: string): string {
	return html
		.replaceAll(/<script\b[^]*?<\/script>/g, '')
		.replaceAll(/<([a-z]\w*)\b(?:[^>"]|"[^"]*")*>/g, (tag, name: string) => {
			if (/\s(?:src|srcset|poster|data)=/.test(tag.replaceAll(/"[^"]*"/g, '')))
				throw new Error(`explainer.html cannot hold <${name}> with its own file.`);
			// A browser fetches nothing for these two kinds of link.
			if (name === 'link' && !/ rel="(?:canonical|alternate)"/.test(tag)) return '';
			return tag.replace(/(?<= href=")[^"]*/, (href) => portable(href, address));
		});
}

function portable(href: string, address: string): string {
	const [url, page] = [new URL(href, address), new URL(address)];
	if (url.origin !== page.origin) return href;
	const inPage = url.hash && url.pathname === page.pathname && url.search === page.search;
	return inPage ? url.hash : url.href;
}
