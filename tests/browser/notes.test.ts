import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closeNote } from '../../src/lib/urls.ts';
import { storyOf } from '../project.ts';
import { openBefore } from './browser.ts';

const site = openBefore('small');
const { claims, facts } = await storyOf('small');
const phone = { viewport: { width: 390, height: 664 } };
const visit = (path = '/') => site.visit(path, phone);

/** What stands in for the browsers that notes open in: in some, popovers cannot be told what opened them. */
const browsers = {
	new: undefined,
	'without a source': () => {
		const { showPopover } = HTMLElement.prototype;
		HTMLElement.prototype.showPopover = function () {
			showPopover.call(this);
		};
	},
};
type BrowserName = keyof typeof browsers;
const each = Object.keys(browsers) as BrowserName[];
const visitIn = (browser: BrowserName, path = '/') =>
	site.visit(path, { ...phone, before: browsers[browser] });

/** The note of a page that is open. */
const opened = (page: Page) => page.locator('.note:popover-open, .notes li:target');
const open = async (page: Page, id = 'r-C3') => {
	await page.locator(`#${id}`).click();
	await opened(page).waitFor();
};
const closed = (page: Page) => expect.poll(() => opened(page).count()).toBe(0);
const focused = (page: Page, id: string) =>
	page.waitForFunction((id) => document.activeElement?.id === id, id);
/** What is on record by the entry whose note a number opens. */
const recordsOf = (href: string | null) =>
	[...claims, ...facts].find(({ id }) => href === `#n-${id}`)?.records ?? expect.fail(`${href}`);

/** Scrolls a number to the lower edge of the window. */
const low = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((number) => {
		const top = number.getBoundingClientRect().top - innerHeight + 64;
		scrollBy({ top, behavior: 'instant' });
	});

/** Whether a number's sentence is in the window and not behind its note. */
const inView = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((number) => {
		const sentence = number.closest('.sentence, li')?.getBoundingClientRect();
		const note = document.querySelector('.note:popover-open, .notes li:target');
		const box = note?.getBoundingClientRect();
		if (!sentence || !box) return false;
		const apart =
			sentence.bottom <= box.top ||
			sentence.top >= box.bottom ||
			sentence.right <= box.left ||
			sentence.left >= box.right;
		return apart && sentence.top >= 0 && sentence.bottom <= innerHeight;
	});

test.each<[BrowserName, number, number]>([
	['new', 390, 664],
	['new', 844, 390],
	['new', 1280, 800],
	['without a source', 390, 664],
])(
	'every note opens with its sentence in view and gives the focus back (browser %s, %i × %i pixels)',
	async (browser, width, height) => {
		const page = await site.visit('/', { viewport: { width, height }, before: browsers[browser] });
		const length = () => page.evaluate(() => history.length);
		const before = await length();
		const numbers = await page
			.locator('[data-note]')
			.evaluateAll((all) =>
				all.map(({ id, attributes }) => [id, attributes.getNamedItem('href')?.value]),
			);
		expect(numbers.length).toBeGreaterThan(20);
		for (const [id = '', href = ''] of numbers) {
			await low(page, id);
			await open(page, id);
			expect(await opened(page).textContent(), id).toContain(recordsOf(href));
			expect(await inView(page, id), id).toBe(true);
			await page.keyboard.press('Escape');
			await closed(page);
			await focused(page, id);
		}
		expect(await length()).toBe(before);
	},
);

describe.each(each)('in a browser: %s', (browser) => {
	test('a note closes when its number is pressed again', async () => {
		const page = await visitIn(browser);
		await open(page);
		await page.locator('#r-C3').click();
		await closed(page);
		await open(page);
	});

	test('a note is reached by Tab, and closes by its button', async () => {
		const page = await visitIn(browser);
		await page.locator('#r-C3-2').focus();
		await page.keyboard.press('Enter');
		await opened(page).waitFor();
		await page.keyboard.press('Tab');
		const inside = () => opened(page).evaluate((note) => note.contains(document.activeElement));
		expect(await inside()).toBe(true);
		await opened(page).getByText('Close', { exact: true }).click();
		await focused(page, 'r-C3-2');
		await closed(page);
	});

	test('a note leads to its other sentences', async () => {
		const page = await visitIn(browser);
		await page.locator('#r-C3').click();
		await opened(page).getByText('2', { exact: true }).click();
		expect(new URL(page.url()).hash).toBe('#r-C3-2');
		await closed(page);
	});

	test('the address of a note opens it at its first sentence', async () => {
		const page = await visitIn(browser, '/#n-C3');
		await opened(page).waitFor();
		expect(await inView(page, 'r-C3')).toBe(true);
		await page.keyboard.press('Escape');
		await focused(page, 'r-C3');
	});

	test('a note closes when the address changes', async () => {
		const page = await visitIn(browser);
		await open(page);
		await page.evaluate(() => location.assign('#reasons'));
		await closed(page);
	});

	test('a note stays clear of its sentence when the phone is turned', async () => {
		const page = await visitIn(browser);
		await low(page, 'r-C3');
		await open(page);
		await page.setViewportSize({ width: 664, height: 390 });
		await expect.poll(() => inView(page, 'r-C3')).toBe(true);
		const box = await opened(page).boundingBox();
		expect(box && box.y + box.height).toBeLessThanOrEqual(391);
		await page.setViewportSize(phone.viewport);
		await expect.poll(() => inView(page, 'r-C3')).toBe(true);
	});
});

test('a tap outside closes a note and gives the focus back', async () => {
	const page = await visit();
	await open(page);
	await page.mouse.click(2, 2);
	await focused(page, 'r-C3');
	await closed(page);
});

test('a number that a tap does not focus gets the focus from its note all the same', async () => {
	const page = await visit();
	await page.locator('#r-C2').focus();
	await page.locator('#r-C3').evaluate((number: HTMLElement) => number.click());
	await page.keyboard.press('Escape');
	await focused(page, 'r-C3');
});

test('an open note is a copy without ids, with the record first and its sources after it', async () => {
	const page = await visit();
	await page.locator('#r-C3').click();
	expect(await opened(page).locator('[id]').count()).toBe(0);
	expect(await opened(page).getAttribute('aria-label')).toBe(
		await page.locator('#r-C3').getAttribute('aria-label'),
	);
	const text = (await opened(page).innerText()).replaceAll(/\s+/g, ' ').trim();
	expect(text).toMatch(/^\d+ The minutes of 20 June 2024 give .* Council: Council of Ashcombe/);
});

test.each(['ControlOrMeta', 'Shift'] as const)(
	'a number that is clicked with %s is left to the browser, which opens it elsewhere',
	async (key) => {
		const page = await visit();
		// What the browser would do is its own matter: whether it is asked to is seen after all handlers of the page.
		const left = page.evaluate(
			() =>
				new Promise((resolve) => {
					const look = (event: Event) => {
						resolve(!event.defaultPrevented);
						event.preventDefault();
					};
					addEventListener('click', look, { once: true });
				}),
		);
		await page.locator('#r-C3').click({ modifiers: [key] });
		expect(await left).toBe(true);
		expect(await opened(page).count()).toBe(0);
	},
);

test('without a script a note opens by its number, and closes without moving the page', async () => {
	const page = await site.visit('/#r-C3-2', { ...phone, javaScriptEnabled: false });
	const number = page.locator('#r-C3-2');
	await number.click();
	expect(await opened(page).innerText()).toContain(recordsOf('#n-C3'));
	const before = await number.boundingBox();
	await opened(page).getByText('Close', { exact: true }).click();
	await page.waitForURL(`**/${closeNote}`);
	expect(await opened(page).isVisible()).toBe(false);
	expect((await number.boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
});

describe('the numbers', () => {
	test('are at least 13 px high and at least 24 px to hit', async () => {
		const page = await visit();
		const sizes = await page.locator('[data-note]').evaluateAll((numbers) =>
			numbers.map((number) => {
				const { width, height } = number.getBoundingClientRect();
				return [parseFloat(getComputedStyle(number, '::before').fontSize), width, height] as const;
			}),
		);
		expect(sizes.length).toBeGreaterThan(0);
		expect(sizes.filter(([font, ...box]) => font < 13 || Math.min(...box) < 24)).toEqual([]);
	});

	test('are not in the text that is selected', async () => {
		const page = await visit();
		const selected = await page
			.locator('.lead > p')
			.first()
			.evaluate((paragraph) => {
				getSelection()?.selectAllChildren(paragraph);
				return getSelection()?.toString();
			});
		expect(selected).toContain(
			'for the last time. The council had decided so the evening before, and the',
		);
	});
});
