import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { all, builtSites, metaOf, squeezed } from '../built-site.ts';
import { storyOf } from '../project.ts';

describe.each(await builtSites())('reader mode of the $story story at $address', async (site) => {
	const { home } = site;
	const story = await storyOf(site.story);
	const reader = new Readability(parseHTML(home.html).document as never).parse();
	const text = squeezed(reader?.textContent);

	test('finds the title, the byline and the date', () => {
		expect([reader?.title, reader?.byline, reader?.publishedTime]).toEqual([
			story.title,
			story.site.name,
			metaOf(home.document, 'article:published_time'),
		]);
	});

	test('keeps every sentence, heading, voice, finding and note of the article', () => {
		const parts = all(
			home.document,
			'.voice .sentence, td .sentence, [data-kind="note"], article :is(section h2, h3), .voice > .label, .notes li > p:not(.back), .timeline li li',
		).filter((part) => !part.closest('.kinds-switch, nav'));
		expect(parts.length).toBeGreaterThan(30);
		for (const part of parts) expect(text).toContain(squeezed(part.textContent));
	});

	test('leaves out what is not the article', () => {
		const others = all(
			home.document,
			'body > header nav, body > footer p, .skip, article nav ol, .kinds-switch label, .onward',
		);
		expect(others.length).toBeGreaterThan(3);
		// A short word of the navigation may well stand in the article too; its place in a list may not.
		for (const other of others) {
			const words = squeezed(other.textContent);
			if (words.split(' ').length > 3) expect(text).not.toContain(words);
		}
	});
});
