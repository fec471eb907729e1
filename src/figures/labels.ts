/** A point of a plate, in its units. */
export type Point = [x: number, y: number];
/** Left, top, right and bottom, in units. */
export type Box = [number, number, number, number];
type Span = [least: number, most: number];

/** A number and, where there is room, a name; and where they hang. */
export interface Label {
	number: number;
	name: string;
	/** The point it hangs on: its place, or the end of a line that leads to it. */
	at: Point;
	anchor: 'start' | 'middle' | 'end';
	/** How far it stands off that point, in heights of its letters. */
	dx: number;
	dy: number;
}

/** The plate, in units. */
export const plate = { width: 576, height: 336 };
/**
 * Heights of the letters, in units, in eight spans: they keep their size, 0.8125rem, while the plate is between
 * 52rem (9 units) and 17rem wide (27.6). On a narrower one only the numbers are shown.
 */
export const heights = Array.from({ length: 8 }, (_, step): Span => [
	9 * (27.6 / 9) ** (step / 8),
	9 * (27.6 / 9) ** ((step + 1) / 8),
]);
/** The room of a ring at a place, from its middle, in heights of letters. */
const ring = 0.4;

/** Where a label can stand beside its place, best first. */
const besides: Pick<Label, 'anchor' | 'dx' | 'dy'>[] = [
	{ anchor: 'start', dx: 0.7, dy: 0.35 },
	{ anchor: 'end', dx: -0.7, dy: 0.35 },
	{ anchor: 'middle', dx: 0, dy: -0.95 },
	{ anchor: 'middle', dx: 0, dy: 1.5 },
	{ anchor: 'start', dx: 0.3, dy: -0.95 },
	{ anchor: 'start', dx: 0.3, dy: 1.5 },
	{ anchor: 'end', dx: -0.3, dy: -0.95 },
	{ anchor: 'end', dx: -0.3, dy: 1.5 },
];

/**
 * A label for each point, counted from 1, that lies on no other, on no ring, on no line that leads to another
 * and not on the frame, however wide the plate is shown. It stands beside its point; else off it, at the end of a
 * line; else it is the number alone; and where there is no room at all there is none. Of the free positions it
 * takes one that covers little of the `lines`, which are given as points on them.
 */
export function labelsOf(
	points: readonly Point[],
	names: readonly string[],
	lines: readonly Point[] = [],
): (Label | undefined)[] {
	const placed: { label: Label; lead: Box[] }[] = [];
	return points.map((point, index) => {
		const others = points.filter((_, other) => other !== index);
		const rooms = heights.map((height) => {
			const names = placed.map(({ label }) => boxOf(label, height));
			const rings = others.map((other) => ringAt(other, height));
			const leads = placed.flatMap(({ lead }) => lead);
			return { height, names, taken: [...names, ...rings, ...leads] };
		});
		const best = optionsOf(point, others, lines, index + 1, names[index] ?? '').find(
			({ label, lead }) =>
				rooms.every(({ height, names, taken }) => {
					const box = boxOf(label, height);
					return (
						isInside(box) &&
						!taken.some((other) => overlap(box, other)) &&
						!lead.some((step) => names.some((other) => overlap(step, other)))
					);
				}),
		);
		if (best) placed.push(best);
		return best?.label;
	});
}

/** The labels a point can have, each with the line that leads to it, the best first. */
function optionsOf(
	point: Point,
	others: readonly Point[],
	lines: readonly Point[],
	number: number,
	name: string,
) {
	const positions = [...besides.map((side) => ({ at: point, ...side })), ...offsetsOf(point)];
	const rings = others.map((other) => ringAt(other, [0, 20]));
	return [name, '']
		.flatMap((name, less) =>
			positions.map((position, order) => {
				const label = { number, name, ...position };
				const lead = leadOf(point, label.at);
				const boxes = heights.map((height) => boxOf(label, height));
				const hidden = lines.filter(([x, y]) => boxes.some((box) => overlap(box, [x, y, x, y])));
				const crossed = lead.filter((step) => rings.some((other) => overlap(step, other)));
				// A name that hides lines is worse than one off its place, and that better than none.
				const off = order < besides.length ? 0 : 100 + order;
				const cost = less * 1000 + off + hidden.length * 6 + crossed.length * 5;
				return { label, lead, cost };
			}),
		)
		.sort((one, other) => one.cost - other.cost);
}

/** The room a label takes at all heights of a span. */
export function boxOf({ number, name, at: [x, y], anchor, dx, dy }: Label, [low, high]: Span): Box {
	// Letters as wide as in the widest of the typefaces; those of scripts such as Han are as wide as high.
	const width = [...(name ? `${number} ${name}` : `${number}`)].reduce(
		(sum, letter) => sum + (/[mwMW]|[^\0-\u2e7f]/.test(letter) ? 1 : 0.66),
		0,
	);
	const left = dx - { start: 0, middle: width / 2, end: width }[anchor];
	const least = (ems: number) => ems * (ems < 0 ? high : low);
	const most = (ems: number) => ems * (ems < 0 ? low : high);
	return [x + least(left), y + least(dy - 1.08), x + most(left + width), y + most(dy + 0.3)];
}

/** The room of the ring at a point, at all heights of a span. */
export function ringAt([x, y]: Point, [, high]: Span): Box {
	const reach = ring * high;
	return [x - reach, y - reach, x + reach, y + reach];
}

/** Whether two boxes have room in common. */
export function overlap(one: Box, other: Box): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Whether a box lies inside the frame. */
function isInside([left, top, right, bottom]: Box): boolean {
	return left > 3 && top > 3 && right < plate.width - 3 && bottom < plate.height - 3;
}

/** Where a label can stand off its point: in sixteen directions, ever further away. */
function offsetsOf([x, y]: Point) {
	return [34, 52, 76, 110, 150, 200].flatMap((reach) =>
		Array.from({ length: 16 }, (_, turn) => {
			const [a, b] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)];
			const at: Point = [Math.round(x + a * reach), Math.round(y + b * reach)];
			const side = a < 0 ? -1 : 1;
			return {
				at,
				anchor: side < 0 ? ('end' as const) : ('start' as const),
				dx: side * 0.3,
				dy: 0.35,
			};
		}),
	);
}

/** The steps of the line that leads from a point to a label off it, as rooms without width. */
function leadOf([x, y]: Point, [a, b]: Point): Box[] {
	const steps = Math.ceil(Math.hypot(a - x, b - y) / 4);
	return Array.from({ length: steps }, (_, step): Box => {
		const [left, top] = [x + ((a - x) * step) / steps, y + ((b - y) * step) / steps];
		return [left, top, left, top];
	});
}
