import { expect, test } from 'vitest';
import type { Finding } from '../../src/types/article.ts';
import { counted, countFindings, inWords, countsLine } from '../../src/format/plurals.ts';

const standing = (...findings: Finding[]) => findings.map((finding) => ({ finding }));

test('findings are counted', () => {
	expect(countFindings(standing('partly', 'partly', 'opinion'))).toEqual({
		confirmed: 0,
		partly: 2,
		unsupported: 0,
		contradicted: 0,
		opinion: 1,
	});
});

test('counts stand in the order of findings, and a finding that no claim has is not', () => {
	expect(countsLine(standing('opinion', 'partly', 'confirmed', 'partly'))).toMatch(
		/^4 claims: 1 confirmed, 2 partly\b.*, 1 opinion\.$/,
	);
});

test('one claim makes a sentence too', () => {
	expect(countsLine(standing('contradicted'))).toBe('1 claim: 1 contradicted.');
	expect([0, 1, 2].map((number) => counted(number, 'claim'))).toEqual([
		'no claims',
		'1 claim',
		'2 claims',
	]);
});

test('small numbers are words', () => {
	expect([0, 1, 10, 11].map(inWords)).toEqual(['none', 'one', 'ten', '11']);
});
