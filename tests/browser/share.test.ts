import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { openBefore, type Heard } from './browser.ts';

const site = openBefore('small');
const { address } = await builtSite('small');

let page: Page;
let heard: Heard;
const goTo = async (path: string) => {
	const visit = { permissions: ['clipboard-read', 'clipboard-write'] };
	({ page, heard } = await site.goTo(site.origin + path, visit));
};
afterEach(() => expect(heard.errors).toEqual([]));

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const announced = (words: string) => page.getByRole('status').getByText(words).waitFor();

/** How a device shares, and whether it lets a page copy. */
type Sheet = 'none' | 'takes' | 'is closed' | 'fails';
function setDevice(sheet: Sheet, copies = true) {
	return page.evaluate(
		([sheet, copies]) => {
			const errors: Partial<Record<Sheet, string>> = {
				'is closed': 'AbortError',
				fails: 'DataError',
			};
			const share = async (data: ShareData) => {
				Object.assign(window, { shared: data });
				if (errors[sheet]) throw new DOMException('', errors[sheet]);
			};
			Object.defineProperty(navigator, 'share', { value: sheet === 'none' ? undefined : share });
			if (!copies)
				navigator.clipboard.writeText = async () => {
					throw new DOMException('', 'NotAllowedError');
				};
		},
		[sheet, copies] as const,
	);
}

/** What is marked in the status, to be copied by hand. */
const marked = () =>
	page.getByRole('status').evaluate((status) => {
		const selection = getSelection();
		return status.contains(selection?.anchorNode ?? null) ? selection?.toString() : undefined;
	});

describe('the link that shares a page', () => {
	/** Follows it on the page of a theme. */
	async function follow(sheet: Sheet, copies?: boolean) {
		await goTo('/reasons/');
		await setDevice(sheet, copies);
		await page.locator('.share a').first().click();
	}

	test('hands its public address to the share sheet', async () => {
		await follow('takes');
		const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
		expect([shared.url, page.url()]).toEqual([`${address}reasons/`, `${site.origin}/reasons/`]);
	});

	test.each(['none', 'fails'] as const)(
		'copies it without a share sheet that works, and the page says so (share sheet: %s)',
		async (sheet) => {
			await follow(sheet);
			await announced('Link copied.');
			expect(await clipboard()).toBe(`${address}reasons/`);
		},
	);

	test('does nothing more when the share sheet is closed', async () => {
		await follow('is closed', false);
		await page.waitForFunction(() => 'shared' in window);
		expect(await page.getByRole('status').textContent()).toBe('');
	});

	test.each(['none', 'fails'] as const)(
		'has the address stand there to be taken when copying is refused too (share sheet: %s)',
		async (sheet) => {
			await follow(sheet, false);
			await announced(`${address}reasons/`);
			expect(await marked()).toBe(`${address}reasons/`);
		},
	);

	test('leads where it says without a script', async () => {
		const plain = await site.visit('/reasons/sleep/', { javaScriptEnabled: false });
		await plain.locator('.share a').first().click();
		expect(plain.url()).toBe(`${site.origin}/reasons/sleep/`);
	});
});

describe('what is copied', () => {
	const copy = () => page.getByRole('button', { name: /^Copy/ }).click();
	/** Copies by its button what a number stands behind. */
	async function copied(id: string, path = '/'): Promise<string> {
		await goTo(path);
		await page.locator(`#${id}`).click();
		await copy();
		await announced('Copied.');
		return clipboard();
	}

	test('of a record is its sentence, whose word it is, and its public address', async () => {
		expect(await copied('r-C1')).toBe(
			'On 21 June 2024 the clock of the market hall in Ashcombe struck midnight for the last time ' +
				'(Council: Council of Ashcombe; Press: Ashcombe Gazette). ' +
				`The Silent Clock, ${address}#r-C1`,
		);
	});

	test('of a claim is its row: who claims it, its finding, and what is on record', async () => {
		await goTo('/two-silences/notice/');
		const id = await page.locator('.claim-rows [data-note]').first().getAttribute('id');
		const text = await copied(id ?? '', '/two-silences/notice/');
		expect(text).toMatch(
			/^One unsigned leaflet says: The council decided at a meeting .* Finding: partly right\. On record: The agenda hung/,
		);
		expect(text).toContain(`${address}two-silences/notice/#r-C2`);
	});

	test('of an opinion has what is on record from its note', async () => {
		expect(await copied('r-C6', '/reasons/sleep/')).toMatch(
			/^One unsigned leaflet says: The town has lost its heart\. Finding: opinion\. On record: This cannot be checked\./,
		);
	});

	test('of a cell begins with the head of its column, of an event with its day', async () => {
		await goTo('/two-silences/');
		const cell = await page.locator('td [data-note]').first().getAttribute('id');
		expect(await copied(cell ?? '', '/two-silences/')).toMatch(
			/^A trial, 4 to 6 March 2024: Announced on 1 March/,
		);
		const event = await page
			.goto(`${site.origin}/`)
			.then(() => page.locator('.timeline [data-note]').first().getAttribute('id'));
		expect(await copied(event ?? '')).toMatch(/^July 2024: The foundry sends its estimate/);
	});

	test('stands there to be taken where the browser refuses', async () => {
		await goTo('/');
		await setDevice('none', false);
		await page.locator('#r-C3').click();
		await copy();
		await announced('The minutes give one reason');
		expect(await marked()).toContain(`${address}#r-C3`);
	});
});
