import { parseHTML } from 'linkedom';

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** One figure as a multiple of another, such as 1.05 ×. */
export function ratio(value: number, floor: number): string {
	return `${(value / floor).toFixed(2)} ×`;
}

/** Rows of text and figures in aligned columns. */
export function table(header: string[], rows: readonly (string | number)[][]): string {
	const cells = [header, ...rows.map((row) => row.map(String))];
	const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
				)
				.join('  '),
		)
		.join('\n');
}

/** The floor of a page: the headings and paragraphs of its main part with a few lines of style, nothing else. */
export function floorOf(html: string): string {
	const { document } = parseHTML(html);
	const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td)')]
		.filter((element) => !element.querySelector('p, li'))
		.map((element) => {
			const name = /^h\d$/.test(element.localName) ? element.localName : 'p';
			const text = element
				.textContent!.replaceAll(/\s+/g, ' ')
				.trim()
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;');
			return `<${name}>${text}</${name}>`;
		});
	return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><link rel="icon" href="data:,"><style>body{max-width:36rem;margin:auto;padding:1rem;font:1.1rem/1.5 serif}</style>${blocks.join('\n')}`;
}
