import type { Correction, Dates } from '../types/article.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** Whether a text is a day or a month of the calendar, such as 2023-12-04 or 2023-12. */
export function isDate(text: string): boolean {
	const date = new Date(`${text.padEnd(10, '-01')}T00:00:00Z`);
	const isDay = !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
	return /^\d{4}-\d{2}(-\d{2})?$/.test(text) && isDay;
}

/** A date of the content (`2023-12-04` or `2023-12`) as readers see it: 4 December 2023, December 2023. */
export function readableDate(date: string): string {
	return (date.length === 7 ? month : day).format(new Date(date));
}

/** Noon of a day, as metadata wants it: ISO 8601 with a zone. Midnight would be the day before in the Americas. */
export function moment(date: string): string {
	return `${date}T12:00:00Z`;
}

/** The dates of an article, each with its name, in the order of its byline. */
export function datesOf(article: Dates): [name: string, date: string][] {
	const dates: [name: string, date: string][] = [
		['The event', article.event],
		['Published', article.published],
		['Updated', article.updated],
		['Facts checked', article.checked],
	];
	return article.updated > article.published ? dates : dates.filter(([name]) => name !== 'Updated');
}

/** A correction as one line: Corrected on 4 December 2023: what was mended. */
export function correctionLine(correction: Correction): string {
	return `${correctedOn(correction)}: ${correction.text}`;
}

/** Where a correction stands on the page on how it was made: by its place in the list, so new ones come last. */
export function correctionId(index: number): string {
	return `correction-${index + 1}`;
}

/** That something was corrected, and when. */
export function correctedOn({ date }: Pick<Correction, 'date'>): string {
	return `Corrected on ${readableDate(date)}`;
}

/** When something was last corrected; nothing where nothing was. */
export function lastCorrected(corrections: readonly Correction[]): string | undefined {
	const date = corrections
		.map(({ date }) => date)
		.sort()
		.at(-1);
	return date && correctedOn({ date });
}
