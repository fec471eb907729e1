import { describe, expect, test } from 'vitest';
import { compressed } from '../../src/site/compress.ts';
import { all, builtSite } from '../built-site.ts';
import { filesOf, storyOf } from '../project.ts';

// What this site's own story may weigh: bytes after brotli at its highest quality.
const { address, folder, pages, points, home, at } = await builtSite('live');
const { sections } = await storyOf('live');
const files = await filesOf(folder);
const brotli = (data: string | Buffer) => compressed(Buffer.from(data)).br.length;

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
	const text = before.replaceAll(/<(style|script).*?<\/\1>|<[^>]*>/gs, ' ');
	expect(text.match(/[\p{L}\p{N}][^\s]*/gu)?.length).toBeLessThanOrEqual(320);
});

test.each([
	['', 28_672],
	['claims/', 18_432],
])('/%s weighs at most %i bytes', (path, limit) => {
	expect(brotli(at(path).html)).toBeLessThanOrEqual(limit);
});

test.each([...pages, ...points].filter((page) => page !== home && page !== at('claims/')))(
	'$address weighs at most 16 KiB',
	({ html }) => {
		expect(brotli(html)).toBeLessThanOrEqual(16_384);
	},
);

describe.each([...pages, ...points])('$address', ({ html, document }) => {
	test('has at most 3 KiB of script', () => {
		const scripts = all(document, 'script[type="module"]').map(({ textContent }) => textContent);
		expect(Buffer.byteLength(scripts.join(''))).toBeLessThanOrEqual(3072);
	});

	test('weighs at most 48 KiB with all that its first view asks for', () => {
		const icons = all(document, 'link[rel~="icon"]').map((link) => {
			const path = link.getAttribute('href')?.slice(new URL(address).pathname.length) ?? '';
			return brotli(files.get(path) ?? Buffer.alloc(0));
		});
		const bytes = icons.reduce((sum, size) => sum + size, brotli(html));
		expect(bytes).toBeLessThanOrEqual(48 * 1024);
	});
});
