import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/lib/routes.ts';
import { all, builtSite, squeezed, wordsOf } from '../built-site.ts';
import { filesOf, storyOf } from '../project.ts';

// What this site's own story may weigh, in bytes after brotli at its highest quality, and how long it may be.
const { folder, pages, points, notFound, home, at } = await builtSite('live');
const { sections, themes } = await storyOf('live');
const files = await filesOf(folder);
const brotli = (data: string | Buffer) => brotliCompressSync(data).length;

/** The main part of a page without what some selectors name, and without the numbers of notes. */
function mainOf(html: string, ...without: string[]): Element {
	const main = parseHTML(html).document.querySelector('main') ?? expect.fail('There is no main.');
	for (const element of all(main, ['sup', 'style', 'script', ...without].join())) element.remove();
	return main;
}

describe('the article', () => {
	const end = home.html.search(new RegExp(`<h2[^>]* id="?${sections[0]?.address}"?`));
	const opening = home.html.slice(0, home.html.lastIndexOf('</div>', end) + 6);
	const lead = home.document.querySelector('.lead') ?? expect.fail('There is no opening.');

	test('weighs at most 20,480 bytes, and at most 7,680 to the end of its opening', () => {
		const words = squeezed(lead.textContent).slice(-40);
		expect(squeezed(parseHTML(opening).document.querySelector('.lead')?.textContent)).toContain(
			words,
		);
		expect(brotli(home.html)).toBeLessThanOrEqual(20_480);
		expect(brotli(opening)).toBeLessThanOrEqual(7680);
	});

	test('has at most 48 notes, which weigh at most 7,680 bytes', () => {
		const notes = home.document.querySelector('.notes') ?? expect.fail('There are no notes.');
		expect(all(notes, 'ol > li').length).toBeLessThanOrEqual(48);
		expect(brotli(notes.outerHTML)).toBeLessThanOrEqual(7680);
	});

	test('begins after at most 40 words', () => {
		const before = home.html.slice(home.html.indexOf('<body'));
		const start = before.search(/<span class="?sentence/);
		const { document } = parseHTML(`<html>${before.slice(0, start)}</body></html>`);
		expect(all(document, 'h1')).toHaveLength(1);
		expect(wordsOf(document.body).length).toBeLessThanOrEqual(40);
	});

	test('has at most 1,600 words before its notes', () => {
		expect(wordsOf(mainOf(home.html, '.notes')).length).toBeLessThanOrEqual(1600);
	});
});

describe.each(themes)('the page of $address', (theme) => {
	const { html } = at(pathOf(theme).slice(1));
	const answers = '.verdict, .verdict + p, .claim-rows, .notes, .sources';
	const runsOf = (html: string) => {
		const words = wordsOf(mainOf(html, answers)).map((word) => word.toLowerCase());
		return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
	};

	test('shares at most 30% of its runs of five words with the article', () => {
		const story = new Set(runsOf(home.html));
		const own = runsOf(html);
		expect(own.length).toBeGreaterThan(50);
		const shared = own.filter((run) => story.has(run));
		expect(shared.length / own.length, shared.join('\n')).toBeLessThanOrEqual(0.3);
	});

	test('has words of its own besides rows, notes and captions', () => {
		const rest = mainOf(html, answers, 'table, figcaption, nav, .byline, .share');
		expect(wordsOf(rest).length).toBeGreaterThanOrEqual(theme.figure === 'exchange' ? 90 : 150);
	});
});

describe.each([...pages, ...points, notFound])('$address', (page) => {
	const { html, document } = page;
	const limit = page === at('claims/') ? 18_432 : 12_288;

	test.skipIf(page === home)(`weighs at most ${limit} bytes`, () => {
		expect(brotli(html)).toBeLessThanOrEqual(limit);
	});

	test('has at most 3 KiB of script', () => {
		const inside = all(document, 'script[type="module"]').map(({ textContent }) => textContent);
		const external = [...files].filter(([name]) => name.endsWith('.js')).map(([, bytes]) => bytes);
		expect(Buffer.byteLength([...inside, ...external].join(''))).toBeLessThanOrEqual(3072);
	});
});
