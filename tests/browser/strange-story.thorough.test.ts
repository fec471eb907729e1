import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { swap } from '../content/mistakes.ts';
import { build, copyProject, folders } from '../project.ts';
import { openBefore } from './browser.ts';
import { surplus } from './checks.ts';

/** Names as long as the limits allow, without a place to break, or of the broadest letters. */
const [word, place] = [63, 40].map((length) => 'Silence'.repeat(9).slice(0, length));
const parties = ['W'.repeat(20), 'w'.repeat(10), 'M'.repeat(20), 'MINISTRY OF THE BELL'];
const carriers = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const next = carriers.values();
const days = Array.from({ length: 11 }, (_, index) => `2024-06-${20 + index}`);

/** What is changed in the small story: much of everything, and all of it long. */
const changes: Record<string, (text: string) => string> = {
	'article.md': swap('event: 2024-06-21', `event: ${days.at(-1)}`),
	'timeline.yaml': (text) =>
		swap(/- id: the-vote(.|\n)*(?=- id: estimate)/, () =>
			days
				.map((day) => `- { id: day-${day}, date: ${day}, what: "The ${word} begins.", note: C1 }\n`)
				.join(''),
		)(text),
	'site.yaml': (text) =>
		swap(
			'carriers:\n',
			`carriers:\n${carriers.map((key) => `  ${key}: { name: ${key.padEnd(30, 'W')} }\n`).join('')}`,
		)(swap(/^parties: .*$/m, `parties: [Council, ${parties.join(', ')}, Ringers]`)(text)),
	'sources.yaml': swap(/side: \[(\w+)\]/g, (_, key) => `side: [${key}, ${next.next().value}]`),
	'places.yaml': swap('name: Loughborough', `name: ${place}`),
	'relations.yaml': () =>
		['C3', 'C7', 'C5', 'C4', 'C6', 'C8', 'C9']
			.map((claim, index) => {
				const [from, to] = [parties[index % 4], index % 2 ? 'Council' : 'Ringers'];
				return `- { id: about-${claim.toLowerCase()}, from: ${from}, to: ${to}, label: says, motive: sleep, claim: ${claim} }\n`;
			})
			.join(''),
};

const copy = await copyProject();
for (const [name, change] of Object.entries(changes)) {
	const file = join(copy, folders.small, name);
	await writeFile(file, change(await readFile(file, 'utf8')));
}
const { code, output } = await build(copy, { CONTENT: folders.small });
if (code !== 0) throw new Error(`The strange story does not build:\n${output}`);

const site = openBefore({ folder: join(copy, 'dist') });
afterAll(() => rm(copy, { recursive: true, force: true }));

const visit = (path: string, width: number, forcedColors: 'active' | 'none' = 'none') =>
	site.visit(path, { viewport: { width, height: 800 }, forcedColors });

const paths = ['/', '/reasons/', '/on-the-table/', '/on-the-table/petition/', '/claims/'];
describe.each([320, 390, 992, 1280])('%i pixels wide', (width) => {
	test.each(paths)('%s needs no sideways scrolling', async (path) => {
		const page = await visit(path, width);
		expect(await page.evaluate(surplus)).toBe(0);
	});
});

/** The colours that meet at each end of the crossings: those of the threads of the rows, then of the curves. */
const ends = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.picture svg:has([d^="M0 100"])')].map((crossing) => {
			const [rising, , falling] = [...crossing.children].map(
				(path) => getComputedStyle(path).stroke,
			);
			const rows = [crossing.previousElementSibling, crossing.nextElementSibling];
			const [before, after] = rows.map((row) => row && getComputedStyle(row));
			return {
				rows: [
					before?.borderTopColor,
					before?.borderBottomColor,
					after?.borderTopColor,
					after?.borderBottomColor,
				],
				curves: [falling, rising, rising, falling],
			};
		}),
	);

test('the threads of the picture go on where they cross, whoever gives first', async () => {
	const page = await visit('/', 1280);
	const crossings = await ends(page);
	expect(crossings).toHaveLength(2);
	for (const { rows, curves } of crossings) {
		expect(curves).toEqual(rows);
		expect(new Set(curves).size).toBe(2);
	}
});

/** The words of the picture of relations, with their boxes on the screen. */
const wordBoxes = (page: Page) =>
	page.$$eval('.relations svg text', (texts) =>
		texts.map((text) => {
			const { left, right, top, bottom } = text.getBoundingClientRect();
			return { word: text.textContent, left, right, top, bottom };
		}),
	);

describe.each([768, 1280])('who stands where, %i pixels wide', (width) => {
	test('no word lies on another or leaves the picture', async () => {
		const page = await visit('/reasons/', width);
		const boxes = await wordBoxes(page);
		expect(boxes).toHaveLength(6 + 7 + 5);
		const frame = await page.$eval('.relations svg', (svg) => {
			const { left, right, top, bottom } = svg.getBoundingClientRect();
			return { left, right, top, bottom };
		});
		for (const [index, one] of boxes.entries()) {
			expect(one.left, one.word).toBeGreaterThanOrEqual(frame.left);
			expect(one.right, one.word).toBeLessThanOrEqual(frame.right);
			expect(one.bottom, one.word).toBeLessThanOrEqual(frame.bottom);
			for (const other of boxes.slice(index + 1)) {
				const apart =
					one.right <= other.left ||
					other.right <= one.left ||
					one.bottom <= other.top ||
					other.bottom <= one.top;
				expect(apart, `${one.word} on ${other.word}`).toBe(true);
			}
		}
	});

	test('each party has its name in its box', async () => {
		const page = await visit('/reasons/', width);
		const boxes = await wordBoxes(page);
		const rooms = await page.$$eval('.relations rect', (rects) =>
			rects.map((rect) => {
				const { left, right } = rect.getBoundingClientRect();
				return { left, right };
			}),
		);
		expect(rooms).toHaveLength(6);
		for (const [index, { left, right }] of rooms.entries()) {
			const name = boxes[index];
			expect(name?.left, name?.word ?? '').toBeGreaterThan(left);
			expect(name?.right, name?.word ?? '').toBeLessThan(right);
		}
	});
});

test('the upright heads of the table stand on one line and have none at their sides', async () => {
	const page = await visit('/claims/', 390);
	const lines = await page.$$eval('.whose-word th + th', (heads) =>
		heads.map((head) => {
			const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } =
				getComputedStyle(head);
			return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].join(' ');
		}),
	);
	expect(new Set(lines)).toEqual(new Set(['0px 0px 1px 0px']));
});

test.each(['/', '/reasons/', '/on-the-table/', '/claims/'])(
	'%s has no drawing in other colours than those that a reader forces',
	async (path) => {
		const page = await visit(path, 1280, 'active');
		const colours = await page.evaluate(() => {
			const styles = [...document.querySelectorAll('svg, svg *')].map((part) =>
				getComputedStyle(part),
			);
			const system = ['CanvasText', 'Canvas', 'LinkText'].map((colour) => {
				document.body.style.color = colour;
				return getComputedStyle(document.body).color;
			});
			return styles
				.flatMap(({ fill, stroke }) => [fill, stroke])
				.filter((colour) => colour.startsWith('rgb') && !system.includes(colour));
		});
		expect([...new Set(colours)]).toEqual([]);
	},
);
