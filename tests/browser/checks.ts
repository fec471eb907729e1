import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page in both schemes, with the elements. */
export async function axeViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const violations = await page.evaluate(async () => {
			const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run();
			return violations.map(({ id, nodes }) =>
				[id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))].join(' '),
			);
		});
		found.push(...violations);
	}
	return found;
}

/** By how many pixels a page is wider than its window. Also runs in Firefox. */
export function surplus(): number {
	return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Spaces the text of a page out as WCAG 2.2, 1.4.12 asks. The page's own policy would refuse a style sheet. */
export function spaceOut(): void {
	for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
		element.style?.setProperty('line-height', '1.5', 'important');
		element.style?.setProperty('letter-spacing', '0.12em', 'important');
		element.style?.setProperty('word-spacing', '0.16em', 'important');
		if (element.localName === 'p')
			element.style.setProperty('margin-block-end', '2em', 'important');
	}
}

/** Doubles the size of all text, and of the distances that are measured by it. */
export function doubleText(): void {
	const elements = [...document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')];
	const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize));
	elements.forEach((element, index) =>
		element.style.setProperty('font-size', `${2 * (sizes[index] ?? 0)}px`, 'important'),
	);
	document.documentElement.style.setProperty('font-size', '200%');
}

/** The texts of a page that are set smaller than 13 px, in a drawing by the scale at which it is shown. */
export function smallTexts(): string[] {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const small: string[] = [];
	while (texts.nextNode()) {
		const { data, parentElement } = texts.currentNode as Text;
		if (!data.trim() || !parentElement?.checkVisibility() || parentElement.closest('script, style'))
			continue;
		const drawn = parentElement instanceof SVGGraphicsElement && parentElement.getScreenCTM();
		const size = parseFloat(getComputedStyle(parentElement).fontSize) * (drawn ? drawn.a : 1);
		if (size < 12.99) small.push(`${size.toFixed(1)} px: ${data.trim().slice(0, 60)}`);
	}
	return small;
}

/** How far a page shifts while it loads and while it is scrolled to its end. */
export function shift(): Promise<number> {
	return new Promise((resolve) => {
		let sum = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				sum += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
		const scroll = () => {
			scrollBy({ top: innerHeight, behavior: 'instant' });
			const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
			if (end) setTimeout(() => resolve(sum), 200);
			else requestAnimationFrame(() => requestAnimationFrame(scroll));
		};
		scroll();
	});
}

/** What gets the focus on a page, as one tabs through it, and is not ringed or is covered by something else. */
export async function focusFaults(page: Page): Promise<string[]> {
	await page.evaluate(watchFocus);
	const stops = await page
		.locator('a[href], input, button, summary')
		.evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
	for (let presses = 0; presses < stops; presses++) await page.keyboard.press('Tab');
	return page.evaluate(() => (window as unknown as FocusWindow).focusFaults);
}

/** The texts of what the Tab key stops at before it reaches an element. */
export async function stopsBefore(page: Page, selector: string): Promise<string[]> {
	const stops: string[] = [];
	for (let presses = 0; presses < 20; presses++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate((selector) => {
			const [element, limit] = [document.activeElement, document.querySelector(selector)];
			if (!element || !limit) return undefined;
			const before = element.compareDocumentPosition(limit) & Node.DOCUMENT_POSITION_FOLLOWING;
			return before && !element.contains(limit) ? (element.textContent ?? '').trim() : undefined;
		}, selector);
		if (stop === undefined) break;
		stops.push(stop);
	}
	return stops;
}

interface FocusWindow {
	focusFaults: string[];
}

/** Notes a fault of what has the focus whenever a key is let go. */
function watchFocus(): void {
	const faults = new Set<string>();
	const look = () => {
		const element = document.activeElement;
		const [box] = element?.getClientRects() ?? [];
		if (!element || element === document.body || !box) return;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		const seen = top && (element.contains(top) || top.contains(element));
		const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		if (!seen || !ringed)
			faults.add(`${element.outerHTML.slice(0, 120)} ringed: ${ringed}, seen: ${Boolean(seen)}`);
	};
	addEventListener('keyup', look, { capture: true });
	Object.defineProperty(window, 'focusFaults', { get: () => [...faults] });
}

/** The words of at most ten letters that go over two lines. Also runs in Firefox. */
export function brokenWords(): string[] {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const broken: string[] = [];
	while (texts.nextNode()) {
		const node = texts.currentNode as Text;
		if (!node.parentElement?.checkVisibility()) continue;
		for (const { 0: word, index } of node.data.matchAll(/\p{L}{2,}/gu)) {
			const range = new Range();
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
			if (word.length <= 10 && tops.size > 1) broken.push(word);
		}
	}
	return broken;
}
