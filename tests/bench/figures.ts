import { parseHTML } from 'linkedom';

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	const at = (index: number) => sorted[index] ?? NaN;
	return (at(Math.floor(middle)) + at(Math.ceil(middle) - 1)) / 2;
}

/** One figure as a multiple of another, such as 1.05 ×. */
export function ratio(value: number, floor: number): string {
	return `${(value / floor).toFixed(2)} ×`;
}

/** Rows of text and figures in aligned columns. */
export function table(header: string[], rows: readonly (string | number)[][]): string {
	const cells = [header, ...rows.map((row) => row.map(String))];
	const widths = header.map((_, column) =>
		Math.max(...cells.map((row) => row[column]?.length ?? 0)),
	);
	return cells
		.map((row) =>
			row
				.map((cell, column) => {
					const width = widths[column] ?? 0;
					return column === 0 ? cell.padEnd(width) : cell.padStart(width);
				})
				.join('  '),
		)
		.join('\n');
}

/** The middle of some milliseconds, with the least and the most of them: 348 (340–361). */
export function spread(values: readonly number[]): string {
	const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
	return `${Math.round(median(values))} (${least}–${most})`;
}

/** The floor of a page: its own body without script, style, drawings and attributes. */
export function floorOf(html: string): string {
	const { document } = parseHTML(html);
	for (const element of document.body.querySelectorAll('script, style, svg')) element.remove();
	for (const element of document.body.querySelectorAll('*'))
		for (const { name } of [...element.attributes]) element.removeAttribute(name);
	return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><link rel="icon" href="data:,"><body>${document.body.innerHTML}`;
}
