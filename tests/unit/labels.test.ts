import { expect, test } from 'vitest';
import { claimStatus, sourceWords, statuses, statusText } from '../../src/format/labels.ts';
import { counted, listed } from '../../src/format/plurals.ts';
import { claimKinds, findings } from '../../src/types/findings.ts';
import { storyOf } from '../project.ts';

const { claims, sources } = await storyOf('small');
const claim = (id: string) => claims.find((claim) => claim.id === id) ?? expect.fail(id);
const source = (key: string) => sources.find((source) => source.key === key) ?? expect.fail(key);

test('a statement that is confirmed was said; all else stands as it was found', () => {
	for (const kind of claimKinds)
		for (const finding of findings)
			expect(claimStatus({ kind, finding })).toBe(
				kind === 'statement' && finding === 'confirmed' ? 'said' : finding,
			);
});

test('there is a status for each finding, and one for what was said', () => {
	expect(statuses).toEqual(['confirmed', 'said', ...findings.slice(1)]);
});

test('how a claim stands is said in words, and of what was said by whom', () => {
	expect(['C1', 'C2', 'C3', 'C5', 'C6', 'C9'].map((id) => statusText(claim(id)))).toEqual([
		'confirmed',
		'partly right',
		'said (the council, by its minutes)',
		'not found',
		'opinion',
		'contradicted',
	]);
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
	expect([0, 1, 2].map((number) => counted(number, 'claim'))).toEqual([
		'no claims',
		'1 claim',
		'2 claims',
	]);
	expect(listed(['one', 'two', 'three'])).toBe('one, two and three');
});
