import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openBefore, type Heard } from './browser.ts';

const site = openBefore('small');

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

const point = '.share a[href$="/sleep/"]';

describe('a link to share', () => {
	/** Follows the link to a point from the page of its theme. */
	async function follow(sheet: Sheet, copies?: boolean) {
		await goTo('/reasons/');
		await setDevice(sheet, copies);
		await page.locator(point).click();
	}

	test('is handed to the share sheet with its own address', async () => {
		await follow('takes');
		const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
		expect([shared.url, page.url()]).toEqual([
			`${site.origin}/reasons/sleep/`,
			`${site.origin}/reasons/`,
		]);
	});

	test.each(['none', 'fails'] as const)(
		'is copied without a share sheet that works, and the page says so (share sheet: %s)',
		async (sheet) => {
			await follow(sheet);
			await announced('Link copied.');
			expect(await clipboard()).toBe(`${site.origin}/reasons/sleep/`);
		},
	);

	test('does nothing more when the share sheet is closed', async () => {
		await follow('is closed', false);
		await page.waitForFunction(() => 'shared' in window);
		expect(await page.getByRole('status').textContent()).toBe('');
	});

	test.each(['none', 'fails'] as const)(
		'leads where it says when copying is refused too, and the page says so (share sheet: %s)',
		async (sheet) => {
			await follow(sheet, false);
			await announced('The browser refused to copy.');
			await page.waitForURL('**/reasons/sleep/');
		},
	);

	test('leads where it says without a script', async () => {
		const plain = await site.visit('/reasons/', { javaScriptEnabled: false });
		await plain.locator(point).click();
		expect(plain.url()).toBe(`${site.origin}/reasons/sleep/`);
	});
});

describe('what is copied', () => {
	const copy = () => page.getByRole('button', { name: 'Copy the sentence' }).click();
	/** Copies the sentence of a number by its button. */
	async function copied(id: string, path = '/'): Promise<string> {
		await goTo(path);
		await page.locator(`a#${id}, #${id} [data-note]`).first().click();
		await copy();
		await announced('Sentence copied.');
		return clipboard();
	}

	test('of a claim says that a text claims it, then its finding and what is on record', async () => {
		expect(await copied('r-C3-2')).toBe(
			'One unsigned leaflet claims that the council said that the bell kept the guests of the inn awake. ' +
				'Finding: confirmed. On record: The minutes of 20 June 2024 give the sleep of guests as the reason ' +
				`(Council of Ashcombe). The Silent Clock, ${site.origin}/#r-C3-2`,
		);
	});

	test('of a sentence with two claims gives each its own, and names a source once', async () => {
		expect(await copied('r-C2-2')).toBe(
			'One unsigned leaflet claims that since that night the clock has been silent from ten to six, as the ' +
				'council decided at a meeting of which nobody had been told. The text claims: The clock of the ' +
				'market hall has been silent at night since 21 June 2024. Finding: confirmed. On record: The ' +
				'minutes set the silence from ten to six, and the paper reports that midnight was struck for the ' +
				'last time on 21 June 2024. The text claims: The council decided on the clock at a meeting of ' +
				'which nobody had been told. Finding: partly. On record: The agenda was posted three days before ' +
				'the meeting of 20 June 2024. It names “quiet hours” and not the clock. Sources: Council of ' +
				`Ashcombe; Ashcombe Gazette. The Silent Clock, ${site.origin}/#r-C2-2`,
		);
	});

	test('of a record is the sentence with its sources', async () => {
		expect(await copied('r-C1')).toBe(
			'On 21 June 2024 the clock of the market hall in Ashcombe struck midnight for the last time. ' +
				'Sources: Council: Council of Ashcombe, 20 June 2024; Press: Ashcombe Gazette, relaying Valley ' +
				`News, 21 June 2024. The Silent Clock, ${site.origin}/#r-C1`,
		);
	});

	test.each([
		['a claim', 'r-C9-2', '/', 'One unsigned leaflet claims that the ringers handed in a petition'],
		['a record', 'r-C9-3', '/', 'Petition, from the ringers: A petition with 412 names.'],
		[
			'a record',
			'r-C9-3',
			'/on-the-table/petition/',
			'Petition, from the ringers: A petition with 412',
		],
		['a record', 'r-B2-2', '/', 'Before 21 June; By day: Every hour. Sources: '],
	])('of %s in a row, at %s of %s, says what it is about', async (_what, id, path, start) => {
		expect((await copied(id, path)).slice(0, start.length)).toBe(start);
	});

	test.each([
		[
			'an event',
			'bells-silent',
			'13 June 1940 – 8 May 1945: The bell of the market hall is silent.',
		],
		['a place', 'ashcombe', 'Ashcombe. The clock stands on the market hall here.'],
	])('of %s is what stands there', async (_what, id, start) => {
		expect((await copied(id)).slice(0, start.length)).toBe(start);
	});

	test('is announced where the browser refuses', async () => {
		await goTo('/');
		await setDevice('none', false);
		await page.locator('#r-C3').click();
		await copy();
		await announced('The browser refused to copy.');
	});
});
