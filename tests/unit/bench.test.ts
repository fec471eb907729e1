import { expect, test } from 'vitest';
import { floorOf, median, ratio, spread, table } from '../bench/figures.ts';

test('the median is the middle value, or the mean of the two in the middle', () => {
	expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test('a ratio is a multiple of the floor', () => {
	expect(ratio(210, 200)).toBe('1.05 ×');
});

test('the columns of a table are aligned', () => {
	expect(
		table(
			['page', 'ms'],
			[
				['/', 5],
				['/claims/', 12],
			],
		),
	).toBe('page      ms\n/          5\n/claims/  12');
});

test('the spread of some figures is told beside their median', () => {
	expect(spread([348.2, 340, 361.4])).toBe('348 (340–361)');
});

test('the floor of a page is its own body, bare', () => {
	const page =
		'<html><head><style>p{}</style></head><body class="a"><main id="b"><h1>A &amp; b</h1><svg></svg><p class="c">One <b>two</b></p></main><script></script></body></html>';
	expect(floorOf(page)).toMatch(/<body><main><h1>A &amp; b<\/h1><p>One <b>two<\/b><\/p><\/main>$/);
});
