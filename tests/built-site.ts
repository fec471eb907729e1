import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';
import type { Site } from './build-sites.ts';
import type { StoryName } from './project.ts';

/** A page of a built site. */
export interface BuiltPage {
	address: string;
	html: string;
	document: Document;
}

/** A built site as a crawler sees it. */
export type BuiltSite = Awaited<ReturnType<typeof openSite>>;

/** Reads XML, and throws when it is not well-formed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the file's own
export function readXml(text: string): any {
	const result = XMLValidator.validate(text);
	if (result !== true) throw new Error(result.err.msg);
	return new XMLParser({
		ignoreAttributes: false,
		isArray: (name) => ['sitemap', 'url', 'item', 'category'].includes(name),
	}).parse(text);
}

/** The elements of a part of a page that a selector finds. */
export function all(within: Document | Element, selector: string): Element[] {
	return [...within.querySelectorAll(selector)];
}

/** A text with each run of white space made one space. */
export function squeezed(text: string | null | undefined): string {
	return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The words of an element. Where two blocks meet without a space between them, two words do not become one. */
export function wordsOf({ innerHTML }: Element): string[] {
	const { body } = parseHTML(
		`<html><body>${innerHTML.replaceAll(/<\/(?:p|li|h\d|td|th|dt|dd|div|figcaption)>/g, '$& ')}</body></html>`,
	).document;
	return squeezed(body.textContent).match(/[\p{L}\p{N}]\S*/gu) ?? [];
}

/** The content of a meta element by its `name` or `property`. */
export function metaOf(document: Document, name: string): string | undefined {
	const meta = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
	return meta?.getAttribute('content') ?? undefined;
}

/** The nodes of a page's JSON-LD. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is schema.org's
export function dataOf(document: Document): any[] {
	const data = document.querySelector('script[type="application/ld+json"]');
	return data ? JSON.parse(data.textContent ?? '')['@graph'] : [];
}

const opened = new Map<StoryName, Promise<BuiltSite>>();

/** The built site of a story. Throws when there is none. */
export function builtSite(story: StoryName): Promise<BuiltSite> {
	const site = inject('sites').find((site) => site.story === story);
	if (!site) throw new Error(`No site of the ${story} story was built.`);
	const promise = opened.get(story) ?? openSite(site);
	opened.set(story, promise);
	return promise;
}

/** The built sites: the small story for a path, and the site's own story for the root of a host. */
export function builtSites(): Promise<BuiltSite[]> {
	return Promise.all([builtSite('small'), builtSite('live')]);
}

async function openSite({ story, folder, address }: Site) {
	/** The path of a file below the site's folder, as an address of the site names it. */
	const fileOf = (url: string) => {
		if (!url.startsWith(address)) throw new Error(`${url} is not an address of ${address}`);
		const path = decodeURI(url.slice(address.length).replace(/[?#].*$/, ''));
		return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
	};
	/** The text of a file, by its path from the site's root. */
	const read = (path: string) => readFile(fileOf(address + path), 'utf8');
	const open = async (url: string, file = fileOf(url)): Promise<BuiltPage> => {
		const html = await readFile(file, 'utf8');
		return { address: url, html, document: parseHTML(html).document };
	};
	const index = readXml(await read('sitemap-index.xml'));
	const addresses: string[] = [];
	for (const { loc } of index.sitemapindex.sitemap) {
		const sitemap = readXml(await readFile(fileOf(loc), 'utf8'));
		addresses.push(...sitemap.urlset.url.map((url: { loc: string }) => url.loc));
	}
	// The pages that the sitemap lists, the article first, and those of points, which only links lead to.
	const pages = await Promise.all(addresses.map((url) => open(url)));
	const linked = new Set(pages.flatMap((page) => pagesLinkedFrom(page, address)));
	for (const page of addresses) linked.delete(page);
	const points = await Promise.all([...linked].sort().map((url) => open(url)));
	const notFound = await open(`${address}404/`, join(folder, '404.html'));
	const everything = [...pages, ...points, notFound];
	/** The page at a path from the site's root, such as `claims/`. */
	const at = (path: string) => {
		const page = everything.find((page) => page.address === address + path);
		if (!page) throw new Error(`The site has no page ${path}.`);
		return page;
	};
	/** The page at an address, an empty one for any other file; nothing where there is no file. */
	const documentAt = async (url: string): Promise<Document | undefined> => {
		const page = everything.find((page) => page.address === url.replace(/[?#].*/, ''));
		const file = page ? undefined : await readFile(fileOf(url), 'utf8').catch(() => undefined);
		if (page || file === undefined) return page?.document;
		return parseHTML(fileOf(url).endsWith('.html') ? file : '<html></html>').document;
	};
	const files = { story, folder, address, fileOf, read };
	return { ...files, pages, home: at(''), points, notFound, all: everything, at, documentAt };
}

/** The addresses of the site's pages that a page links to. */
function pagesLinkedFrom({ address: from, document }: BuiltPage, address: string): string[] {
	return all(document, 'a[href]')
		.map((link) => new URL(link.getAttribute('href') ?? '', from).href.replace(/#.*/, ''))
		.filter((url) => url.startsWith(address) && url.endsWith('/'));
}
