import { parseHTML } from 'linkedom';
import { toString } from 'mdast-util-to-string';
import type { FootnoteDefinition, FootnoteReference, Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { notesOf, sentencesOfArticle, subsectionsOf } from '../../src/lib/selectors.ts';
import { findingLabel } from '../../src/format/labels.ts';
import { all as within, builtSites, squeezed } from '../built-site.ts';
import { storyOf } from '../project.ts';
import { labelsToShow, wordsOf } from './expected.ts';

/** The words of a tree, with `^` and its number for each reference. */
const textOf = (node: Nodes): string => {
	if (node.type === 'footnoteReference') return `^${node.label}`;
	if ('value' in node) return node.value;
	const between = ['root', 'table', 'tableRow', 'list'].includes(node.type) ? ' ' : '';
	return 'children' in node ? node.children.map(textOf).join(between) : '';
};

describe.each(await builtSites())('of the $story story at $address', async (site) => {
	const { address, pages, read } = site;
	const home = site.home.document;
	const story = await storyOf(site.story);

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
		const references = all<FootnoteReference>('footnoteReference').map(({ label }) => label);
		const definitions = all<FootnoteDefinition>('footnoteDefinition');

		test('shows its encoding by its first character, as a host may not', () => {
			expect(markdown.codePointAt(0)).toBe(0xfeff);
		});

		test('has the title as its only h1, then the headings of the article', () => {
			const headings = tree.children.filter((node) => node.type === 'heading');
			const [title, ...others] = headings.map((node) => `${node.depth} ${toString(node)}`);
			const wanted = story.sections.flatMap((section) => [
				`2 ${section.heading}`,
				...subsectionsOf(section).map(({ heading }) => `3 ${heading}`),
			]);
			expect(title).toBe(`1 ${story.title}`);
			expect(others.filter((heading) => wanted.includes(heading))).toEqual(wanted);
			expect(others.filter((heading) => heading.startsWith('1'))).toEqual([]);
		});

		test('has every clause of the article, with its reference, and with its finding', () => {
			const wanted = sentencesOfArticle(story).flatMap((sentence) =>
				sentence.voice === 'site'
					? [wordsOf(sentence.content)]
					: sentence.clauses.map(({ entry, content }) => {
							const said = sentence.voice === 'text' && entry.type === 'claim';
							return `${wordsOf(content)}^${entry.number}${said ? ` (${findingLabel(entry.finding, entry.kind).word})` : ''}`;
						}),
			);
			const text = squeezed(textOf(tree));
			for (const clause of wanted) expect(text).toContain(clause);
			expect(references).toHaveLength(wanted.filter((clause) => clause.includes('^')).length);
		});

		test('names who speaks before what the text says and what answers it', () => {
			const named = tree.children.flatMap((node, index) => {
				const [only, ...more] = node.type === 'paragraph' ? node.children : [];
				const next = tree.children[index + 1];
				return only?.type === 'strong' && more.length === 0 && next
					? [[toString(only), squeezed(toString(next))]]
					: [];
			});
			expect(named).toEqual(
				labelsToShow(story).map(([label, begins]) => [label, expect.stringContaining(begins)]),
			);
		});

		test('defines each reference, and defines nothing else', () => {
			const labels = definitions.map(({ label }) => label);
			expect(labels).toEqual([...new Set(references)]);
		});

		test('words each note with its finding, its records and its sources', () => {
			notesOf(sentencesOfArticle(story)).forEach(({ entry }, index) => {
				const text = toString(definitions[index]);
				const finding =
					entry.type === 'claim' ? findingLabel(entry.finding, entry.kind).word : 'record';
				const publishers = entry.sources.map(({ publisher }) => publisher);
				for (const part of [entry.records, ...publishers]) expect(text).toContain(part);
				expect(text.toLowerCase()).toContain(finding);
			});
		});

		test('keeps no label of the ledger', () => {
			expect(markdown).not.toMatch(/\[\^[A-Z]/);
		});

		test('names its links by absolute addresses', () => {
			const urls = all<Link>('link').map(({ url }) => url);
			expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
			expect(urls.some((url) => url.startsWith(`${address}#`))).toBe(true);
		});

		test('is named in the head of the article page', () => {
			const link = home.querySelector('link[rel="alternate"][type="text/markdown"]');
			expect(link?.getAttribute('href')).toBe(`${address}article.md`);
		});
	});

	describe('explainer.html', async () => {
		const html = await read('explainer.html');
		const { document } = parseHTML(html);

		// Until the third edition, as the article’s own limit; after it 170 again.
		test('is at most 180 kB large', () => {
			expect(Buffer.byteLength(html)).toBeLessThanOrEqual(180_000);
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

		test('names nothing that a browser would fetch', () => {
			expect(html).not.toMatch(/url\((?!#)|@import|<script|\s(?:src|srcset|poster)=/i);
		});
	});

	test('cite.bib cites the article by its address', async () => {
		expect(await read('cite.bib')).toContain(`\n  url = {${address}},\n`);
	});

	test('the article page cites itself and offers all its forms to be saved', () => {
		const [section] = within(home, '[aria-labelledby="cite"]');
		expect(section?.textContent).toContain(address);
		const saved = within(home, '[aria-labelledby="cite"] a[download]').map((link) =>
			new URL(link.getAttribute('href') ?? '', address).href.slice(address.length),
		);
		expect(saved).toEqual(['cite.bib', 'explainer.html', 'article.md']);
	});

	test('only the article page carries citation tags', () => {
		const carriers = pages.filter(({ document }) =>
			document.querySelector('meta[name^="citation_"]'),
		);
		expect(carriers.map((page) => page.address)).toEqual([address]);
	});
});
