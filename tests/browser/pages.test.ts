import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { storyOf } from '../project.ts';
import { capital, findingLabel } from '../../src/format/labels.ts';
import { openBefore } from './browser.ts';
import {
	axeViolations,
	focusFaults,
	shift,
	smallTexts,
	spaceOut,
	surplus,
	unlabelled,
} from './checks.ts';
import { pathsOf, testViews } from './views.ts';

const phone = { viewport: { width: 390, height: 800 } };

describe('the site’s own story, one page of each template', async () => {
	const paths = await pathsOf('live', 'one');
	testViews(
		'live',
		paths.map((path, index) =>
			index % 2 === 0
				? // The article has the most to go through by keyboard: that takes longer than all the rest.
					{ path, width: 1280, colorScheme: 'dark', keyboard: path !== '/' }
				: { path, width: 390, colorScheme: 'light', keyboard: true },
		),
	);
});

describe('the small story', async () => {
	const { claims } = await storyOf('small');
	const site = openBefore('small');
	const options = { ...phone, javaScriptEnabled: false };

	test('shows the shapes of the kinds when it is asked to', async () => {
		const page = await site.visit('/', options);
		const legend = page.locator('.kinds-switch [data-kind]');
		/** Those of some kinds whose shape stands before all their sentences. */
		const shown = (kinds: string[]) =>
			page
				.locator('.voice [data-kind]')
				.evaluateAll(
					(sentences, kinds) =>
						kinds.filter((kind) =>
							sentences
								.filter((sentence) => sentence.getAttribute('data-kind') === kind)
								.every((sentence) => getComputedStyle(sentence, '::before').content !== 'none'),
						),
					kinds,
				);
		const kinds = await legend.evaluateAll((kinds) =>
			kinds.map((kind) => kind.getAttribute('data-kind') ?? ''),
		);
		expect(await shown(kinds)).toEqual([]);
		await page.locator('#show-kinds').check();
		expect(await shown(kinds)).toEqual(kinds);
	});

	test.each(['/', '/claims/'])(
		'has no control at %s that does nothing without a sheet',
		async (path) => {
			const page = await site.visit(path, phone);
			const controls = page.locator('form input');
			expect(await controls.first().isVisible()).toBe(true);
			await page.evaluate(() => document.querySelector('style')?.remove());
			expect(await controls.evaluateAll((all) => all.some((one) => one.checkVisibility()))).toBe(
				false,
			);
		},
	);

	test('shows a claim that the address means, whatever is chosen', async () => {
		const page = await site.visit('/claims/#C3', options);
		await page.getByLabel('Contradicted', { exact: true }).check();
		expect(await page.locator('#C3').isVisible()).toBe(true);
		expect(await page.locator('#C1').isVisible()).toBe(false);
	});

	test('says on paper what is chosen', async () => {
		const page = await site.visit('/claims/', options);
		await page.getByLabel('Contradicted', { exact: true }).check();
		await page.emulateMedia({ media: 'print' });
		const words = await page.locator('.ledger-filter').innerText();
		expect(words.split(/\s+/)).toEqual(['Finding', 'Contradicted', 'Kind', 'All']);
	});

	test('filters its claims by finding and by kind', async () => {
		const page = await site.visit('/claims/', options);
		// The sheet filters, so the sheet says it.
		const said = () =>
			page.$$eval('.entries', (sections) =>
				sections.map((section) => getComputedStyle(section, '::after').content).join(),
			);
		const shown = () =>
			page
				.locator('.entry')
				.evaluateAll((entries) =>
					entries.filter((entry) => entry.checkVisibility()).map(({ id }) => id),
				);
		const wanted = (is: (claim: (typeof claims)[number]) => boolean) =>
			claims.filter(is).map(({ id }) => id);
		const choose = (word: string) => page.getByLabel(capital(word), { exact: true }).check();
		expect((await shown()).sort()).toEqual(wanted(() => true).sort());
		await choose(findingLabel('confirmed').word);
		expect((await shown()).sort()).toEqual(wanted((c) => c.finding === 'confirmed').sort());
		await choose('statement');
		expect(await shown()).toEqual(
			wanted((c) => c.finding === 'confirmed' && c.kind === 'statement'),
		);
		await choose(findingLabel('contradicted').word);
		expect(await shown()).toEqual([]);
		expect(await said()).toContain('No further claim matches');
	});

	describe('in a page that is spoilt', () => {
		/** A page, a short one where none is named, with more HTML in its main part. */
		const spoilt = async (html: string, path = '/404.html'): Promise<Page> => {
			const page = await site.visit(path, phone);
			await page.evaluate((html) => {
				document.querySelector('main')?.insertAdjacentHTML('afterbegin', html);
				for (const element of document.querySelectorAll<HTMLElement>('[data-spoilt]'))
					element.style.cssText = element.dataset['spoilt'] ?? '';
			}, html);
			return page;
		};

		test.each([
			['an image without a text', '<img src="/favicon.svg">', axeViolations],
			['small print', '<p data-spoilt="font-size: 12px">Small</p>', smallTexts],
			['a wide box', '<p data-spoilt="inline-size: 50rem">Wide</p>', surplus],
			[
				'no label',
				'<div class="voice">It was so. <b data-finding="partly">partly</b></div>',
				unlabelled,
			],
		] as const)('%s is found', async (_name, html, check) => {
			const page = await spoilt(html);
			const found =
				check === axeViolations ? await check(page) : await page.evaluate(check as () => unknown);
			expect(found).not.toEqual(check === surplus ? 0 : []);
		});

		test('a line that the spacing of text makes too long is found', async () => {
			const line = 'white-space: nowrap; inline-size: max-content; margin: 0';
			const page = await spoilt(`<p id="long" data-spoilt="${line}"></p>`);
			await page.evaluate(() => {
				const line = document.querySelector<HTMLElement>('#long');
				while (line && line.offsetWidth < 340) line.append('x');
			});
			expect(await page.evaluate(surplus)).toBe(0);
			await page.evaluate(spaceOut);
			expect(await page.evaluate(surplus)).toBeGreaterThan(0);
		});

		test('a shift on scrolling is found', async () => {
			const page = await spoilt('', '/');
			await page.evaluate(() => {
				const insert = () => document.elementFromPoint(195, 500)?.before('Late. '.repeat(99));
				addEventListener('scroll', insert, { once: true });
			});
			expect(await page.evaluate(shift)).toBeGreaterThan(0);
		});

		test('a focus without a ring is found', async () => {
			const page = await spoilt('<a href="/" data-spoilt="outline: none">Link</a>');
			expect(await focusFaults(page)).toEqual([expect.stringContaining('ringed: false')]);
		});
	});
});
