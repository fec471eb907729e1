import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve, startBrowser } from './browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
	[browser, server] = await Promise.all([startBrowser(), serve()]);
});
beforeEach(async () => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	page = await context.newPage();
	return () => context.close();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
/** Stands in for the share sheet of a device, or for a device that has none. */
const device = (sheet: boolean) =>
	page.addInitScript((sheet) => {
		const share = sheet
			? async (data: ShareData) => void Object.assign(window, { shared: data })
			: undefined;
		Object.defineProperty(navigator, 'share', { value: share });
	}, sheet);

test('where there is a share sheet, a point is handed to it with its own address', async () => {
	await device(true);
	await page.goto(`${server.origin}/gift-exchange/`);
	await page.locator('.share a[href$="/apples/"]').click();
	const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
	expect(shared.url).toBe(`${server.origin}/gift-exchange/apples/`);
	expect(page.url()).toBe(`${server.origin}/gift-exchange/`);
});

test('where there is no share sheet, the address is copied and the reader is told', async () => {
	await device(false);
	await page.goto(`${server.origin}/`);
	await page.locator('.share a').first().click();
	await page.getByRole('status').getByText('Link copied.').waitFor();
	expect(await clipboard()).toBe(`${server.origin}/`);
});

test('a sentence is copied with how it stands, where it is and its sources', async () => {
	await page.goto(`${server.origin}/`);
	await page.locator('#r-C16').click();
	await page.getByRole('button', { name: 'Copy the sentence' }).click();
	await page.getByRole('status').getByText('Sentence copied.').waitFor();
	const text = await clipboard();
	expect(text).toMatch(/^“It said it opposes outside interference in Belarus\.” \(confirmed\)/);
	expect(text).toContain(`${server.origin}/#r-C16`);
	expect(text).toContain('Chinese state: CCTV evening news, 4 December 2023, in Chinese');
});

test('a note that is opened from a link offers its first sentence', async () => {
	await page.goto(`${server.origin}/#n-C3`);
	await page.getByRole('button', { name: 'Copy the sentence' }).click();
	await page.getByRole('status').getByText('Sentence copied.').waitFor();
	expect(await clipboard()).toContain('Minsk had announced the trip only the day before.');
});

test('without a script the links to share lead to what they share', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(`${server.origin}/four-features/`);
	await plain.locator('.share a[href$="/no-notice/"]').click();
	expect(plain.url()).toBe(`${server.origin}/four-features/no-notice/`);
	await context.close();
});
