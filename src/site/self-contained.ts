import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { ElementContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';

/** Writes `explainer.html` beside the article page: the same page as one file that needs nothing else. */
export function selfContainedCopy(): AstroIntegration {
	let address: string;
	return {
		name: 'self-contained-copy',
		hooks: {
			'astro:config:done': ({ config }) => {
				address = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
			},
			'astro:build:done': async ({ dir }) => {
				const html = await readFile(new URL('index.html', dir), 'utf8');
				await writeFile(new URL('explainer.html', dir), selfContained(html, address));
			},
		},
	};
}

/**
 * A page as a file that can be opened from anywhere and asks for nothing. Links to places in the page stay in
 * the file; all others lead to the public site, and the canonical address stays the page's own. Scripts, data
 * for search engines and icons are left out. Styles stay as they are, byte for byte, because the page's policy
 * holds their hashes. `address` is the page's public address. Throws when the page holds something that a
 * browser would have to fetch, such as a picture.
 */
export function selfContained(html: string, address: string): string {
	const tree = unified().use(rehypeParse).parse(html);
	visitParents(tree, 'element', (element) => {
		const { properties } = element;
		if (['src', 'srcSet', 'poster', 'data'].some((name) => name in properties))
			throw new Error(`explainer.html cannot hold <${element.tagName}> with its own file.`);
		if (typeof properties['href'] === 'string')
			properties['href'] = portable(properties['href'], address);
		element.children = element.children.filter(belongs);
	});
	return unified().use(rehypeStringify).stringify(tree);
}

/** Whether a part of the page has a use in the file. A browser fetches nothing for these two kinds of `link`. */
function belongs(node: ElementContent): boolean {
	if (node.type !== 'element') return true;
	const rel = node.properties['rel'];
	if (node.tagName === 'link')
		return Array.isArray(rel) && rel.some((name) => name === 'canonical' || name === 'alternate');
	return node.tagName !== 'script';
}

function portable(href: string, address: string): string {
	const [url, page] = [new URL(href, address), new URL(address)];
	if (url.origin !== page.origin) return href;
	const inPage = url.hash && url.pathname === page.pathname && url.search === page.search;
	return inPage ? url.hash : url.href;
}
