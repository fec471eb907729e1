import { expect, test } from 'vitest';
import { tellStory } from '../../src/article/story.ts';
import { contentTexts } from '../project.ts';

const texts = await contentTexts();
const comparison = (article: string) =>
	tellStory({ ...texts, 'article.md': article }).article.sections.find(({ heading }) =>
		heading.includes('March'),
	)!.table;

test('a change to a cell of the comparison changes the table that is shown', () => {
	const changed = texts['article.md'].replace(
		'On 25 February, three days ahead.',
		'On 24 February, four days ahead.',
	);
	expect(comparison(texts['article.md'])).toContain('On 25 February, three days ahead.');
	expect(comparison(changed)).toContain('On 24 February, four days ahead.');
});

test('every row of the comparison names what is compared', () => {
	expect(comparison(texts['article.md']).match(/<th scope="row">[^<]+<\/th>/g)).toHaveLength(5);
});

test('links inside the site carry the path it is built for', () => {
	const { article } = tellStory(texts, '/explainer/', 'https://example.org');
	expect(article.sections.map(({ opening }) => opening).join('')).toContain(
		'href="/explainer/#no-notice"',
	);
	expect(article.feedHtml).toContain('href="https://example.org/explainer/#no-notice"');
});

test('a claim belongs to the section that tells it, not to one that only tells its record', () => {
	const { entries } = tellStory(texts);
	expect(entries.find(({ id }) => id === 'C7')!.section).toBe('four-features');
});

test('notes are numbered once, in the order of their first mark', () => {
	const { article, entries } = tellStory(texts);
	const uses = [article.lede, ...article.sections].flatMap((part) =>
		part.uses.map(({ entry }) => entry),
	);
	const numbers = [...new Set(uses)].map((id) => entries.find((entry) => entry.id === id)!.number);
	expect(numbers).toEqual(entries.map((_, index) => index + 1));
});
