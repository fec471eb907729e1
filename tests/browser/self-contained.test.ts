import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { openBefore, type Heard } from './browser.ts';

const built = await builtSite('small');
const file = pathToFileURL(built.fileOf(`${built.address}explainer.html`)).href;

const site = openBefore('small');
let page: Page;
let heard: Heard;
beforeAll(async () => {
	({ page, heard } = await site.goTo(file, { offline: true }));
	await page.waitForLoadState('networkidle');
});

test('the file asks for nothing but itself and causes no error in the console', () => {
	expect([heard.requests, heard.errors]).toEqual([[file], []]);
});

test('the file shows all its text: nothing is folded', async () => {
	const notes = page.locator('.notes ol > li');
	expect(await notes.count()).toBeGreaterThan(12);
	expect(await notes.evaluateAll((all) => all.every((note) => note.checkVisibility()))).toBe(true);
	expect(await page.locator('.claim-rows li').count()).toBeGreaterThan(12);
});

test('a note of the file opens and leads back', async () => {
	const inView = (selector: string) =>
		page.locator(selector).evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return top >= 0 && bottom <= innerHeight;
		});
	await page.locator('#r-C3').click();
	expect([page.url(), await inView('#n-C3')]).toEqual([`${file}#n-C3`, true]);
	await page.locator('#n-C3 .back span a').first().click();
	expect([page.url(), await inView('#r-C3')]).toEqual([`${file}#r-C3`, true]);
});
