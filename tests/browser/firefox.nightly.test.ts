import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenWords, doubleText, surplus } from './checks.ts';
import { pathsOf } from './views.ts';

const usual = [
	'/usr/bin/firefox',
	'/usr/bin/firefox-esr',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where Firefox is: the path that `FIREFOX_PATH` names, else a usual one; none where it is not installed. */
const firefoxPath = process.env['FIREFOX_PATH'] ?? usual.find((path) => existsSync(path));

/** A Firefox with some of its settings changed; gives new pages in a narrow window. */
function openFirefox(settings: Record<string, unknown> = {}) {
	let browser: Browser;
	beforeAll(async () => {
		browser = await puppeteer.launch({
			browser: 'firefox',
			executablePath: firefoxPath ?? 'firefox',
			extraPrefsFirefox: settings,
			defaultViewport: null,
		});
	});
	afterAll(() => browser?.close());
	return async function visit(address: string): Promise<Page> {
		const page = await browser.newPage();
		// Of the two commands this sends, Firefox 140 knows only the one for the size.
		await page.setViewport({ width: 320, height: 640 }).catch(() => {});
		await page.waitForFunction(() => innerWidth === 320);
		await page.goto(address);
		return page;
	};
}

if (!firefoxPath)
	console.warn('Firefox is not installed and FIREFOX_PATH names none: its tests are skipped.');

describe.skipIf(!firefoxPath)('in Firefox (skipped where there is none)', async () => {
	const paths = await pathsOf('live');
	const { origin = '' } = inject('sites').find(({ story }) => story === 'live') ?? {};

	describe('as it comes', () => {
		const visit = openFirefox();

		test.each(paths)('%s causes no error and needs no sideways scrolling', async (path) => {
			const page = await visit(`${origin}/robots.txt`);
			const messages: string[] = [];
			page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
			page.on('pageerror', (error) => messages.push(String(error)));
			await page.goto(origin + path);
			expect(await page.evaluate(surplus)).toBe(0);
			await page.evaluate(doubleText);
			expect(await page.evaluate(surplus), 'with its text doubled').toBe(0);
			expect(messages).toEqual([]);
			await page.close();
		});

		test('a note opens with its sentence in view, closes by Escape, and Back leaves the page', async () => {
			const page = await visit(`${origin}/claims/`);
			await page.goto(`${origin}/`);
			const id = await page.$eval('.sentence [data-note]', (number) => {
				const top = number.getBoundingClientRect().top - innerHeight + 64;
				scrollBy({ top, behavior: 'instant' });
				return number.id;
			});
			await page.click(`#${id}`);
			await page.waitForSelector('.note:popover-open, .notes li:target');
			const inView = await page.$eval(`#${id}`, (number) => {
				const sentence = number.closest('.sentence')?.getBoundingClientRect();
				const note = document.querySelector('.note:popover-open, .notes li:target');
				return sentence && note && sentence.top >= 0
					? sentence.bottom <= note.getBoundingClientRect().top
					: false;
			});
			expect(inView).toBe(true);
			await page.keyboard.press('Escape');
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
			expect(await page.$('.note:popover-open, .notes li:target')).toBeNull();
			await page.evaluate(() => history.back());
			await expect.poll(() => page.evaluate(() => location.href)).toBe(`${origin}/claims/`);
			await page.close();
		});

		test('the filter of claims is forgotten when the page is loaded again', async () => {
			const page = await visit(`${origin}/claims/`);
			const chosen = () =>
				page.$$eval('.claim-filter input', (inputs) => inputs.map(({ checked }) => checked));
			const atFirst = await chosen();
			await page.$eval('.claim-filter label:last-of-type input', (input) => input.click());
			expect(await chosen()).not.toEqual(atFirst);
			await page.reload();
			expect(await chosen()).toEqual(atFirst);
			await page.close();
		});
	});

	describe('with a least size of text of 24 px', () => {
		const visit = openFirefox({ 'font.minimum-size.x-western': 24 });

		test.each(paths)('%s needs no sideways scrolling and breaks no short word', async (path) => {
			const page = await visit(origin + path);
			expect(await page.evaluate(surplus)).toBe(0);
			expect(await page.evaluate(brokenWords)).toEqual([]);
			await page.close();
		});
	});
});
