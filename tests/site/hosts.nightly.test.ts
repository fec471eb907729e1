import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { metaOf, readXml } from '../built-site.ts';
import { build, copyProject, filesOf, folders } from '../project.ts';

/** What a host says to a build, the address that must come of it, and whether it is but a preview. */
const hosts = {
	'SITE_URL beside variables that Astro would take for its own': {
		environment: {
			SITE_URL: 'https://news.example/the/clock',
			SITE: 'https://other.example/',
			BASE_URL: '/other/',
		},
		address: 'https://news.example/the/clock/',
	},
	'those of a preview at Netlify': {
		environment: { NETLIFY: 'true', URL: 'https://clock.example', CONTEXT: 'deploy-preview' },
		address: 'https://clock.example/',
		preview: true,
	},
};

/** Names by which a build could have been given another address. */
const others = /localhost|other\.example/;

let copy: string;
beforeAll(async () => {
	// What the host of these tests says is none of theirs.
	for (const name of ['SITE_URL', 'NETLIFY', 'URL', 'CONTEXT', 'CF_PAGES_URL', 'CF_PAGES_BRANCH'])
		vi.stubEnv(name, undefined);
	copy = await copyProject('small');
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(copy, { recursive: true, force: true });
});

describe.each(Object.entries(hosts))('built with %s', (_name, host) => {
	const { environment, address, preview = false } = { preview: false, ...host };
	let files: Map<string, Buffer>;
	const textOf = (file: string) => `${files.get(file) ?? expect.fail(`There is no ${file}.`)}`;
	const documentOf = (file: string): Document => parseHTML(textOf(file)).document;

	beforeAll(async () => {
		const { code, output } = await build(copy, { ...environment, CONTENT: folders.small });
		expect(code, output).toBe(0);
		files = await filesOf(join(copy, 'dist'));
	});

	test.each(['', 'reasons/', 'reasons/sleep/'])('/%s names its address, or none', (path) => {
		const document = documentOf(`${path}index.html`);
		const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
		const wanted = preview ? undefined : address + path;
		expect([canonical ?? undefined, metaOf(document, 'og:url')]).toEqual([wanted, wanted]);
		expect(metaOf(document, 'robots') === 'noindex').toBe(preview);
		expect(metaOf(document, 'og:image')).toContain(`${address}cards/`);
	});

	test('the sitemap and robots.txt name the address; a preview has no sitemap', () => {
		const sitemaps = [...files.keys()].filter((file) => file.includes('sitemap'));
		expect(textOf('robots.txt').includes(`Sitemap: ${address}sitemap-index.xml`)).toBe(!preview);
		if (preview) return expect(sitemaps).toEqual([]);
		const { url } = readXml(textOf('sitemap-0.xml')).urlset;
		expect(url.filter(({ loc }: { loc: string }) => !loc.startsWith(address))).toEqual([]);
	});

	test('no file names another address', () => {
		const texts = [...files].filter(([file]) => /\.(html|xml|txt|md|bib)$/.test(file));
		expect(texts.filter(([, text]) => others.test(`${text}`)).map(([file]) => file)).toEqual([]);
	});
});
