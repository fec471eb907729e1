import { expect, test } from 'vitest';
import {
	correctionId,
	correctionLine,
	datesOf,
	isDate,
	lastCorrected,
	moment,
	readableDate,
} from '../../src/format/dates.ts';

test.each([
	['a day is written out', readableDate('2023-12-04'), '4 December 2023'],
	['a month is written out', readableDate('2023-12'), 'December 2023'],
	['a day becomes a moment with a zone', moment('2023-12-04'), '2023-12-04T12:00:00Z'],
])('%s', (_, written, wanted) => {
	expect(written.replaceAll(/\s/g, ' ')).toBe(wanted);
});

test('of several corrections the day of the last is named, whatever their order', () => {
	const days = ['2023-12-07', '2023-12-04'].map((date) => ({ date, text: 'It is 412.' }));
	expect(lastCorrected(days)).toBe('Corrected on 7 December 2023');
	expect(lastCorrected([])).toBeUndefined();
});

test.each(['2023-12', '2024-02-29', '2023-12-04'])('%s is a date', (date) => {
	expect(isDate(date)).toBe(true);
});

test.each(['2023', '2023-13', '2023-02-29', '2023-12-4', '2023-12-04T00:00', 'July', ''])(
	'“%s” is no date',
	(date) => {
		expect(isDate(date)).toBe(false);
	},
);

test('the day of the last change is named where it is later than publication', () => {
	const days = { began: '2024-01-01', event: '2024-01-02', checked: '2024-02-01' };
	const names = (updated: string) =>
		datesOf({ ...days, published: '2024-02-02', updated }).map(([name]) => name);
	expect(names('2024-02-03')).toEqual(['The event', 'Published', 'Updated', 'Facts checked']);
	expect(names('2024-02-02')).not.toContain('Updated');
});

test('a correction has a line, and an address by its place in the list', () => {
	const correction = { date: '2024-02-03', text: 'It is 412.' };
	expect(correctionLine(correction)).toBe('Corrected on 3 February 2024: It is 412.');
	expect(correctionId(0)).toBe('correction-1');
});
