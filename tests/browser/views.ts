import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/lib/routes.ts';
import { storyOf, type StoryName } from '../project.ts';
import { openBefore, type Heard } from './browser.ts';
import {
	axeViolations,
	doubleText,
	focusFaults,
	shift,
	smallTexts,
	spaceOut,
	surplus,
} from './checks.ts';

/** A page as it is looked at: in a window of this width, in this scheme. */
export interface View {
	path: string;
	width: number;
	colorScheme: 'light' | 'dark';
	/** Whether it is gone through by keyboard. */
	keyboard?: boolean;
}

/** The paths of a story's pages; with `one`, of one page of each template and figure. */
export async function pathsOf(story: StoryName, one?: 'one'): Promise<string[]> {
	const paths = new Map([['whole', '/explainer.html']]);
	for (const page of pagesOf(await storyOf(story))) {
		const kind = page.shows === 'theme' ? page.theme.figure : page.shows;
		const path = page.shows === 'nothing' ? '/404.html' : page.path;
		paths.set(one ? kind : path, path);
	}
	return [...paths.values()];
}

/** Tests of pages in some views: what every page of every story keeps. */
export function testViews(story: StoryName, views: View[]): void {
	const site = openBefore(story);
	describe.each(views)(
		'$path, $width pixels wide, $colorScheme',
		({ path, width, colorScheme, keyboard }) => {
			let page: Page;
			let heard: Heard;
			beforeAll(async () => {
				const viewport = { width, height: 800 };
				({ page, heard } = await site.goTo(site.origin + path, { colorScheme, viewport }));
			});

			test('does not shift while it loads and while it is scrolled', async () => {
				const shifted = async () => {
					const sum = await page.evaluate(shift);
					await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
					return sum;
				};
				const first = await shifted();
				// A browser may paint a line before its last word is whole, which then goes down: by chance, so not twice.
				if (first > 0) await page.reload();
				expect(first && (await shifted())).toBe(0);
			});

			test('axe finds no violation in either scheme', async () => {
				expect(await axeViolations(page)).toEqual([]);
			});

			test('sets nothing smaller than 13 px', async () => {
				expect(await page.evaluate(smallTexts)).toEqual([]);
			});

			test.runIf(keyboard)(
				'shows by keyboard where the focus is, and never covers it',
				async () => {
					expect(await focusFaults(page)).toEqual([]);
				},
			);

			test('needs no sideways scrolling, also with its text spaced out', async () => {
				expect(await page.evaluate(surplus)).toBe(0);
				await page.evaluate(spaceOut);
				expect(await page.evaluate(surplus)).toBe(0);
			});

			test('has loaded without an error in the console and asked only its own host', () => {
				const hosts = new Set(heard.requests.map((address) => new URL(address).origin));
				expect([heard.errors, [...hosts]]).toEqual([[], [new URL(site.origin).origin]]);
			});
		},
	);
}

/** Tests of pages in windows and with text that leave them little room. */
export function testNarrowly(story: StoryName, paths: string[]): void {
	const site = openBefore(story);

	test.each(paths)('%s needs no sideways scrolling in a window of 280 pixels', async (path) => {
		const page = await site.visit(path, { viewport: { width: 280, height: 640 } });
		expect(await page.evaluate(surplus)).toBe(0);
	});

	test.each(paths)('%s needs no sideways scrolling with its text doubled', async (path) => {
		for (const width of [320, 390]) {
			const page = await site.visit(path, { viewport: { width, height: 640 } });
			await page.evaluate(doubleText);
			expect(await page.evaluate(surplus), `${width} pixels`).toBe(0);
		}
	});
}

/** Tests that pages say the same without a script. */
export function testPlainly(story: StoryName, paths: string[]): void {
	const site = openBefore(story);

	test.each(paths)('%s shows the same text with JavaScript off', async (path) => {
		const plain = await site.visit(path, { javaScriptEnabled: false });
		const scripted = await site.visit(path);
		const text = await plain.locator('body').innerText();
		expect(text.length).toBeGreaterThan(200);
		expect(text).toBe(await scripted.locator('body').innerText());
	});
}
