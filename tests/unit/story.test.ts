import { expect, test } from 'vitest';
import { pagesOf } from '../../src/lib/routes.ts';
import { clausesOf, sentencesOfArticle } from '../../src/lib/selectors.ts';
import { articleHtml } from '../../src/render/html.ts';
import { articleWith } from './changed-article.ts';
import { swap } from './mistakes.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
/** The small story with a passage of its article changed. */
const withArticle = (from: string, to: string) => articleWith({ 'article.md': swap(from, to) });

test('notes are numbered once, in the order of their first mark', () => {
	const numbers = clausesOf(sentencesOfArticle(story)).map(({ entry }) => entry.number);
	const entries = [...story.claims, ...story.facts];
	expect([...new Set(numbers)]).toEqual(entries.map((_, index) => index + 1));
});

test('every address of a mark stands once', () => {
	const addresses = clausesOf(sentencesOfArticle(story)).map(({ address }) => address);
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('sections are plain, have points or have rows', () => {
	expect(story.sections.map(({ address, kind }) => `${address}: ${kind}`)).toEqual([
		'the-decision: plain',
		'reasons: prose',
		'on-the-table: rows',
		'what-we-dont-know: plain',
		'how-it-was-checked: plain',
	]);
});

test('the text about a row belongs to its point, and what comes after the table to its theme', () => {
	const rows = story.themes.find(({ kind }) => kind === 'rows') ?? expect.fail();
	expect(rows.points.map((point) => point.kind === 'row' && point.more?.heading)).toEqual([
		undefined,
		'A timer for the night',
		undefined,
	]);
	expect(rows.kind === 'rows' && rows.closing).toHaveLength(1);
});

test('placeholders are filled with numbers that are true', () => {
	const texts = JSON.stringify([story.method, story.about, story.site.claims]);
	expect(texts).not.toMatch(/\{(claims|sources|sources in part|checked)\}/);
	expect(JSON.stringify(story.method)).toContain('12 claims and checked against 7 sources');
	expect(story.site.claims.standfirst).toContain('12 claims');
	expect(JSON.stringify(story.about)).toContain('3 sources of which');
});

test('a carrier brings the side that it belongs to', () => {
	const gazette = story.sources.find(({ key }) => key === 'gazette');
	expect(gazette?.carriers).toEqual([
		{ name: 'press', side: undefined },
		{ name: 'ringers', side: story.site.sides[1] },
	]);
});

test('words are counted without addresses and marks', () => {
	const words = withArticle('The town has lost its heart.', 'The town has now lost its heart.');
	expect(words.words).toBe(story.words + 1);
});

test('links in the feed are absolute, and signs of HTML are escaped', () => {
	const changed = withArticle('## How this was checked', '## How &lt;b&gt; & it was checked');
	expect(changed.sections.at(-1)?.heading).toBe('How <b> & it was checked');
	const html = articleHtml(changed, (path) => `https://example.org${path}`);
	expect(html).toContain('<h2>How &#x3C;b> &#x26; it was checked</h2>');
	expect(html).toContain('href="https://example.org/about/#choices"');
});

const rowsOut = [
	[/  on-the-table:\n(?: {4}.*\n)+/, ''],
	[/ {#(petition|timer|recording)}(?= \|)/g, ''],
	[/### A timer for the night \{#timer\}\n\n/, ''],
	[', and [the petition](/on-the-table/#petition) has a page of its own', ''],
] as const;

const subjectsOut = swap(/\nabout:[^]*?(?=\nclaims)/, '\nabout: []\nmentions: []\n');
const none = () => '[]\n';
const undrawn = { 'drawings/timer.svg': () => undefined, 'drawings/petition.svg': () => undefined };

test.each<[string, Parameters<typeof articleWith>[0]]>([
	['places', { 'places.yaml': none }],
	['relations', { 'relations.yaml': none }],
	['drawings', undrawn],
	['subjects', { 'site.yaml': subjectsOut }],
	[
		'rows',
		{
			...undrawn,
			'article.md': (text) => rowsOut.reduce((left, [from, to]) => swap(from, to)(left), text),
		},
	],
])('a story without %s is a story', (_what, changes) => {
	expect(pagesOf(articleWith(changes)).length).toBeGreaterThan(5);
});
