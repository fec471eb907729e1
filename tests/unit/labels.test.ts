import { expect, test } from 'vitest';
import { sourceWords, statusText } from '../../src/format/labels.ts';
import { counted, listed } from '../../src/format/plurals.ts';
import { storyOf } from '../project.ts';

const { claims, sources } = await storyOf('small');
const claim = (id: string) => claims.find((claim) => claim.id === id) ?? expect.fail(id);
const source = (key: string) => sources.find((source) => source.key === key) ?? expect.fail(key);

test.each([
	['C1', 'confirmed'],
	['C2', 'partly right'],
	['C3', 'said (the council, by its minutes)'],
	['C7', 'partly right'],
	['C5', 'not found'],
	['C11', 'not found'],
	['C6', 'opinion'],
	['C9', 'contradicted'],
])('the claim %s is said in words to stand so: %s', (id, words) => {
	expect(statusText(claim(id))).toBe(words);
});

test('a source is named by its voice, then by what is known of it', () => {
	expect(sourceWords(source('gazette'))).toEqual({
		voice: 'Press',
		details: ', relaying Valley News, 21 June 2024',
	});
	expect(sourceWords(source('agenda')).details).toBe(', 17 June 2024 (date inferred)');
	expect(sourceWords(source('archive-book')).details).toBe('');
	expect(sourceWords(source('estimate'), true).details).toBe(
		', Estimate for a new hammer, July 2024, in German, read in part',
	);
});

test('numbers stand with their nouns, words in a list', () => {
	const numbers = [0, 1, 2].map((number) => counted(number, 'claim'));
	expect(numbers).toEqual(['no claims', '1 claim', '2 claims']);
	expect(listed(['one', 'two', 'three'])).toBe('one, two and three');
});
