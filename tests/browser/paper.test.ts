import { expect, test } from 'vitest';
import { openBefore } from './browser.ts';

const site = openBefore('small');

/** A page as paper shows it. */
async function print(path: string) {
	const page = await site.visit(path);
	await page.emulateMedia({ media: 'print' });
	return page;
}

test('paper shows the legend of the kinds where they are shown, without its switch', async () => {
	const page = await print('/');
	const legend = page.locator('.kinds-switch li').first();
	expect(await legend.isVisible()).toBe(false);
	await page.emulateMedia({ media: 'screen' });
	await page.locator('#show-kinds').check();
	await page.emulateMedia({ media: 'print' });
	expect(await legend.isVisible()).toBe(true);
	expect(await page.locator('.kinds-switch label').isVisible()).toBe(false);
	const shape = await page
		.locator('.sentence [data-kind="event"]')
		.first()
		.evaluate((words) => getComputedStyle(words, '::before').content);
	expect(shape).toContain('●');
});

test.each(['/', '/reasons/'])('paper shows the numbers of the points of %s', async (path) => {
	const page = await print(path);
	const numbers = page.locator(':is(h2, h3) span:not([id])');
	const shown = await numbers.evaluateAll((numbers) =>
		numbers.filter((number) => number.checkVisibility()).map(({ textContent }) => textContent),
	);
	expect(shown).toEqual(['1', '2']);
});

test('paper keeps headings and labels with what they head, and shows no sign of a link', async () => {
	const page = await print('/');
	const heads = page.locator('main :is(h2, h3, .label)');
	const loose = await heads.evaluateAll((heads) =>
		heads
			.filter((head) => head.checkVisibility() && getComputedStyle(head).breakAfter !== 'avoid')
			.map(({ textContent }) => textContent),
	);
	expect(loose).toEqual([]);
	const sign = await page
		.locator('.anchor')
		.first()
		.evaluate((link) => getComputedStyle(link, '::after').display);
	expect(sign).toBe('none');
});
