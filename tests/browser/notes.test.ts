import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closeNote } from '../../src/lib/urls.ts';
import { notesOf, sentencesOfArticle } from '../../src/lib/selectors.ts';
import { storyOf } from '../project.ts';
import { openBefore } from './browser.ts';

const site = openBefore('small');
const story = await storyOf('small');
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

/** The note of a page that is open. */
const opened = (page: Page) => page.locator('.note:popover-open, .notes li:target');

/** Scrolls a number to the lower edge of the window. */
const low = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((number) => {
		const top = number.getBoundingClientRect().top - innerHeight + 64;
		scrollBy({ top, behavior: 'instant' });
	});

/** Whether a number's sentence is in the window and not behind its note. */
const inView = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((number) => {
		const sentence = number.closest('.sentence')?.getBoundingClientRect();
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

test.each<[keyof typeof browsers, number, number]>([
	['new', 390, 664],
	['new', 844, 390],
	['new', 1280, 800],
	['without a source', 390, 664],
])(
	'every note opens with its sentence in view and gives the focus back (browser %s, %i × %i pixels)',
	async (browser, width, height) => {
		const page = await site.visit('/', {
			viewport: { width, height },
			before: browsers[browser],
		});
		const length = () => page.evaluate(() => history.length);
		const before = await length();
		for (const { marks, entry } of notesOf(sentencesOfArticle(story))) {
			const address = marks.at(-1) ?? '';
			await low(page, address);
			await page.locator(`#${address}`).click();
			await opened(page).waitFor();
			expect(await opened(page).textContent(), address).toContain(entry.records);
			expect(await inView(page, address), address).toBe(true);
			await page.keyboard.press('Escape');
			await opened(page).waitFor({ state: 'hidden' });
			await page.waitForFunction((id) => document.activeElement?.id === id, address);
		}
		expect(await length()).toBe(before);
	},
);

describe.each(Object.entries(browsers))('in a browser that is %s', (_name, before) => {
	const visit = (path: string) => site.visit(path, { ...phone, before });

	test('Tab leads from the number into the note, and its button back to the number', async () => {
		const page = await visit('/');
		await page.locator('#r-C3-2').focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const inside = () => opened(page).evaluate((note) => note.contains(document.activeElement));
		expect(await inside()).toBe(true);
		await opened(page).getByText('Close', { exact: true }).click();
		await page.waitForFunction(() => document.activeElement?.id === 'r-C3-2');
		expect(await opened(page).count()).toBe(0);
	});

	test('a note leads to its other sentences', async () => {
		const page = await visit('/');
		await page.locator('#r-C3').click();
		await opened(page).getByText('2', { exact: true }).click();
		await page.waitForFunction(() => document.activeElement?.id === 'r-C3-2');
		expect(new URL(page.url()).hash).toBe('#r-C3-2');
		await expect.poll(() => opened(page).count()).toBe(0);
	});

	test('the address of a note opens it at its first sentence', async () => {
		const page = await visit('/#n-C3');
		await opened(page).waitFor();
		expect(await inView(page, 'r-C3')).toBe(true);
		await page.keyboard.press('Escape');
		await page.waitForFunction(() => document.activeElement?.id === 'r-C3');
	});
});

test('a tap outside closes a note and gives the focus back', async () => {
	const page = await visit();
	await page.locator('#r-C3').click();
	await opened(page).waitFor();
	await page.mouse.click(2, 2);
	await page.waitForFunction(() => document.activeElement?.id === 'r-C3');
	expect(await opened(page).count()).toBe(0);
});

test('a number that a tap does not focus gets the focus from its note all the same', async () => {
	const page = await visit();
	await page.locator('#r-C5').focus();
	await page.locator('#r-C3').evaluate((number: HTMLElement) => number.click());
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => document.activeElement?.id === 'r-C3');
});

test('an open note is a copy without ids, with the claim in words above its finding', async () => {
	const page = await visit();
	await page.locator('#r-C5').click();
	expect(await opened(page).locator('[id]').count()).toBe(0);
	expect(await opened(page).getAttribute('aria-label')).toBe(
		await page.locator('#r-C5').getAttribute('aria-label'),
	);
	const lines = await opened(page).locator('p').allInnerTexts();
	expect(lines[0]).toContain(
		'The text claims: The inn paid the council for the silence of the bell.',
	);
	expect(lines[1]).toContain('Not found');
	expect(lines[2]).toContain('On record: A payment of this kind was not found');
	// A background fact is no claim.
	await page.locator('#r-B1').click();
	expect(await opened(page).textContent()).not.toContain('The text claims');
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

describe('without a script', () => {
	const options = { ...phone, javaScriptEnabled: false };

	test('a note closes without moving the page', async () => {
		const page = await site.visit('/#r-C3-2', options);
		const number = page.locator('#r-C3-2');
		await number.click();
		const before = await number.boundingBox();
		await opened(page).getByText('Close', { exact: true }).click();
		await page.waitForURL(`**/${closeNote}`);
		expect(await opened(page).count()).toBe(0);
		expect(await number.boundingBox()).toEqual(before);
	});

	test('each note leads to each of its sentences', async () => {
		const page = await site.visit('/', options);
		for (const { entry, marks } of notesOf(sentencesOfArticle(story))) {
			const back = page.locator(`#n-${entry.id} .back span a`);
			const links = await back.evaluateAll((links) => links.map((a) => a.getAttribute('href')));
			expect(links).toEqual(expect.arrayContaining(marks.map((mark) => `#${mark}`)));
		}
	});

	test('the note that an address means lies over the page on a ground of its own', async () => {
		const page = await site.visit('/#n-C3', options);
		const style = await opened(page).evaluate((note) => {
			const { position, backgroundColor } = getComputedStyle(note);
			return { position, backgroundColor };
		});
		expect(style.position).toBe('fixed');
		expect(style.backgroundColor).toMatch(/^rgb\(/);
	});
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
			.locator('.voice p')
			.nth(0)
			.evaluate((paragraph) => {
				getSelection()?.selectAllChildren(paragraph);
				return getSelection()?.toString();
			});
		expect(selected).toContain(
			'for the last time. The council had decided so the evening before, and the',
		);
	});

	test('do not part the sentences that are searched for', async ({ skip }) => {
		const page = await visit();
		const finds = (text: string) =>
			page.evaluate((text) => {
				getSelection()?.removeAllRanges();
				return (window as unknown as { find(text: string): boolean }).find(text);
			}, text);
		skip(!(await finds('for the last time')), 'This browser finds no text at all.');
		expect(await finds('for the last time. The council had decided')).toBe(true);
	});

	test('stay in the text of a page without its sheet', async () => {
		const page = await visit();
		const text = await page.evaluate(() => {
			for (const sheet of document.querySelectorAll('style')) sheet.remove();
			return document.querySelector<HTMLElement>('#r-C3')?.innerText;
		});
		const number = story.claims.find(({ id }) => id === 'C3')?.number;
		expect(text).toBe(String(number));
	});
});
