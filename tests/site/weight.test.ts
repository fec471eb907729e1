import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { all, builtSite } from '../built-site.ts';
import { filesOf, storyOf } from '../project.ts';

// What this site's own story may weigh: bytes after brotli at its highest quality.
const { address, folder, pages, points, home, at } = await builtSite('live');
const { sections } = await storyOf('live');
const files = await filesOf(folder);
const weights = new Map<string | Buffer, number>();
/** The weight of a text, which takes a while to find. */
function brotli(data: string | Buffer): number {
	const weight = weights.get(data) ?? brotliCompressSync(data).length;
	weights.set(data, weight);
	return weight;
}

/** The page of the article up to the end of its opening: the last paragraph before the first section's heading. */
const opening = (() => {
	const heading = home.html.indexOf(`<h2 id="${sections[0]?.address}"`);
	return home.html.slice(0, home.html.lastIndexOf('</p>', heading) + 4);
})();

test('the article fits the first round trips up to the end of its opening', () => {
	expect(opening).toMatch(/<h1.*class="sentence"/s);
	expect(brotli(opening)).toBeLessThanOrEqual(12_288);
});

test('at most 320 words stand from the title to the first sentence of the story', () => {
	const before = opening.slice(opening.indexOf('<h1'), opening.search(/<span class="?sentence/));
	// What had to be corrected may take the words that it takes.
	const rest = before.replaceAll(/<p[^>]*>\s*<a href="[^"]*#corrections".*?<\/p>/gs, ' ');
	const text = rest.replaceAll(/<(style|script).*?<\/\1>|<[^>]*>/gs, ' ');
	expect(text.match(/[\p{L}\p{N}][^\s]*/gu)?.length).toBeLessThanOrEqual(320);
});

describe.each([...pages, ...points])('$address', (page) => {
	const { html, document } = page;
	const weight = brotli(html);
	// The first two until the third edition; after it 28 and 18 again.
	const limit = page === home ? 30 : page === at('claims/') ? 20 : 16;

	test(`weighs at most ${limit} KiB`, () => {
		expect(weight).toBeLessThanOrEqual(limit * 1024);
	});

	test('weighs at most 48 KiB with all that its first view asks for', () => {
		const icons = all(document, 'link[rel~="icon"]').map((link) =>
			link.getAttribute('href')?.slice(new URL(address).pathname.length),
		);
		const bytes = icons.map((path = '') => brotli(files.get(path) ?? ''));
		expect(bytes.reduce((sum, size) => sum + size, weight)).toBeLessThanOrEqual(48 * 1024);
	});

	test('has no rule for which Chromium styles all that has arrived anew with each further part', () => {
		const styles = all(document, 'style').map(({ textContent }) => textContent);
		const selectors = styles.join('').match(/[^{}]+(?=\{)/g) ?? [];
		expect(selectors.filter((rule) => /:has\(.*:first-(letter|line)/.test(rule))).toEqual([]);
	});

	test('has at most 3 KiB of script', () => {
		const inside = all(document, 'script[type="module"]').map(({ textContent }) => textContent);
		const external = [...files].filter(([name]) => name.endsWith('.js')).map(([, bytes]) => bytes);
		expect(Buffer.byteLength([...inside, ...external].join(''))).toBeLessThanOrEqual(3072);
	});
});
