import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { filesOf } from '../project.ts';

/** Bytes after brotli at its highest quality, which is Node's default. */
const brotli = (data: string | Buffer) => brotliCompressSync(data).length;

describe.each(await builtSites())('the site for $address', ({ address, folder, pages }) => {
	const home = pages.find((page) => page.address === address)!;

	test('the article up to the end of its last section fits the first round trip', () => {
		const end = home.html.indexOf('<section class="notes"');
		expect(end).toBeGreaterThan(0);
		expect(brotli(home.html.slice(0, end))).toBeLessThanOrEqual(14_600);
	});

	test('the whole article page stays below 20 KiB', () => {
		expect(brotli(home.html)).toBeLessThanOrEqual(20_480);
	});

	test.each(pages)('$address is in its final layout after one request', ({ document }) => {
		const blocking =
			'link[rel~="stylesheet"], link[rel="preload"], script[src], script:not([type]), img, iframe, video';
		expect([...document.querySelectorAll(blocking)].map((element) => element.outerHTML)).toEqual(
			[],
		);
	});

	test.each(pages)('$address has at most 2 KiB of script', ({ document }) => {
		const scripts = [...document.querySelectorAll('script[type="module"]')].map(
			(script) => script.textContent!,
		);
		expect(Buffer.byteLength(scripts.join(''))).toBeLessThanOrEqual(2048);
	});

	test.each(pages)(
		'$address stays below 48 KiB with all that its first view asks for',
		async ({ html, document }) => {
			const files = await filesOf(folder);
			const asked = [...document.querySelectorAll('link[rel~="icon"]')].map((link) =>
				link.getAttribute('href')!,
			);
			const bytes = asked.map((path) =>
				brotli(files.get(path.slice(new URL(address).pathname.length))!),
			);
			expect(brotli(html) + bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
				48 * 1024,
			);
		},
	);
});
