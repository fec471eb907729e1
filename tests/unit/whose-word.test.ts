import { expect, test } from 'vitest';
import { countWords, speakersText, whoseWordText } from '../../src/figures/whose-word.ts';
import type { Carrier, Claim, Finding, Side, Source } from '../../src/types/article.ts';

const side = (name: string, which: Side['side']): Carrier => ({
	name,
	side: { name, side: which, colour: { light: '#000000', dark: '#ffffff' } },
});
const east = side('East state', 'first');
const west = side('West state', 'second');
const free: Carrier = { name: 'independent' };
const own = 'their own media';

let next = 0;
/** A claim with one source for each list of carriers. */
function claim(finding: Finding, sources: Carrier[][], kind: Claim['kind'] = 'event'): Claim {
	next += 1;
	return {
		type: 'claim',
		id: `C${next}`,
		number: next,
		kind,
		finding,
		claim: 'Something is so.',
		records: 'Something is on record.',
		sources: sources.map((carriers, index): Source => ({
			key: `source-${index}`,
			description: 'A report',
			publisher: 'A paper',
			voice: 'independent',
			language: 'en',
			read: 'full',
			carriers,
		})),
	};
}
const titleOf = (...claims: Claim[]) => whoseWordText(claims, own).join('; ');

test('a source that speaks for a side and for somebody else does not leave the side alone', () => {
	expect(titleOf(claim('confirmed', [[east, free]]), claim('confirmed', [[east]]))).toContain(
		'Of the 2 confirmed claims, 1 rests on their own media alone',
	);
});

test('claims that are not confirmed are not counted', () => {
	expect(titleOf(claim('partly', [[east]]), claim('opinion', []))).toBe(
		'None of the claims is confirmed',
	);
});

test.each<[string, Claim[]]>([
	[
		'None of the 2 confirmed claims rests on their own media alone',
		[claim('confirmed', [[free]]), claim('confirmed', [[free]])],
	],
	[
		'Both confirmed claims rest on their own media alone; 1 of these is a statement of a side about itself, for which its own read-out is the natural record',
		[claim('confirmed', [[east]], 'statement'), claim('confirmed', [[west]])],
	],
	[
		'All 3 confirmed claims rest on their own media alone; 2 of these are statements of the sides about themselves, for which their own read-outs are the natural record',
		[
			claim('confirmed', [[east]], 'statement'),
			claim('confirmed', [[west]], 'statement'),
			claim('confirmed', [[west]]),
		],
	],
])('the sentence is true of its number: %s', (sentence, claims) => {
	expect(titleOf(...claims)).toBe(sentence);
});

test('it says which side speaks where the sides are alone', () => {
	expect(speakersText([claim('confirmed', [[west]]), claim('confirmed', [[west]])])).toBe(
		'“West state” alone speaks in both.',
	);
	expect(speakersText([claim('confirmed', [[west]]), claim('confirmed', [[west], [east]])])).toBe(
		'“West state” alone speaks in 1, “East state” and “West state” in 1.',
	);
	expect(speakersText([claim('confirmed', [[west]]), claim('confirmed', [[free]])])).toBe(
		'“West state” alone speaks in it.',
	);
	expect(speakersText([claim('confirmed', [[free]])])).toBe('');
});

test('a carrier counts once for a claim, however many of its sources carry its word', () => {
	const claims = [
		claim('confirmed', [[east], [east]]),
		claim('confirmed', [[east], [free]]),
		claim('opinion', []),
	];
	expect(countWords(claims)).toEqual([
		{ name: 'all', numbers: [2, 1] },
		{ name: 'East state', numbers: [2, 0] },
		{ name: 'independent', numbers: [1, 0] },
		{ name: 'the two sides alone', numbers: [1, 0] },
		{ name: 'no source', numbers: [0, 1] },
	]);
});
