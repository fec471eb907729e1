import { expect, test } from 'vitest';
import { stretchesOf } from '../../src/figures/timeline.ts';
import type { DatedEvent } from '../../src/types/article.ts';

const event = (id: string, date: string) => ({ id, date }) as DatedEvent;
const events = [
	event('before', '2023-10-17'),
	event('first', '2023-12-03'),
	event('second', '2023-12-04'),
	event('third', '2023-12-04'),
	event('after', '2024-07-04'),
];
const shape = (list: DatedEvent[]) =>
	stretchesOf(list, '2023-12-03', '2023-12-04').map(({ name, day, events }) => [
		name,
		day,
		events.map(({ id }) => id),
	]);

test('the days of the visit stand between what came before and what came after', () => {
	expect(shape(events)).toEqual([
		['Before', undefined, ['before']],
		['Sunday 3 December', '2023-12-03', ['first']],
		['Monday 4 December', '2023-12-04', ['second', 'third']],
		['After', undefined, ['after']],
	]);
});

test('a stretch without events is left out', () => {
	expect(shape(events.slice(1, 2))).toEqual([['Sunday 3 December', '2023-12-03', ['first']]]);
});
