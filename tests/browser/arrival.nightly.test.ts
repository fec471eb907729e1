import { describe, expect, test } from 'vitest';
import type { StoryName } from '../project.ts';
import { openBefore } from './browser.ts';
import { pathsOf } from './views.ts';

/**
 * What moved on the first screen while a page was written anew, piece by piece, as a slow network brings it: the
 * boxes, and from where to where. What stands in a line may go down with the word it hangs on.
 */
function moved(html: string): string[] {
	const [head = '', ...pieces] = html.split(
		/(?<=<\/(?:a|b|dd|dt|h1|label|legend|li|p|svg|td|th)>)/,
	);
	const places = new Map<Element, string>();
	const told: string[] = [];
	const look = (element: Element) => {
		const { x, y } = element.getBoundingClientRect();
		const before = places.get(element);
		if ((y > innerHeight && !before) || getComputedStyle(element).display === 'inline') return;
		const words = element.textContent?.trim().slice(0, 30);
		const place = `${x.toFixed()}, ${y.toFixed()}`;
		if (before && before !== place)
			told.push(`${element.nodeName} ${words}: ${before} to ${place}`);
		// Nothing is seen yet of what is empty.
		if (words) places.set(element, place);
	};
	document.open();
	document.write(head);
	for (const piece of pieces) {
		document.write(piece);
		for (const element of document.querySelectorAll('body :not(svg *)')) look(element);
		// What comes far below moves nothing here.
		if (document.documentElement.scrollHeight > 3 * innerHeight) break;
	}
	return told;
}

describe.each<StoryName>(['live', 'small'])('while it arrives, of the %s story', async (story) => {
	const site = openBefore(story);
	const paths = await pathsOf(story);
	test.each(paths.flatMap((path) => [320, 390, 768, 1280].map((width) => [path, width] as const)))(
		'%s moves nothing at %i pixels',
		async (path, width) => {
			const page = await site.visit(path, { viewport: { width, height: 800 } });
			const html = await (await page.request.get(site.origin + path)).text();
			expect(await page.evaluate(moved, html)).toEqual([]);
		},
	);
});
