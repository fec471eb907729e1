import { extractFromHtml } from '@extractus/article-extractor';
import Mercury from '@jocmp/mercury-parser';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { all, metaOf, squeezed, type BuiltPage, type BuiltSite } from '../built-site.ts';
import { storyOf } from '../project.ts';

/** What a parser takes from a page. */
interface Article {
	title: string | null | undefined;
	byline: string | null | undefined;
	published: string | null | undefined;
	content: string | null | undefined;
}

interface Parser {
	parse: (page: BuiltPage) => Promise<Article>;
	/** Whether it loses a part for a reason that better markup cannot mend. */
	loses?: (part: Element) => boolean;
}

/** Article parsers as their clients run them, offline: reader modes, clippers, read-it-later services. */
const parsers: Record<string, Parser> = {
	Readability: {
		parse: async ({ html }) => {
			const article = new Readability(parseHTML(html).document as never).parse();
			return { ...field(article), byline: article?.byline, published: article?.publishedTime };
		},
	},
	'article-extractor': {
		parse: async ({ html, address }) => {
			const article = await extractFromHtml(html, address);
			return { ...field(article), byline: article?.author, published: article?.published };
		},
		// Its list of allowed elements has `dd` but not `dt`, and no `time`: it drops both with their words.
		loses: (part) => part.matches('dt, :has(> time)'),
	},
	Defuddle: {
		parse: async ({ html, address }) => {
			const article = await Defuddle(html, address);
			return { ...field(article), byline: article.author, published: article.published };
		},
		// It makes a heading of its own for notes, and takes a list with three links into its page for the contents.
		loses: (part) => part.id === 'notes' || linksInto(part.closest('.section :is(ul, ol)')) >= 3,
	},
};

/** The title and the content, which all but Mercury name alike. */
function field(article: { title?: string | null; content?: string | null } | null | undefined) {
	return { title: article?.title, content: article?.content };
}

function linksInto(list: Element | null): number {
	return list ? all(list, 'a[href*="#"]:not([role="doc-noteref"])').length : 0;
}

/** The letters and digits of an element; without the numbers of notes, which some parsers count anew. */
function lettersOf(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const number of all(copy, 'sup')) number.remove();
	return (copy.textContent ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function lettersIn(html: string | null | undefined): string {
	return lettersOf(parseHTML(`<html><body>${html ?? ''}</body></html>`).document.body);
}

const sentence = '.sentence, [data-kind="note"]';
const part = `${sentence}, h2, h3, p, li, dt, dd, th, td, figcaption`;
const aside = 'nav, .kicker, .byline, .share, .kinds-switch, .ledger-filter, .onward, .back, .cite';

/** The smallest parts of a page's main text: sentences, headings, items, cells; not its means. */
function partsOf({ document }: BuiltPage): Element[] {
	return all(document, `main :is(${part})`).filter(
		(element) => !element.closest(aside) && !element.querySelector(part),
	);
}

/** The parts that are not in what a parser keeps. */
function lost(parts: Element[], { content }: Pick<Article, 'content'>): string[] {
	const kept = lettersIn(content);
	return parts
		.filter((element) => !kept.includes(lettersOf(element)))
		.map((element) => squeezed(element.textContent));
}

const moments = (...days: (string | null | undefined)[]) =>
	days.map((day) => (day ? new Date(day).toISOString() : ''));

/** Tests that article parsers keep what the pages of a site say. */
export async function testParsers(site: BuiltSite): Promise<void> {
	const story = await storyOf(site.story);
	const onPages = site.pages.map(
		(page) => [page.address.slice(site.address.length), page] as const,
	);

	describe.each(Object.entries(parsers))('%s', (_name, { parse, loses }) => {
		const articles = new Map<BuiltPage, Promise<Article>>();
		const read = (page: BuiltPage) => {
			const article = articles.get(page) ?? parse(page);
			articles.set(page, article);
			return article;
		};

		test.each(onPages)('finds the title, the byline and the date of /%s', async (_path, page) => {
			const { title, byline, published } = await read(page);
			const declared = metaOf(page.document, 'article:published_time');
			expect([title, byline]).toEqual([metaOf(page.document, 'og:title'), story.site.name]);
			expect(moments(published)).toEqual(moments(declared));
		});

		test.each(onPages)('keeps every part of the text of /%s', async (_path, page) => {
			const parts = partsOf(page).filter((element) => !loses?.(element));
			expect(parts.length).toBeGreaterThan(20);
			expect(lost(parts, await read(page))).toEqual([]);
		});
	});

	// Mercury weighs paragraphs and drops headings and short lists; what it must keep are the sentences.
	const articles = onPages.filter(([, { document }]) => metaOf(document, 'article:published_time'));

	test.each(articles)(
		'Mercury finds title, byline, date and sentences of /%s',
		async (_path, page) => {
			const { html, address, document } = page;
			const article = await Mercury.parse(address, { html, fetchAllPages: false });
			expect([article.title, article.author]).toEqual([
				metaOf(document, 'og:title'),
				story.site.name,
			]);
			const declared = metaOf(document, 'article:published_time');
			expect(moments(article.date_published)).toEqual(moments(declared));
			const sentences = all(document, `main :is(${sentence})`);
			expect(lost(sentences, article).length).toBeLessThan(sentences.length / 10);
		},
	);

	test('Readability leaves out what is not the article', async () => {
		const content = new Readability(parseHTML(site.home.html).document as never).parse()?.content;
		const others = all(
			site.home.document,
			'body > header nav, body > footer p, .skip, article nav ol, .kinds-switch label, .onward',
		);
		expect(others.length).toBeGreaterThan(3);
		const kept = lettersIn(content);
		// A short word of the navigation may well stand in the article too; its place in a list may not.
		for (const other of others)
			if (squeezed(other.textContent).split(' ').length > 3)
				expect(kept).not.toContain(lettersOf(other));
	});
}
