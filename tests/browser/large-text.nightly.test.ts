import { describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { openBefore } from './browser.ts';
import { brokenWords, doubleText, surplus, widened } from './checks.ts';

const built = await builtSite('small');
const site = openBefore('small');
const paths = built.all.map(({ address }) =>
	address.slice(built.address.length - 1).replace('/404/', '/404.html'),
);
const narrow = { viewport: { width: 320, height: 640 } };

describe.each(paths)('%s', (path) => {
	test('with its text doubled keeps to 320 pixels, and its words whole', async () => {
		const page = await site.visit(path, narrow);
		await page.evaluate(doubleText);
		expect(await page.evaluate(surplus)).toBe(0);
		// A title may break, since one word of it can be wider than the window.
		await page.locator('h1').evaluate((title) => title.remove());
		expect(await page.evaluate(brokenWords)).toEqual([]);
	});

	test.each([320, 700])('at %i pixels a word of 63 letters widens nothing', async (width) => {
		const page = await site.visit(path, { viewport: { width, height: 640 } });
		expect(await page.evaluate(widened)).toEqual([]);
	});
});

describe('in a page that is spoilt', () => {
	test('a word that is broken is found', async () => {
		const page = await site.visit('/', narrow);
		const heading = page.locator('h1');
		await heading.evaluate((heading) => (heading.style.inlineSize = '2em'));
		expect(await page.evaluate(brokenWords)).not.toEqual([]);
	});

	test('a text that cannot break is found', async () => {
		const page = await site.visit('/', narrow);
		await page.locator('h1').evaluate((heading) => (heading.style.whiteSpace = 'nowrap'));
		expect(await page.evaluate(widened)).not.toEqual([]);
	});
});
