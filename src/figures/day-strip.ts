import type { Visit } from '../types/article.ts';

/** A day of a strip. */
export interface Day {
	/** Of the month, 1 to 31. */
	number: number;
	/** Whether the visit lasted on it. */
	visit: boolean;
	/** Whether the visit was announced on it. */
	announced: boolean;
}

const day = 86_400_000;

/**
 * The days of some visits on one scale: each strip begins as long before its visit as the earliest was announced
 * before its own, and all are as long as the longest with two days more.
 */
export function dayStrips(visits: readonly Visit[]): Day[][] {
	const time = (date: string) => Date.parse(`${date}T00:00:00Z`);
	const lead = Math.max(...visits.map(({ announced, from }) => time(from) - time(announced)));
	const length = Math.max(...visits.map(({ from, to }) => time(to) - time(from)));
	return visits.map(({ announced, from, to }) =>
		Array.from({ length: (lead + length) / day + 3 }, (_, index) => {
			const own = time(from) - lead + index * day;
			return {
				number: new Date(own).getUTCDate(),
				visit: own >= time(from) && own <= time(to),
				announced: own === time(announced),
			};
		}),
	);
}
