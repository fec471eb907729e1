import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { all, builtSites, metaOf, squeezed, type BuiltPage } from '../built-site.ts';
import { storyOf } from '../project.ts';

/** What the reader modes of browsers take from a page. Readability changes the document it reads. */
const read = ({ html }: BuiltPage) =>
	new Readability(parseHTML(html).document as never).parse() ?? expect.fail('It is no article.');

/** The letters and digits of an element. */
const lettersOf = ({ textContent }: Element) =>
	(textContent ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const lettersIn = (html: string | null | undefined) =>
	lettersOf(parseHTML(`<html><body>${html ?? ''}</body></html>`).document.body);

const part = '.sentence, .missing, h2, h3, p, li, dt, dd, th, td, figcaption';
const aside = 'nav, .byline, .share, .claim-filter, .onward, .next, .back';

/** The smallest pieces of a page's main text: sentences, headings, items, cells; not its controls. */
const piecesOf = ({ document }: BuiltPage) =>
	all(document, `main :is(${part})`).filter(
		(element) => !element.closest(aside) && !element.querySelector(part),
	);

describe.each(await builtSites())('Readability, on the $story story', async (site) => {
	const { site: house } = await storyOf(site.story);

	test.each(site.pages)('finds the title, the byline and the date of $address', (page) => {
		const { title, byline, publishedTime } = read(page);
		const published = metaOf(page.document, 'article:published_time');
		const found = [title, byline, publishedTime ?? undefined];
		expect(found).toEqual([metaOf(page.document, 'og:title'), house.name, published]);
	});

	test.each(site.pages)('keeps every piece of the text of $address', (page) => {
		const text = lettersIn(read(page).content);
		const pieces = piecesOf(page);
		expect(pieces.length).toBeGreaterThan(10);
		const lost = pieces.filter((element) => !text.includes(lettersOf(element)));
		expect(lost.map(({ textContent }) => squeezed(textContent))).toEqual([]);
	});
});
