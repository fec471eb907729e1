import { expect, test } from 'vitest';
import { wordsOf } from '../../src/lib/selectors.ts';
import { storyOf } from '../project.ts';
import { articleWith } from './changed-article.ts';
import { swap } from './mistakes.ts';

const story = await storyOf('small');

test('the points of all themes have one shape: an answer, rows, and what is said besides', () => {
	const points = story.themes.flatMap(({ points }) => points);
	expect(
		points.map(({ address, number, drawing, from, answer, rows, more }) => [
			address,
			number,
			drawing.name,
			from?.side,
			answer.length,
			rows.length,
			more.length,
		]),
	).toEqual([
		['notice', 1, 'agenda', undefined, 3, 1, 0],
		['sleep', 1, 'bell', undefined, 3, 3, 0],
		['cost', 2, 'hammer', undefined, 3, 2, 1],
		['petition', 1, 'petition', 'second', 2, 1, 0],
		['timer', 2, 'timer', 'first', 2, 1, 1],
		['recording', 3, 'recording', undefined, 2, 1, 0],
	]);
	for (const { answer } of points) expect(answer.slice(1).map(wordsOf).join()).toMatch(/^The text/);
});

test('placeholders are filled with numbers that are true', () => {
	const texts = JSON.stringify([story.method, story.about, story.site.claims]);
	expect(texts).not.toMatch(/\{(claims|sources|sources in part|checked)\}/);
	expect(JSON.stringify(story.method)).toContain('12 claims and checked against 7 sources');
	expect(story.site.claims.standfirst).toContain('12 claims');
	expect(story.site.claims.heading).toBe('12 claims, and on whose word they stand');
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
	const longer = swap('The town has lost its heart.', 'The town has now lost its heart.');
	expect(articleWith({ 'article.md': longer }).words).toBe(story.words + 1);
});

test.each<[string, Parameters<typeof articleWith>[0]]>([
	['subjects', { 'site.yaml': swap(/\nabout:[^]*?(?=\nreuse)/, '\nabout: []\nmentions: []\n') }],
	['a contact', { 'site.yaml': swap(/^contact: .*\n/m, '') }],
	['redirects', { 'site.yaml': swap(/^redirects:\n( .*\n)+/m, '') }],
	['corrections', { 'article.md': swap(/^corrections:\n( .*\n)+/m, '') }],
	['days of visits', { 'article.md': swap(/^visits:\n( .*\n)+/m, '') }],
	['a specimen', { 'article.md': swap(/^specimen: .*\n/m, '') }],
])('a story without %s is a story', (_what, changes) => {
	expect(articleWith(changes).claims).toHaveLength(story.claims.length);
});
