import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asClause } from '../../src/client/quotation.ts';
import { builtSite } from '../built-site.ts';
import { openBefore } from './browser.ts';

const site = openBefore(await builtSite('small'));

let page: Page;
const errors: string[] = [];
beforeEach(async () => {
	errors.length = 0;
	const context = await site.window({ permissions: ['clipboard-read', 'clipboard-write'] });
	page = await context.newPage();
	page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
	expect(errors).toEqual([]);
	await page.context().close();
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const told = (words: string) => page.getByRole('status').getByText(words).waitFor();

/** How a device shares, and whether it lets a page copy. */
type Sheet = 'none' | 'takes' | 'is closed' | 'fails';
function device(sheet: Sheet, copies = true) {
	return page.addInitScript(
		({ sheet, copies }) => {
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
		{ sheet, copies },
	);
}

const point = '.share a[href$="/sleep/"]';

describe('a link to share', () => {
	test('is handed to the share sheet with its own address', async () => {
		await device('takes');
		await page.goto(site.at('/reasons/'));
		await page.locator(point).click();
		const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
		expect([shared.url, page.url()]).toEqual([site.at('/reasons/sleep/'), site.at('/reasons/')]);
	});

	test('is copied where there is no share sheet, and the reader is told', async () => {
		await device('none');
		await page.goto(site.at('/reasons/'));
		await page.locator(point).click();
		await told('Link copied.');
		expect(await clipboard()).toBe(site.at('/reasons/sleep/'));
	});

	test('is copied where the share sheet fails', async () => {
		await device('fails');
		await page.goto(site.at('/reasons/'));
		await page.locator(point).click();
		await told('Link copied.');
	});

	test('does nothing more when the share sheet is closed', async () => {
		await device('is closed', false);
		await page.goto(site.at('/reasons/'));
		await page.locator(point).click();
		await page.waitForFunction(() => 'shared' in window);
		expect(await page.getByRole('status').textContent()).toBe('');
	});

	test.each(['none', 'fails'] as const)(
		'leads where it says when copying is refused too, and the reader is told (share sheet: %s)',
		async (sheet) => {
			await device(sheet, false);
			await page.goto(site.at('/reasons/'));
			await page.locator(point).click();
			await told('The browser refused to copy.');
			await page.waitForURL(site.at('/reasons/sleep/'));
		},
	);

	test('leads where it says without a script', async () => {
		const plain = await site.visit('/reasons/', { javaScriptEnabled: false });
		await plain.locator(point).click();
		expect(plain.url()).toBe(site.at('/reasons/sleep/'));
		await plain.context().close();
	});
});

describe('what is copied', () => {
	/** Copies the sentence of a number by its button. */
	async function copied(id: string): Promise<string> {
		await page.goto(site.at('/'));
		await page.locator(`#${id}`).click();
		await page.getByRole('button', { name: 'Copy the sentence' }).click();
		await told('Sentence copied.');
		return clipboard();
	}

	test('of a claim says that a text claims it, then its finding and what is on record', async () => {
		expect(await copied('r-C3-2')).toBe(
			'One unsigned text claims that the council said that the bell kept the guests of the inn awake. ' +
				'Finding: confirmed. On record: The minutes of 20 June 2024 give the sleep of guests as the reason ' +
				`(Council of Ashcombe). The Silent Clock, ${site.at('/#r-C3-2')}`,
		);
	});

	test('of a sentence with two claims gives each its own, and names a source once', async () => {
		expect(await copied('r-C2-2')).toBe(
			'One unsigned text claims that since that night the clock has been silent from ten to six, as the ' +
				'council decided at a meeting of which nobody had been told. The text claims: The clock of the ' +
				'market hall has been silent at night since 21 June 2024. Finding: confirmed. On record: The ' +
				'minutes set the silence from ten to six, and the paper reports that midnight was struck for the ' +
				'last time on 21 June 2024. The text claims: The council decided on the clock at a meeting of ' +
				'which nobody had been told. Finding: partly. On record: The agenda was posted three days before ' +
				'the meeting of 20 June 2024. It names “quiet hours” and not the clock. Sources: Council of ' +
				`Ashcombe; Ashcombe Gazette. The Silent Clock, ${site.at('/#r-C2-2')}`,
		);
	});

	test('of a record is the sentence with its sources', async () => {
		expect(await copied('r-C1')).toBe(
			'On 21 June 2024 the clock of the market hall in Ashcombe struck midnight for the last time. ' +
				'Sources: Council: Council of Ashcombe, 20 June 2024; Press: Ashcombe Gazette, relaying Valley ' +
				`News, 21 June 2024. The Silent Clock, ${site.at('/#r-C1')}`,
		);
	});

	test('is told where the browser refuses', async () => {
		await device('none', false);
		await page.goto(site.at('/'));
		await page.locator('#r-C3').click();
		await page.getByRole('button', { name: 'Copy the sentence' }).click();
		await told('The browser refused to copy.');
	});

	test('is the same when the words are taken for those of a translation', async () => {
		await page.goto(site.at('/'));
		await page.locator('#r-C3-2').click();
		await page.evaluate(wrapTexts);
		await page.locator('button font font', { hasText: 'Copy the sentence' }).click();
		await told('Sentence copied.');
		expect(await clipboard()).toMatch(/^One unsigned text claims that the council said that/);
	});
});

/** Puts each text into elements of its own, as the translation of a browser does. */
function wrapTexts() {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: Text[] = [];
	while (texts.nextNode()) found.push(texts.currentNode as Text);
	for (const text of found) {
		if (!text.data.trim() || text.parentElement?.closest('script, style')) continue;
		const outer = document.createElement('font');
		outer.append(document.createElement('font'));
		text.replaceWith(outer);
		outer.firstElementChild?.append(text);
	}
}

test.each([
	['The clock is silent.', 'the clock is silent.'],
	['It was dear.', 'it was dear.'],
	['In June it stopped.', 'in June it stopped.'],
	['Ashcombe has lost its heart.', 'Ashcombe has lost its heart.'],
	['Theresa wound it.', 'Theresa wound it.'],
	['Annan stood by.', 'Annan stood by.'],
	['“Quiet hours” began.', '“Quiet hours” began.'],
])('“%s” stands as “%s” within another sentence', (sentence, clause) => {
	expect(asClause(sentence)).toBe(clause);
});
