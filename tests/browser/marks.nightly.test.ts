import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { all, builtSite, squeezed } from '../built-site.ts';
import { openBefore } from './browser.ts';
import { strayMarks } from './checks.ts';

const built = await builtSite('small');
const site = openBefore('small');

/** A page with the kinds shown, where it can show them. */
async function visit(path: string, width = 390): Promise<Page> {
	const page = await site.visit(path, { viewport: { width, height: 800 } });
	const show = page.locator('#show-kinds');
	if (await show.count()) await show.check();
	return page;
}

describe.each(built.all)('read aloud, $address', ({ address, document }) => {
	const path = address.slice(built.address.length - 1).replace('/404/', '/404.html');

	test('says each heading once, in its words', async () => {
		const page = await visit(path);
		for (const heading of all(document, 'h1, h2, h3')) {
			const name = squeezed(heading.textContent);
			expect(await page.getByRole('heading', { name, exact: true }).count(), name).toBe(1);
		}
	});

	test('says no sign before a sentence, and none behind a link', async () => {
		const page = await visit(path);
		const lines = (await page.locator('body').ariaSnapshot()).split('\n');
		expect(lines.length).toBeGreaterThan(20);
		const signs = /[■●◇✎↓]|[→#]"|: "?❝/;
		// A sign that is an image is read as its name.
		const read = lines.filter((line) => !/\/url:|- img "/.test(line));
		expect(read.filter((line) => signs.test(line))).toEqual([]);
	});
});

describe('the numbers, findings and shapes of sentences', () => {
	test.each([320, 360, 390, 412, 480, 768, 1280])(
		'stand at %i pixels on the lines of their words',
		async (width) => {
			const page = await visit('/', width);
			expect(await page.evaluate(strayMarks)).toEqual([]);
		},
	);
});
