import { expect, test } from 'vitest';
import { dayStrips } from '../../src/figures/day-strip.ts';

const march = { announced: '2024-02-25', from: '2024-02-28', to: '2024-03-02' };
const june = { announced: '2024-06-20', from: '2024-06-20', to: '2024-06-21' };
const strips = dayStrips([march, june]);
const marked = (of: 'visit' | 'announced') =>
	strips.map((days) => days.filter((day) => day[of]).map(({ number }) => number));

test('all strips are of one length, and their visits begin in one place', () => {
	expect(strips.map(({ length }) => length)).toEqual([9, 9]);
	expect(strips.map((days) => days.findIndex(({ visit }) => visit))).toEqual([3, 3]);
});

test('days are those of the calendar, also over the end of February of a leap year', () => {
	expect(strips[0]?.map(({ number }) => number)).toEqual([25, 26, 27, 28, 29, 1, 2, 3, 4]);
});

test('the days of each visit are marked, and the one of its announcement', () => {
	expect(marked('visit')).toEqual([
		[28, 29, 1, 2],
		[20, 21],
	]);
	expect(marked('announced')).toEqual([[25], [20]]);
});
