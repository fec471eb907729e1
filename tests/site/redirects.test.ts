import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtSite, metaOf } from '../built-site.ts';
import { filesOf, storyOf } from '../project.ts';
import { headersFor, readRules } from './headers.ts';

const { folder, address } = await builtSite('small');
const files = await filesOf(folder);
const documentOf = (path: string): Document =>
	parseHTML(`${files.get(`${path.slice(1)}index.html`)}`).document;
const { redirects } = (await storyOf('small')).site;

test.each(Object.entries(redirects))('%s has a language, a title and a preview', (from, to) => {
	const [old, page] = [documentOf(from), documentOf(to)];
	expect(old.documentElement.getAttribute('lang')).toBe('en');
	expect(old.title).toBe(page.title);
	for (const name of ['description', 'og:title', 'og:description', 'og:image', 'og:url'])
		expect([name, metaOf(old, name)]).toEqual([name, metaOf(page, name)]);
	expect(old.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
		address + to.slice(1),
	);
});

test.each(Object.entries(redirects))('%s leads on, fragment included', (from, to) => {
	const old = documentOf(from);
	const path = new URL(address).pathname + to.slice(1);
	expect(old.querySelector('a')?.getAttribute('href')).toBe(path);
	expect(metaOf(old, 'robots')).toBe('noindex');
	expect(old.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
		`0; url=${path}`,
	);
	expect(old.querySelector('script')?.textContent).toContain('location.hash');
});

test('the article as Markdown is sent with the page that it is a copy of', async () => {
	const { Link } = headersFor('/article.md', await readRules());
	const [, target = '', relation] = /^<(.*)>; rel="(.*)"$/.exec(Link ?? '') ?? [];
	expect([new URL(target, `${address}article.md`).href, relation]).toEqual([address, 'canonical']);
});
