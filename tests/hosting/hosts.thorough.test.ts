import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dataOf, metaOf, readXml } from '../built-site.ts';
import { build, copyProject, filesOf, folders } from '../project.ts';

/** What a host tells a build, and what must come of it. */
interface HostCase {
	environment: Record<string, string>;
	address: string;
	/** What the build says on it, one pattern for each line. */
	remarks: RegExp[];
	/** Whether no search engine may index it. */
	preview?: boolean;
}

const netlify = { NETLIFY: 'true', URL: 'https://clock.netlify.app', CONTEXT: 'production' };
const cloudflare = { CF_PAGES: '1', CF_PAGES_BRANCH: 'main' };
const deployment = { ...cloudflare, CF_PAGES_URL: 'https://7b8927f6.clock.pages.dev' };
const fromCloudflare = /carry https:\/\/clock\.pages\.dev, from CF_PAGES_URL\./;

const hosts: Record<string, HostCase> = {
	SITE_URL: {
		environment: { SITE_URL: 'https://news.example/' },
		address: 'https://news.example/',
		remarks: [],
	},
	'SITE_URL with a path and no slash at its end': {
		environment: { SITE_URL: 'https://news.example/the/clock' },
		address: 'https://news.example/the/clock/',
		remarks: [],
	},
	'SITE_URL beside variables that Astro would take for its own': {
		environment: {
			SITE_URL: 'https://news.example/the/clock',
			SITE: 'https://other.example/',
			BASE_URL: '/other/',
		},
		address: 'https://news.example/the/clock/',
		remarks: [],
	},
	'SITE_URL with http': {
		environment: { SITE_URL: 'http://news.example:8080' },
		address: 'http://news.example:8080/',
		remarks: [],
	},
	'SITE_URL at Netlify': {
		environment: { ...netlify, SITE_URL: 'https://news.example/' },
		address: 'https://news.example/',
		remarks: [],
	},
	'URL of Netlify': {
		environment: netlify,
		address: 'https://clock.netlify.app/',
		remarks: [/carry https:\/\/clock\.netlify\.app, from URL\./],
	},
	'CF_PAGES_URL with the hash of a deployment': {
		environment: deployment,
		address: 'https://clock.pages.dev/',
		remarks: [fromCloudflare],
	},
	'CF_PAGES_URL without a hash': {
		environment: { ...cloudflare, CF_PAGES_URL: 'https://clock.pages.dev' },
		address: 'https://clock.pages.dev/',
		remarks: [fromCloudflare],
	},
	'none of them': {
		environment: {},
		address: 'http://localhost:4321/',
		remarks: [/carry http:\/\/localhost:4321\/\. Set SITE_URL/],
	},
	'a preview at Netlify': {
		environment: { ...netlify, CONTEXT: 'deploy-preview' },
		address: 'https://clock.netlify.app/',
		remarks: [/from URL\./, /A preview \(context deploy-preview\)/],
		preview: true,
	},
	'a preview at Cloudflare': {
		environment: { ...deployment, CF_PAGES_BRANCH: 'draft' },
		address: 'https://clock.pages.dev/',
		remarks: [fromCloudflare, /A preview \(branch draft\)/],
		preview: true,
	},
	'a preview at Netlify with SITE_URL': {
		environment: { ...netlify, CONTEXT: 'branch-deploy', SITE_URL: 'https://news.example/' },
		address: 'https://news.example/',
		remarks: [/A preview \(context branch-deploy\)/],
		preview: true,
	},
};

/** A page of each kind, by its file; what search engines may do with it, and whether it is one of the sitemap. */
const pages = [
	{ path: '', file: 'index.html', robots: 'max-image-preview:large', listed: true },
	{ path: 'reasons/', file: 'reasons/index.html', robots: 'max-image-preview:large', listed: true },
	{ path: 'reasons/sleep/', file: 'reasons/sleep/index.html', robots: 'noindex, follow' },
];
const notFound = '404.html';

let copy: string;
let temporary: string;
beforeAll(async () => {
	// What the host of these tests tells is none of theirs.
	for (const name of ['SITE_URL', 'NETLIFY', 'URL', 'CONTEXT', 'CF_PAGES_URL', 'CF_PAGES_BRANCH'])
		vi.stubEnv(name, undefined);
	copy = await copyProject();
	temporary = await mkdtemp(join(tmpdir(), 'hosts-'));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	for (const folder of [copy, temporary]) await rm(folder, { recursive: true, force: true });
});

function buildFor(environment: Record<string, string>, folder: string) {
	return build(copy, { ...environment, CONTENT: folders.small }, ['--outDir', folder]);
}

/** The addresses of this site that a node of JSON-LD names, those in its parts too. */
function ownAddresses(node: unknown): string[] {
	if (node === null || typeof node !== 'object') return [];
	const own = ['@id', 'url', 'item', 'image', 'publishingPrinciples', 'correctionsPolicy'];
	return Object.entries(node).flatMap(([name, value]) => [
		...(own.includes(name) ? [value].flat().filter((one) => typeof one === 'string') : []),
		...ownAddresses(value),
	]);
}

describe.each(Object.entries(hosts))('built with %s', (name, host) => {
	const { environment, address, remarks, preview = false } = host;
	let files: Map<string, Buffer>;
	let said: string[];
	const textOf = (file: string) =>
		files.get(file)?.toString() ?? expect.fail(`There is no ${file}.`);
	const documentOf = (file: string) => parseHTML(textOf(file)).document;
	const canonicalOf = (file: string) =>
		documentOf(file).querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;

	beforeAll(async () => {
		const folder = join(temporary, name.replaceAll(/\W/g, '-'));
		const { code, output } = await buildFor(environment, folder);
		expect(code, output).toBe(0);
		files = await filesOf(folder);
		said = output.split('\n').filter((line) => line.includes('[WARN] [story]'));
	});

	test('it says once where its addresses come from, or nothing', () => {
		expect(said).toEqual(remarks.map((remark) => expect.stringMatching(remark)));
	});

	test.each(pages)('/$path tells all its address, or none in a preview', ({ path, file }) => {
		const told = preview ? undefined : address + path;
		expect([canonicalOf(file), metaOf(documentOf(file), 'og:url')]).toEqual([told, told]);
	});

	test.each(pages)('/$path names a card below the address, which is there', ({ file }) => {
		const [card = ''] = metaOf(documentOf(file), 'og:image')?.split('?') ?? [];
		expect(card.startsWith(`${address}cards/`), card).toBe(true);
		expect([...files.keys()]).toContain(card.slice(address.length));
	});

	test.each(pages)('/$path names only its own site in its JSON-LD', ({ file }) => {
		const named = ownAddresses(dataOf(documentOf(file)));
		expect(named.length).toBeGreaterThan(1);
		expect(named.filter((url) => !url.startsWith(address))).toEqual([]);
	});

	test.each(pages)('/$path says what search engines may do', ({ file, robots }) => {
		expect(metaOf(documentOf(file), 'robots')).toBe(preview ? 'noindex' : robots);
	});

	test('the page for what is not there has no address and no card, and is not indexed', () => {
		const document = documentOf(notFound);
		expect(canonicalOf(notFound)).toBeUndefined();
		expect(metaOf(document, 'og:url')).toBeUndefined();
		expect(metaOf(document, 'og:image')).toBeUndefined();
		expect(metaOf(document, 'robots')).toBe('noindex');
	});

	test('the sitemap lists what may be indexed; a preview has none', () => {
		const sitemaps = [...files.keys()].filter((file) => file.includes('sitemap'));
		if (preview) return expect(sitemaps).toEqual([]);
		const [{ loc }] = readXml(textOf('sitemap-index.xml')).sitemapindex.sitemap;
		expect(loc).toBe(`${address}sitemap-0.xml`);
		const listed = readXml(textOf('sitemap-0.xml')).urlset.url.map(
			(url: { loc: string }) => url.loc,
		);
		expect(listed.filter((url: string) => !url.startsWith(address))).toEqual([]);
		for (const { path, listed: is = false } of pages)
			expect(listed.includes(address + path), path).toBe(is);
	});

	test('robots.txt lets everyone in, and names the sitemap where there is one', () => {
		const lines = textOf('robots.txt').split('\n').filter(Boolean);
		const sitemap = preview ? [] : [`Sitemap: ${address}sitemap-index.xml`];
		expect(lines).toEqual(['User-agent: *', 'Allow: /', ...sitemap]);
	});

	test('no file names another host that a build could have been told', () => {
		const told = [
			'localhost',
			...Object.values({ ...environment, ...netlify, ...deployment }).flatMap((value) =>
				URL.canParse(value) ? [new URL(value).host] : [],
			),
		];
		const others = told.filter((other) => !new URL(address).host.startsWith(other));
		const naming = [...files].flatMap(([file, bytes]) =>
			others.filter((other) => bytes.includes(`//${other}`)).map((other) => `${file}: ${other}`),
		);
		expect(naming).toEqual([]);
	});
});
