import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';

/** A page of a built site. */
export interface BuiltPage {
	address: string;
	html: string;
	document: Document;
}

/** A built site as a crawler sees it. */
export interface BuiltSite {
	folder: string;
	address: string;
	/** The pages that the sitemap lists. */
	pages: BuiltPage[];
	/** The pages of single points, which the sitemap leaves out. */
	points: BuiltPage[];
	/** The page that hosts show for an address that is not there. */
	notFound: BuiltPage;
	/** The path of a file below the site's folder, as an address of the site names it. */
	fileOf: (address: string) => string;
}

/** Reads XML, and throws when it is not well-formed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the file's own
export function readXml(text: string): any {
	const result = XMLValidator.validate(text);
	if (result !== true) throw new Error(result.err.msg);
	return new XMLParser({
		ignoreAttributes: false,
		isArray: (name) => ['sitemap', 'url', 'item'].includes(name),
	}).parse(text);
}

/** The two built sites: for the root of a host, and for a path. */
export async function builtSites(): Promise<BuiltSite[]> {
	return Promise.all(inject('sites').map(({ folder, address }) => openSite(folder, address)));
}

async function openSite(folder: string, address: string): Promise<BuiltSite> {
	const fileOf = (url: string) => {
		if (!url.startsWith(address)) throw new Error(`${url} is not an address of ${address}`);
		const path = decodeURI(url.slice(address.length).replace(/[?#].*$/, ''));
		return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
	};
	const open = async (url: string, file = fileOf(url)): Promise<BuiltPage> => {
		const html = await readFile(file, 'utf8');
		return { address: url, html, document: parseHTML(html).document };
	};
	const index = readXml(await readFile(fileOf(`${address}sitemap-index.xml`), 'utf8'));
	const addresses: string[] = [];
	for (const { loc } of index.sitemapindex.sitemap) {
		const sitemap = readXml(await readFile(fileOf(loc), 'utf8'));
		addresses.push(...sitemap.urlset.url.map((url: { loc: string }) => url.loc));
	}
	const pages = await Promise.all(addresses.map((url) => open(url)));
	const shared = pages.flatMap(({ document }) => [...document.querySelectorAll('.share a')]);
	const points = shared
		.map((link) => new URL(link.getAttribute('href')!, address).href)
		.filter((url) => !addresses.includes(url));
	return {
		folder,
		address,
		pages,
		points: await Promise.all(points.map((url) => open(url))),
		notFound: await open(`${address}404/`, join(folder, '404.html')),
		fileOf,
	};
}
