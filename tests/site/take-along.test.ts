import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { closeNote } from '../../src/lib/urls.ts';
import { all as within, builtSites } from '../built-site.ts';

describe.each(await builtSites())('of the $story story at $address', async (site) => {
	const { address, read } = site;
	const home = site.home.document;

	test('article.md shows its encoding by its first character, as a host may not', async () => {
		expect((await read('article.md')).codePointAt(0)).toBe(0xfeff);
		const link = home.querySelector('link[rel="alternate"][type="text/markdown"]');
		expect(link?.getAttribute('href')).toBe(`${address}article.md`);
	});

	describe('explainer.html', async () => {
		const html = await read('explainer.html');
		const { document } = parseHTML(html);

		test('is canonical to the article, and has no link that stays in a place it lacks', () => {
			const links = within(document, 'a[href^="#"]').map((link) => link.getAttribute('href'));
			const places = links.filter((link) => link !== closeNote).map((link) => link?.slice(1) ?? '');
			expect(places.filter((id) => !document.getElementById(id))).toEqual([]);
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
			const others = within(document, 'a[href]').map((link) => link.getAttribute('href') ?? '');
			expect(others.filter((link) => !/^(#|https?:|mailto:)/.test(link))).toEqual([]);
		});

		test('names nothing that a browser would fetch', () => {
			expect(html).not.toMatch(/url\((?!#)|@import|<script|\s(?:src|srcset|poster)=/i);
		});
	});

	test('cite.bib cites the article by its address', async () => {
		expect(await read('cite.bib')).toContain(`\n  url = {${address}},\n`);
	});

	test('the article page offers the whole of it to keep', () => {
		const links = within(home, 'main a[href]').map((link) => link.getAttribute('href'));
		expect(links.some((link) => link?.endsWith('/explainer.html'))).toBe(true);
	});
});
