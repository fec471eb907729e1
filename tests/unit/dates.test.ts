import { expect, test } from 'vitest';
import {
	moment,
	readableDate,
	readableDay,
	readableSpan,
	lastCorrected,
} from '../../src/format/dates.ts';

test.each([
	['a day is written out', readableDate('2023-12-04'), '4 December 2023'],
	['a month is written out', readableDate('2023-12'), 'December 2023'],
	['a span names its month once', readableSpan('2023-10-17', '2023-10-18'), '17–18 October 2023'],
	['a day becomes a moment with a zone', moment('2023-12-04'), '2023-12-04T12:00:00Z'],
	['a day as a heading names its weekday', readableDay('2023-12-04'), 'Monday 4 December'],
])('%s', (_, written, wanted) => {
	expect(written.replaceAll(/\s/g, ' ')).toBe(wanted);
});

test('of several corrections the day of the last is named, whatever their order', () => {
	const days = ['2023-12-07', '2023-12-04'].map((date) => ({ date, text: 'It is 412.' }));
	expect(lastCorrected(days)).toBe('Corrected on 7 December 2023');
	expect(lastCorrected([])).toBeUndefined();
});
