import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { notesOf, sentencesOfArticle } from '../../src/lib/selectors.ts';
import { storyOf } from '../project.ts';
import type { openBefore } from './browser.ts';

/** What stands in for the browsers that notes open in: in some, popovers cannot be told what opened them. */
export const browsers = {
	new: undefined,
	'without a source': () => {
		const { showPopover } = HTMLElement.prototype;
		HTMLElement.prototype.showPopover = function () {
			showPopover.call(this);
		};
	},
};
export type BrowserName = keyof typeof browsers;

/** The note of a page that is open. */
export const opened = (page: Page) => page.locator('.note:popover-open, .notes li:target');

/** Scrolls a number to the lower edge of the window. */
const low = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((number) => {
		const top = number.getBoundingClientRect().top - innerHeight + 64;
		scrollBy({ top, behavior: 'instant' });
	});

/** Whether a number's sentence is in the window and not behind its note. */
export const inView = (page: Page, id: string) =>
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

/** Tests, in browsers with windows, that each note of the small story opens and closes as it should. */
export async function testEveryNote(
	site: ReturnType<typeof openBefore>,
	windows: [browser: BrowserName, width: number, height: number][],
): Promise<void> {
	const notes = notesOf(sentencesOfArticle(await storyOf('small')));

	test.each(windows)(
		'every note opens with its sentence in view and gives the focus back (browser %s, %i × %i pixels)',
		async (browser, width, height) => {
			const page = await site.visit('/', {
				viewport: { width, height },
				before: browsers[browser],
			});
			const length = () => page.evaluate(() => history.length);
			const before = await length();
			for (const { marks, entry } of notes) {
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
}
