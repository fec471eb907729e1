import { expect, test } from 'vitest';
import { openBefore } from './browser.ts';

const site = openBefore('small');

/** A page as paper shows it; the event is what a browser sends before it prints. */
async function print(path: string, javaScriptEnabled = true) {
	const page = await site.visit(path, { javaScriptEnabled });
	await page.emulateMedia({ media: 'print' });
	if (javaScriptEnabled) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	return page;
}

test.each([true, false])(
	'paper shows the notes, though they are folded (script: %s)',
	async (script) => {
		const page = await print('/', script);
		const heights = await page
			.locator('.notes ol > li')
			.evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().height));
		expect(heights.length).toBeGreaterThan(5);
		expect(Math.min(...heights)).toBeGreaterThan(10);
		const way = page.locator('.notes .back').first();
		expect(await way.isVisible()).toBe(false);
	},
);

test('the notes are folded again after printing', async () => {
	const page = await print('/');
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	expect(await page.locator('.notes details[open]').count()).toBe(0);
});

test('paper names the address of the page and the day of its text', async () => {
	const page = await print('/reasons/');
	const line = await page
		.locator('.site-footer')
		.evaluate((footer) => getComputedStyle(footer, '::after').content);
	expect(line).toContain('https://example.org/explainer/reasons/, text of 10 September 2024');
});

test('paper says what is chosen among the claims', async () => {
	const page = await site.visit('/claims/');
	await page.getByRole('radio', { name: /^contradicted/i }).check();
	await page.emulateMedia({ media: 'print' });
	const words = await page.locator('.claim-filter').innerText();
	expect(words.replaceAll(/\s+/g, ' ')).toMatch(/^Show Contradicted \(2\)$/);
});

test('paper keeps headings and labels with what they head', async () => {
	const page = await print('/');
	const heads = page.locator('main :is(h2, h3)');
	const loose = await heads.evaluateAll((heads) =>
		heads
			.filter((head) => head.checkVisibility() && getComputedStyle(head).breakAfter !== 'avoid')
			.map(({ textContent }) => textContent),
	);
	expect(loose).toEqual([]);
});
