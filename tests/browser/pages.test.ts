import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { claimStatus, statusWords } from '../../src/format/labels.ts';
import { tallyOf } from '../../src/lib/selectors.ts';
import { storyOf } from '../project.ts';
import { openBefore } from './browser.ts';
import { axeViolations, focusFaults, shift, smallTexts, stopsBefore, surplus } from './checks.ts';
import { pathsOf, testNarrowly, testViews } from './views.ts';

/** A check that runs in the page. */
const inPage = (check: () => unknown) => (page: Page) => page.evaluate(check);
const phone = { viewport: { width: 390, height: 800 } };

describe('the site’s own story, one page of each template', async () => {
	const paths = await pathsOf('live', 'one');
	testViews(
		'live',
		paths.map((path, index) =>
			index % 2 === 0
				? { path, width: 1280, colorScheme: 'dark' }
				: { path, width: 390, colorScheme: 'light', keyboard: path !== '/' },
		),
	);
	testNarrowly('live', paths);
});

describe('the site’s own story', () => {
	const site = openBefore('live');

	test.each([390, 1280])(
		'begins after at most six stops of the Tab key, %i pixels wide',
		async (width) => {
			const page = await site.visit('/', { viewport: { width, height: 740 } });
			const stops = await stopsBefore(page, '.lead .sentence');
			expect(stops.length, stops.join(', ')).toBeLessThanOrEqual(6);
			expect(stops[0]).toBe('Skip to the story');
		},
	);
});

describe('the small story', async () => {
	const { claims, ...story } = await storyOf('small');
	const site = openBefore('small');
	const options = { ...phone, javaScriptEnabled: false };
	const choose = (page: Page, word: string) =>
		page.getByRole('radio', { name: new RegExp(`^${word}`, 'i') }).check();
	/** The claims that are shown, by the ids that lead to them. */
	const shown = (page: Page) =>
		page
			.locator('.entries > li')
			.evaluateAll((entries) =>
				entries
					.filter((entry) => entry.checkVisibility())
					.map((entry) => entry.querySelector('[id]')?.id),
			);

	test('has no control that does nothing without a sheet', async () => {
		const page = await site.visit('/claims/', phone);
		const controls = page.locator('form input');
		expect(await controls.first().isVisible()).toBe(true);
		await page.evaluate(() => document.querySelector('style')?.remove());
		expect(await controls.evaluateAll((all) => all.some((one) => one.checkVisibility()))).toBe(
			false,
		);
	});

	test.each(tallyOf({ claims, ...story }).map(({ status }) => status))(
		'shows the claims that are %s when it is asked to',
		async (status) => {
			const page = await site.visit('/claims/', options);
			expect((await shown(page)).sort()).toEqual(claims.map(({ id }) => id).sort());
			await choose(page, statusWords[status]);
			const wanted = claims.filter((claim) => claimStatus(claim) === status);
			expect((await shown(page)).sort()).toEqual(wanted.map(({ id }) => id).sort());
		},
	);

	test('shows a claim that the address means, whatever is chosen', async () => {
		const page = await site.visit('/claims/#C3', options);
		await choose(page, statusWords.contradicted);
		expect(await shown(page)).toContain('C3');
		expect(await shown(page)).not.toContain('C1');
	});

	test.each([true, false])(
		'opens the claim that the address means (script: %s)',
		async (javaScriptEnabled) => {
			const page = await site.visit('/claims/#C3', { ...phone, javaScriptEnabled });
			const record = page.getByText('The minutes of 20 June 2024 give the sleep of guests');
			await expect.poll(() => record.first().isVisible()).toBe(true);
			expect(await page.locator('details[open]').count()).toBe(1);
			expect(
				await page.locator('#C3').evaluate((row) => row.getBoundingClientRect().top),
			).toBeLessThan(800);
		},
	);

	test('opens and closes a claim by keyboard', async () => {
		const page = await site.visit('/claims/', options);
		const record = page.locator('#C1');
		const summary = page.locator('details:has(#C1) > summary');
		await summary.focus();
		for (const open of [true, false]) {
			await page.keyboard.press('Enter');
			expect(await record.isVisible()).toBe(open);
		}
	});

	test.each<[string, string, (page: Page) => Promise<unknown>, RegExp]>([
		['an image without a text', '<img src="/favicon.svg">', axeViolations, /image-alt/],
		['small print', '<p data-spoilt="font-size: 12px">A</p>', inPage(smallTexts), /^12\.0 px: A$/],
		['a wide box', '<p data-spoilt="inline-size: 50rem">A</p>', inPage(surplus), /^[1-9]\d+$/],
		['a lost ring', '<a href="/" data-spoilt="outline: none">A</a>', focusFaults, /ringed: false/],
	])('is found to be spoilt by %s', async (_name, html, faultsOf, found) => {
		const page = await site.visit('/404.html', phone);
		await page.evaluate((html) => {
			document.querySelector('main')?.insertAdjacentHTML('afterbegin', html);
			for (const element of document.querySelectorAll<HTMLElement>('[data-spoilt]'))
				element.style.cssText = element.dataset['spoilt'] ?? '';
		}, html);
		expect(`${await faultsOf(page)}`).toMatch(found);
	});

	test('is found to shift on scrolling', async () => {
		const page = await site.visit('/', phone);
		await page.evaluate(() => {
			const insert = () => document.elementFromPoint(195, 500)?.before('Late. '.repeat(99));
			addEventListener('scroll', insert, { once: true });
		});
		expect(await page.evaluate(shift)).toBeGreaterThan(0);
	});
});
