import { expect, test } from 'vitest';
import { countFindings, tellCounts } from '../../src/article/counts.ts';

test('findings are counted and entries without one are not', () => {
	const counts = countFindings([
		{ finding: 'partly' },
		{ finding: 'partly' },
		{ finding: 'opinion' },
		{},
	]);
	expect(counts).toEqual({ confirmed: 0, partly: 2, unsupported: 0, contradicted: 0, opinion: 1 });
});

test('the counts are told with opinions set apart', () => {
	expect(
		tellCounts({ confirmed: 9, partly: 16, unsupported: 5, contradicted: 0, opinion: 19 }),
	).toBe(
		'Of the 30 claims that can be checked, 9 are confirmed, 16 partly confirmed, 5 unsupported and none contradicted. Another 19 are opinions, which can only be attributed.',
	);
});

test('one claim is told in the singular', () => {
	expect(tellCounts({ confirmed: 1, partly: 0, unsupported: 0, contradicted: 0, opinion: 1 })).toBe(
		'Of the 1 claim that can be checked, 1 is confirmed, none partly confirmed, none unsupported and none contradicted. One more is an opinion, which can only be attributed.',
	);
});
