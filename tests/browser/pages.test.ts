import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { serve, startBrowser } from './browser.ts';

const [site] = await builtSites();
const paths = [
	...[...site!.pages, ...site!.points].map(({ address }) => new URL(address).pathname),
	'/404.html',
];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
	[browser, server] = await Promise.all([startBrowser(), serve()]);
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** Opens a page in a context of its own, uses it, and closes the context. */
async function withPage<T>(
	path: string,
	options: BrowserContextOptions,
	use: (page: Page) => Promise<T>,
) {
	const context = await browser.newContext(options);
	try {
		const page = await context.newPage();
		await page.goto(server.origin + path);
		return await use(page);
	} finally {
		await context.close();
	}
}

test.each(paths)(
	'%s loads without an error in the console and asks only its own host',
	async (path) => {
		const context = await browser.newContext();
		const page = await context.newPage();
		const errors: string[] = [];
		const hosts = new Set<string>();
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('request', (request) => hosts.add(new URL(request.url()).origin));
		const response = await page.goto(server.origin + path, { waitUntil: 'networkidle' });
		await context.close();
		expect(response?.ok()).toBe(true);
		expect(errors).toEqual([]);
		expect([...hosts]).toEqual([server.origin]);
	},
);

test.each(paths)('%s shows the same text with JavaScript off', async (path) => {
	const textOf = (page: Page) => page.locator('body').innerText();
	const without = await withPage(path, { javaScriptEnabled: false }, textOf);
	expect(without).toBe(await withPage(path, {}, textOf));
	expect(without.length).toBeGreaterThan(300);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
	describe.each([320, 390, 768, 1280])('%i pixels wide', (width) => {
		test.each(paths)('axe finds no violation on %s', async (path) => {
			const violations = await withPage(
				path,
				{ colorScheme, viewport: { width, height: 900 } },
				async (page) => {
					await page.evaluate(axe);
					const results = await page.evaluate(async () => {
						const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
						return axe.run();
					});
					return results.violations.map(
						({ id, nodes }) =>
							`${id}: ${nodes
								.map(({ html }) => html)
								.slice(0, 3)
								.join(' ')}`,
					);
				},
			);
			expect(violations).toEqual([]);
		});
	});
});

test.each(paths)('%s needs no sideways scrolling at 320 pixels', async (path) => {
	const surplus = await withPage(path, { viewport: { width: 320, height: 640 } }, (page) =>
		page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		),
	);
	expect(surplus).toBe(0);
});

test.each(paths)('%s needs no sideways scrolling when its text is spaced out', async (path) => {
	// WCAG 2.2, 1.4.12; the page's own policy would refuse the style sheet.
	const options = { viewport: { width: 320, height: 640 }, bypassCSP: true };
	const surplus = await withPage(path, options, async (page) => {
		const spacing =
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
		await page.addStyleTag({ content: spacing });
		return page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
	});
	expect(surplus).toBe(0);
});

test.each(paths)('%s does not shift while it loads', async (path) => {
	const shift = await withPage(path, { viewport: { width: 390, height: 800 } }, (page) =>
		page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					const observer = new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							sum += (entry as PerformanceEntry & { value: number }).value;
					});
					observer.observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 300);
				}),
		),
	);
	expect(shift).toBe(0);
});

describe.each([390, 1280])('%i pixels wide, by keyboard', (width) => {
	test.each([...paths, '/#n-C16'])(
		'the focus on %s is always visible and never covered',
		async (path) => {
			const faults = await withPage(path, { viewport: { width, height: 800 } }, async (page) => {
				const found: string[] = [];
				const links = await page.locator('a[href], input').count();
				for (let presses = 0; presses < links; presses++) {
					await page.keyboard.press('Tab');
					const fault = await page.evaluate(() => {
						const element = document.activeElement!;
						if (element === document.body) return;
						const { outlineStyle, outlineWidth } = getComputedStyle(element);
						const box = element.getClientRects()[0]!;
						const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
						const top = document.elementFromPoint(x, y);
						const seen = top && (element.contains(top) || top.contains(element));
						const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
						return seen && ringed
							? undefined
							: `${element.outerHTML.slice(0, 120)} ringed: ${ringed}, seen: ${Boolean(seen)}`;
					});
					if (fault) found.push(fault);
				}
				return found;
			});
			expect(faults).toEqual([]);
		},
	);
});

describe.each([390, 1280])('%i pixels wide', (width) => {
	const viewport = { width, height: 800 };

	test('a note opens and returns by keyboard alone, without moving the text', async () => {
		await withPage('/', { viewport, javaScriptEnabled: false }, async (page) => {
			const number = page.locator('#r-C16');
			const note = page.locator('#n-C16');
			await number.focus();
			const before = await number.boundingBox();
			await page.keyboard.press('Enter');
			await page.waitForURL('**/#n-C16');
			expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
			expect((await number.boundingBox())!.y).toBeCloseTo(before!.y, 0);
			const panel = (await note.boundingBox())!;
			expect(panel.y + panel.height).toBeLessThanOrEqual(800);
			// The sources come first in the panel, then the way back.
			for (let presses = 0; presses < 9; presses++) {
				await page.keyboard.press('Tab');
				if (await page.locator('#n-C16 [role="doc-backlink"]:focus').count()) break;
			}
			await page.keyboard.press('Enter');
			await page.waitForURL('**/#r-C16');
			expect(await note.evaluate((element) => getComputedStyle(element).position)).toBe('static');
			expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
		});
	});

	test('the switch shows the kinds, their shapes and their legend', async () => {
		await withPage('/', { viewport, javaScriptEnabled: false }, async (page) => {
			const shape = () =>
				page
					.locator('.voice .claim[data-kind="event"]')
					.first()
					.evaluate((element) => getComputedStyle(element, '::before').content);
			expect(await shape()).toBe('none');
			expect(await page.locator('.legend').isVisible()).toBe(false);
			await page.locator('#show-kinds').check();
			expect(await shape()).toContain('●');
			expect(await page.locator('.legend').isVisible()).toBe(true);
		});
	});

	test('the ledger is filtered by finding and by kind', async () => {
		await withPage('/claims/', { viewport, javaScriptEnabled: false }, async (page) => {
			const shown = () =>
				page
					.locator('.entry')
					.evaluateAll((entries) =>
						entries
							.filter((entry) => entry.checkVisibility())
							.map(
								(entry) =>
									`${entry.getAttribute('data-finding')} ${entry.getAttribute('data-kind')}`,
							),
					);
			expect(await shown()).toHaveLength(49);
			await page.getByLabel('Unsupported').check();
			expect(new Set(await shown())).toEqual(
				new Set(['unsupported statement', 'unsupported reading', 'unsupported event']),
			);
			await page.getByLabel('Statement').check();
			expect(await shown()).toEqual(['unsupported statement']);
			await page.getByLabel('Contradicted').check();
			expect(await shown()).toEqual([]);
			expect(await page.locator('.nothing').isVisible()).toBe(true);
		});
	});
});
