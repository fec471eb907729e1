import type { DatedEvent } from '../types/article.ts';
import { readableDay } from '../format/dates.ts';

/** The events of one day of the visit, or of the time before or after it. */
export interface Stretch {
	name: string;
	/** The day, of a day of the visit. */
	day?: string;
	events: DatedEvent[];
}

/**
 * Cuts the dated events into the time before the visit, each of its days, and the time after it; a stretch
 * without events is left out. `began` and `ended` are days, as 2023-12-04.
 */
export function stretchesOf(
	events: readonly DatedEvent[],
	began: string,
	ended: string,
): Stretch[] {
	const within = events.filter(({ date }) => date >= began && date <= ended);
	const days = [...new Set(within.map(({ date }) => date))];
	return [
		{ name: 'Before', events: events.filter(({ date }) => date < began) },
		...days.map((day) => ({
			name: readableDay(day),
			day,
			events: within.filter(({ date }) => date === day),
		})),
		{ name: 'After', events: events.filter(({ date }) => date > ended) },
	].filter((stretch) => stretch.events.length > 0);
}
