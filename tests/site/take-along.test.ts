import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parseHTML } from 'linkedom';
import { toString } from 'mdast-util-to-string';
import type { FootnoteDefinition, FootnoteReference, Link, Nodes, Strong } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe.each(await builtSites())('of the site for $address', ({ address, pages, fileOf }) => {
	const home = pages.find((page) => page.address === address)!.document;
	const read = (file: string) => readFile(fileOf(address + file), 'utf8');

	describe('article.md', async () => {
		const markdown = await read('article.md');
		const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
		const all = <T extends Nodes>(type: T['type']) => {
			const found: T[] = [];
			visitParents(tree, (node: Nodes) => {
				if (node.type === type) found.push(node as T);
			});
			return found;
		};
		const references = all<FootnoteReference>('footnoteReference').map((node) => node.label);
		const definitions = all<FootnoteDefinition>('footnoteDefinition');

		test('has the title as its only h1, then the headings of the article', () => {
			const headings = tree.children.filter((node) => node.type === 'heading');
			const shown = [...home.querySelectorAll('h1, #in-short, .text :is(h2, h3)')];
			expect(headings.map((node) => [`H${node.depth}`, toString(node)])).toEqual(
				shown.map((heading) => [heading.tagName, heading.textContent!.trim()]),
			);
		});

		test('tells every sentence of the article', () => {
			const text = squeezed(toString(tree));
			const sentences = [...home.querySelectorAll('.text .voice .claim')];
			expect(sentences.length).toBeGreaterThan(100);
			for (const sentence of sentences) expect(text).toContain(squeezed(sentence.textContent!));
		});

		test('names the voices in their order', () => {
			const names = [...home.querySelectorAll('.voice > .label')].map((label) => label.textContent);
			const strong = all<Strong>('strong').map((node) => toString(node));
			expect(strong.filter((text) => names.includes(text))).toEqual(names);
		});

		test('numbers its references as the page does', () => {
			const numbers = [...home.querySelectorAll('.voice [role="doc-noteref"]')].map(
				(link) => link.textContent!.split(' ')[0],
			);
			expect(references).toEqual(numbers);
		});

		test('defines each reference, and defines nothing else', () => {
			const labels = definitions.map(({ label }) => label);
			expect(labels).toEqual([...new Set(references)]);
		});

		test('words each note as the page does', () => {
			const notes = [...home.querySelectorAll('.notes ol > li')].map((note) =>
				[
					[...note.querySelectorAll('.standing > *')]
						.map((word) => word.textContent!.trim())
						.join(', '),
					note.querySelector(':scope > p:nth-of-type(2)')!.textContent,
					...[...note.querySelectorAll('.sources li')].map((line) => line.textContent),
				].map((part) => squeezed(part!)),
			);
			expect(definitions).toHaveLength(notes.length);
			notes.forEach((parts, index) => {
				const text = toString(definitions[index]);
				for (const part of parts) expect(text).toContain(part);
			});
		});

		test('keeps no label of the ledger', () => {
			expect(markdown).not.toMatch(/\[\^[A-Z]/);
		});

		test('names its links by absolute addresses', () => {
			const urls = all<Link>('link').map(({ url }) => url);
			expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
			expect(urls).toContain(`${address}#four-features`);
		});

		test('is named in the head of the article page', () => {
			const link = home.querySelector('link[rel="alternate"][type="text/markdown"]');
			expect(link?.getAttribute('href')).toBe(`${address}article.md`);
		});
	});

	describe('explainer.html', async () => {
		const html = await read('explainer.html');
		const { document } = parseHTML(html);

		test('is at most 150 kB large', () => {
			expect(Buffer.byteLength(html)).toBeLessThanOrEqual(150_000);
		});

		test('holds the body of the article page, link addresses and scripts apart', () => {
			const bodyOf = (page: Document) => {
				const body = parseHTML(page.toString()).document.body;
				for (const script of body.querySelectorAll('script')) script.remove();
				for (const link of body.querySelectorAll('[href]')) link.removeAttribute('href');
				return squeezed(body.innerHTML);
			};
			expect(bodyOf(document)).toBe(bodyOf(home));
		});

		test('has a policy with the hash of each of its styles', () => {
			const policy = document
				.querySelector('meta[http-equiv="content-security-policy"]')!
				.getAttribute('content')!;
			const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style!);
			expect(styles.length).toBeGreaterThan(0);
			for (const style of styles)
				expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
		});

		test('names nothing that a browser would fetch', () => {
			expect(html).not.toMatch(/url\((?!#)|@import|<script|\s(?:src|srcset|poster)=/i);
		});

		test('keeps the links inside the page, and makes all others absolute', () => {
			const links = [...document.querySelectorAll('[href]')].map((link) =>
				link.getAttribute('href')!,
			);
			const inside = links.filter((link) => !/^https?:\/\//.test(link));
			expect(inside.length).toBeGreaterThan(100);
			expect(
				inside.filter((link) => !link.startsWith('#') || !document.getElementById(link.slice(1))),
			).toEqual([]);
			expect(links.filter((link) => link.startsWith(`${address}#`))).toEqual([]);
		});

		test('is canonical to the article', () => {
			const canonical = document.querySelector('link[rel="canonical"]');
			expect(canonical?.getAttribute('href')).toBe(address);
		});
	});

	test.each(['cite.bib', 'cite.ris', 'cite.json'])(
		'%s cites the article by its title and its address',
		async (file) => {
			const [item] = new Cite(await read(file)).data;
			expect([item!.title, item!.URL]).toEqual([home.querySelector('h1')!.textContent, address]);
		},
	);

	test('the article page cites itself and offers all its forms to be saved', () => {
		const section = home.querySelector('[aria-labelledby="cite"]')!;
		expect(section.querySelector('p')!.textContent).toContain(address);
		expect(
			[...section.querySelectorAll('a[download]')].map((link) =>
				new URL(link.getAttribute('href')!, address).href.slice(address.length),
			),
		).toEqual(['cite.bib', 'cite.ris', 'cite.json', 'explainer.html', 'article.md']);
	});

	test('only the article page carries citation tags', () => {
		const carriers = pages.filter(({ document }) =>
			document.querySelector('meta[name^="citation_"]'),
		);
		expect(carriers.map((page) => page.address)).toEqual([address]);
	});
});
