import { expect, test } from 'vitest';
import { moment, readableDate, readableDay, readableSpan } from '../../src/words/dates.ts';

test('a day is written out', () => {
	expect(readableDate('2023-12-04')).toBe('4 December 2023');
});

test('a month is written out', () => {
	expect(readableDate('2023-12')).toBe('December 2023');
});

test('a span names its months once where it can', () => {
	expect(readableSpan('2023-10-17', '2023-10-18').replaceAll(/\s/g, ' ')).toBe(
		'17–18 October 2023',
	);
});

test('a day becomes a moment with a zone', () => {
	expect(moment('2023-12-04')).toBe('2023-12-04T12:00:00Z');
});

test('a day as a heading names its weekday', () => {
	expect(readableDay('2023-12-04')).toBe('Monday 4 December');
});
