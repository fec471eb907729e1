import type { Colour, Size } from './svg.ts';

/** The lines of writing on a sheet, in the units of the mark. */
const writing = [9, 9, 9, 6, 9, 9, 4, 9, 9, 9, 7];

/**
 * The story as a picture without words (SVG): a sheet for each of the two days. One side’s line comes
 * down on the first, runs over to the second and crosses the other side’s; from there both go on side by
 * side as in the mark of the site. `colour` gives the value of a colour token.
 */
export function sheetsSvg({ width, height }: Size, colour: Colour): string {
	// As in the mark, a sheet is 11 by 13 units, and the lines of the sides lie as far apart as they are wide.
	const unit = Math.min(width / 30, height / 17.6);
	const strength = 0.68 * unit;
	const radius = 2 * unit;
	// A whole number of units and a half, so that the line runs over between two lines of writing.
	const drop = Math.min(3.5, Math.floor(height / unit / 2 - 6.5) - 0.5) * unit;
	const middle = { x: width / 2, y: height / 2 };
	const first = { x: middle.x - 12 * unit, y: middle.y - 6.5 * unit - drop };
	const second = { x: middle.x + unit, y: middle.y - 6.5 * unit + drop };
	const straight = second.x + 5.5 * unit - strength;
	const crossed = straight + 2 * strength;
	const journey =
		`M${first.x + 5.5 * unit} 0V${middle.y - radius}a${radius} ${radius} 0 0 0 ${radius} ${radius}` +
		`H${crossed - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${height}`;

	const line = (d: string, token: string, width: number, fill = 'none') =>
		`<path d="${d}" stroke="${colour(token)}" stroke-width="${width}" fill="${fill}"/>`;
	const sheet = ({ x, y }: typeof first) => {
		const rows = writing.map(
			(length, row) => `M${x + unit} ${y + (row + 1.5) * unit}h${length * unit}`,
		);
		const outline = `M${x} ${y}h${11 * unit}v${13 * unit}h${-11 * unit}z`;
		return line(outline, 'ink', 3, colour('paper')) + line(rows.join(''), 'rule', 3);
	};
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
		`<path d="M0 0h${width}v${height}H0z" fill="${colour('paper-raised')}"/>`,
		sheet(first),
		sheet(second),
		line(`M${straight} 0V${height}`, 'first', strength),
		line(`M${straight - strength} ${middle.y}h${2 * strength}`, 'paper', 2 * strength),
		line(journey, 'second', strength),
		'</svg>',
	].join('');
}
