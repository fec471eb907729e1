import { expect, test } from 'vitest';
import { ContentError } from '../../src/article/content-error.ts';
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

/** The article of the content with more text at its end. */
const articleWith = (text: string) =>
	tellStory({ ...texts, 'article.md': `${texts['article.md']}\n${text}\n` }).article;

test('a heading with a sign of HTML is escaped in the feed', () => {
	const { sections, feedHtml } = articleWith('## &lt;b&gt; & more\n\nSo it is.[^N]');
	expect(sections.at(-1)!.heading).toBe('<b> & more');
	expect(feedHtml).toContain('<h2>&#x3C;b> &#x26; more</h2>');
});

test('list items hold no paragraphs, whether blank lines stand between them or not', () => {
	const items = '<li><span class="claim" data-kind="note">One.</span></li>';
	for (const list of ['- One.[^N]\n- One.[^N]', '- One.[^N]\n\n- One.[^N]'])
		expect(articleWith(`## List\n\n${list}`).sections.at(-1)!.opening).toContain(items + items);
});

test('only the rows of a theme’s first table have its addresses', () => {
	const table = '| Gift | Again |\n| --- | --- |\n| Apples, from China | So it is.[^N] |\n';
	const { sections } = tellStory({
		...texts,
		'article.md': texts['article.md'].replace('The exchange shows', `${table}\nThe exchange shows`),
	}).article;
	const { table: first, closing } = sections.find(({ id }) => id === 'gift-exchange')!;
	expect(first).toContain('id="apples"');
	expect(closing).not.toContain('id="apples"');
});

test('a message stays one line of readable length and keeps its advice', () => {
	const { message } = new ContentError(
		'article.md',
		7,
		`"${'long\n'.repeat(900)}" is wrong. Mend it.`,
	);
	expect(message).toMatch(/^content\/article\.md:7: "long .* … .*" is wrong\. Mend it\.$/);
	expect(message.length).toBeLessThan(600);
});
