import { expect, test } from 'vitest';
import { headTags, type HeadInput } from '../../src/lib/head.ts';
import { jsonLd } from '../../src/lib/structured-data.ts';

const page = {
	site: 'The Silent Clock',
	title: 'A page',
	description: 'What it is about.',
	url: 'https://example.org/a/',
	feed: 'https://example.org/feed.xml',
} satisfies HeadInput;

/** What the head of a page says under some names. */
function valuesOf(more: Partial<HeadInput>, ...names: string[]): (string | undefined)[] {
	const tags = headTags({ ...page, ...more });
	return names.map((name) => {
		const tag = tags.find(({ name: element, attributes = {} }) =>
			[element, attributes['name'], attributes['property'], attributes['rel']].includes(name),
		);
		return tag?.text ?? tag?.attributes?.['content'] ?? tag?.attributes?.['href'];
	});
}

test('the title carries the site’s name, which gives way to a long one', () => {
	const title = 'A title that already fills what a search result shows of one';
	expect(valuesOf({}, 'title')).toEqual(['A page | The Silent Clock']);
	expect(valuesOf({ title }, 'title')).toEqual([title]);
});

test('only a page that is cited names its title, author and day to reference managers', () => {
	const cited = { ...page, published: '2026-11-24', updated: '2026-11-25' };
	const names = ['citation_title', 'citation_author', 'citation_publication_date'];
	expect(valuesOf({ cited }, ...names)).toEqual(['A page', 'The Silent Clock', '2026/11/24']);
	expect(JSON.stringify(headTags(page))).not.toContain('citation_');
});

test('JSON-LD cannot end its script element', () => {
	expect(jsonLd([{ name: '</script>' }])).not.toContain('<');
});
