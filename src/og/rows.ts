import { giversOf } from '../lib/selectors.ts';
import type { RowPoint } from '../types/article.ts';
import { isOpen } from './card.ts';
import { line, sideLines, svg, type Band, type Colour, type Size } from './svg.ts';

/** A drawing around a point (SVG), as its figure shows it: all in dashes where no report bears it out. */
function drawing(
	point: RowPoint,
	{ x, y }: { x: number; y: number },
	size: number,
	colour: Colour,
): string {
	const { line: full, doubt } = point.drawing;
	const [lines, dashes] = isOpen(point) ? ['', full + doubt] : [full, doubt];
	const stroke = colour(point.side?.side ?? 'ink');
	// What is small has the broader lines, to be seen where the card is.
	const width = size > 200 ? 1.7 : 1.9;
	const content = line(lines, stroke, width) + line(dashes, stroke, width, '3 3.8');
	return `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 96})">${content}</g>`;
}

/** Every row in one band from edge to edge, the lines of the two sides changing places between the givers (SVG). */
export function allInBand(points: readonly RowPoint[], band: Band, colour: Colour): string {
	const givers = giversOf(points);
	const [edge, gap] = [76, 96];
	const slot = (band.length - 2 * edge - (givers.length - 1) * gap) / points.length;
	const size = Math.min(0.9 * slot, band.bottom - band.top - 60);
	const y = (band.top + band.bottom) / 2;
	const swaps: [number, number][] = [];
	let x = edge;
	const drawings = givers.flatMap(({ points: given }, index) => {
		if (index > 0) {
			swaps.push([x - 10, x + gap + 10]);
			x += gap;
		}
		const start = x + slot / 2;
		x += given.length * slot;
		return given.map((point, place) =>
			drawing(point, { x: start + place * slot, y }, size, colour),
		);
	});
	return sideLines({ ...band, swaps, turned: turned(points) }, colour) + drawings.join('');
}

/** One row large in the middle of the band; those before and after it pale, beyond the middle square (SVG). */
export function oneInBand(
	points: readonly RowPoint[],
	address: string,
	band: Band,
	colour: Colour,
): string {
	const row = giversOf(points).flatMap(({ points }) => points);
	const place = row.findIndex((point) => point.address === address);
	const step = 0.37 * band.length;
	const size = band.bottom - band.top - 44;
	const y = (band.top + band.bottom) / 2;
	const xOf = (index: number) => band.length / 2 + (index - place) * step;
	const swaps = row.flatMap(({ giver }, index) => {
		const x = xOf(index) - step / 2;
		return index > 0 && giver !== row[index - 1]?.giver ? [[x - 62, x + 62] as const] : [];
	});
	const drawings = row.map((point, index) => {
		if (Math.abs(index - place) > 1) return '';
		if (index === place) return drawing(point, { x: xOf(index), y }, size, colour);
		return `<g opacity=".28">${drawing(point, { x: xOf(index), y }, 0.8 * size, colour)}</g>`;
	});
	return sideLines({ ...band, swaps, turned: turned(points) }, colour) + drawings.join('');
}

/** The shapes in which Google wants the picture of an article: 16 to 9, 4 to 3, 1 to 1, 1200 pixels wide. */
export const pictureSizes: readonly Size[] = [
	{ width: 1200, height: 675 },
	{ width: 1200, height: 900 },
	{ width: 1200, height: 1200 },
];

/** The rows as a picture without words (SVG): those of each giver in a line, the lines of the two sides changing places between. */
export function rowsSvg(points: readonly RowPoint[], size: Size, colour: Colour): string {
	const { width, height } = size;
	const givers = giversOf(points);
	const [edge, gap] = [0.055 * width, 0.24 * height];
	const row = (height - (givers.length - 1) * gap) / givers.length;
	const slot = (width - 2 * edge) / Math.max(...givers.map(({ points }) => points.length));
	const drawings = givers.flatMap(({ points }, index) =>
		points.map((point, place) => {
			const x = width / 2 + (place - (points.length - 1) / 2) * slot;
			const y = row / 2 + index * (row + gap);
			return drawing(point, { x, y }, Math.min(0.82 * slot, 0.84 * row), colour);
		}),
	);
	const swaps = givers.slice(1).map((_, index) => {
		const start = row + index * (row + gap);
		return [start - 10, start + gap + 10] as const;
	});
	const down = { top: edge, bottom: width - edge, length: height, swaps };
	const woven = sideLines({ ...down, turned: turned(points) }, colour);
	// The lines run downwards: what is right and what is down change places.
	return svg(size, `<g transform="matrix(0 1 1 0 0 0)">${woven}</g>${drawings.join('')}`, colour);
}

/** Whether the second side gives first. */
function turned([first]: readonly RowPoint[]): boolean {
	return first?.side?.side === 'second';
}
