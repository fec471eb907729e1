import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { serve, startBrowser } from './browser.ts';

const [site] = await builtSites();
const file = pathToFileURL(site!.fileOf(`${site!.address}explainer.html`)).href;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];
beforeAll(async () => {
	[browser, server] = await Promise.all([startBrowser(), serve()]);
	context = await browser.newContext();
	await context.setOffline(true);
	page = await context.newPage();
	page.on('request', (request) => requests.push(request.url()));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(file, { waitUntil: 'networkidle' });
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

test('the file asks for nothing but itself', () => {
	expect(requests).toEqual([file]);
});

test('the file causes no error in the console', () => {
	expect(errors).toEqual([]);
});

test('the file shows what the article page shows', async () => {
	const online = await browser.newContext({ javaScriptEnabled: false });
	const original = await online.newPage();
	await original.goto(`${server.origin}/`);
	const shown = (page: Page) =>
		page.evaluate(() => ({
			text: document.body.innerText,
			height: document.documentElement.scrollHeight,
		}));
	expect(await shown(page)).toEqual(await shown(original));
	await online.close();
});

test('a note of the file opens and leads back', async () => {
	const note = page.locator('#n-C16');
	const position = () => note.evaluate((element) => getComputedStyle(element).position);
	await page.locator('#r-C16').click();
	expect([page.url(), await position()]).toEqual([`${file}#n-C16`, 'fixed']);
	await note.getByText('Back to the text').click();
	expect([page.url(), await position()]).toEqual([`${file}#r-C16`, 'static']);
});
