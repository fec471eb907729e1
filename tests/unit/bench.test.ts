import { expect, test } from 'vitest';
import { floorOf, median, ratio, table } from '../bench/figures.ts';

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

test('the floor keeps the text of the main part and nothing else', () => {
	const page =
		'<html><body><nav>Menu</nav><main><h1>A &amp; b</h1><ul><li>One <b>two</b></li></ul></main></body></html>';
	const floor = floorOf(page);
	expect(floor).toContain('<h1>A &amp; b</h1>\n<p>One two</p>');
	expect(floor).not.toContain('Menu');
});
