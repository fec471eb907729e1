import { expect, test } from 'vitest';
import { headTags, type HeadInput, type Tag } from '../../src/site/head.ts';
import { breadcrumbNode, jsonLd } from '../../src/site/structured-data.ts';

const page = {
	site: 'The Silent Clock',
	title: 'A page',
	description: 'What it is about.',
	url: 'https://example.org/a/',
	feed: 'https://example.org/feed.xml',
	author: 'https://example.org/about/',
} satisfies HeadInput;
const valueOf = (tags: Tag[], name: string) =>
	tags.find(
		({ attributes = {} }) =>
			attributes['name'] === name || attributes['property'] === name || attributes['rel'] === name,
	)?.attributes;

test('the title carries the site’s name', () => {
	expect(headTags(page)[0]).toEqual({ name: 'title', text: 'A page | The Silent Clock' });
});

test('the site’s name gives way to a long title', () => {
	const title = 'A title that already fills what a search result shows of one';
	expect(headTags({ ...page, title })[0]).toEqual({ name: 'title', text: title });
});

test('the canonical address and the Open Graph address are the page’s own', () => {
	const tags = headTags(page);
	expect([valueOf(tags, 'canonical')?.['href'], valueOf(tags, 'og:url')?.['content']]).toEqual([
		page.url,
		page.url,
	]);
});

test('a page without an address of its own has no canonical one', () => {
	const tags = headTags({ ...page, url: undefined, robots: 'noindex' });
	expect([valueOf(tags, 'canonical'), valueOf(tags, 'robots')?.['content']]).toEqual([
		undefined,
		'noindex',
	]);
});

test('an article carries the dates of its text', () => {
	const tags = headTags({ ...page, article: { published: '2026-11-24', updated: '2026-11-25' } });
	expect([
		valueOf(tags, 'og:type')?.['content'],
		valueOf(tags, 'article:published_time')?.['content'],
		valueOf(tags, 'article:modified_time')?.['content'],
	]).toEqual(['article', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z']);
});

test('a preview picture brings its size and its text', () => {
	const image = {
		url: 'https://example.org/card.png',
		type: 'image/png',
		width: 1200,
		height: 630,
		alt: 'Two sides',
	};
	const tags = headTags({ ...page, image });
	expect([
		valueOf(tags, 'og:image:width')?.['content'],
		valueOf(tags, 'og:image:alt')?.['content'],
		valueOf(tags, 'twitter:card')?.['content'],
	]).toEqual(['1200', 'Two sides', 'summary_large_image']);
});

test('a page that is cited names its title, its author and its day to reference managers', () => {
	const cited = { ...page, published: '2026-11-24', updated: '2026-11-25' };
	const tags = headTags({ ...page, cited });
	expect([
		valueOf(tags, 'citation_title')?.['content'],
		valueOf(tags, 'citation_author')?.['content'],
		valueOf(tags, 'citation_publication_date')?.['content'],
	]).toEqual(['A page', 'The Silent Clock', '2026/11/24']);
});

test('any other page has no citation tag', () => {
	expect(JSON.stringify(headTags(page))).not.toContain('citation_');
});

test('a page names its text as Markdown', () => {
	const href = 'https://example.org/a.md';
	expect(headTags({ ...page, markdown: href })).toContainEqual({
		name: 'link',
		attributes: { rel: 'alternate', type: 'text/markdown', title: 'A page', href },
	});
});

test('JSON-LD cannot end its script element', () => {
	expect(jsonLd([{ name: '</script>' }])).not.toContain('<');
});

test('the breadcrumb counts its steps from one', () => {
	const steps = [
		{ name: 'Home', address: 'https://example.org/' },
		{ name: 'A page', address: 'https://example.org/a/' },
	];
	expect(breadcrumbNode(steps)['itemListElement']).toEqual([
		{ '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
		{ '@type': 'ListItem', position: 2, name: 'A page', item: page.url },
	]);
});
