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
 * The heights of the letters, in units, in eight spans: they keep their size, 0.8125rem, while the plate is between
 * 52rem (9 units) and 17rem wide (27.6). On a narrower one only the numbers are shown.
 */
export const heights = Array.from({ length: 8 }, (_, step): Span => [
	9 * (27.6 / 9) ** (step / 8),
	9 * (27.6 / 9) ** ((step + 1) / 8),
]);
/** What something takes of the plate, at each of the heights. */
type Room = readonly Box[];

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
	const placed: { room: Room; lead: Room[] }[] = [];
	const steps = lines.map(pointRoom);
	return points.map((point, index) => {
		const others = points.filter((_, other) => other !== index);
		const rings = others.map((other) => heights.map((height) => ringAt(other, height)));
		const rooms = placed.map(({ room }) => room);
		const taken = [...rooms, ...rings, ...placed.flatMap(({ lead }) => lead)];
		const options = [names[index] ?? '', ''].flatMap((name, less) =>
			positionsOf(point).map((position, order) => {
				const label: Label = { number: index + 1, name, ...position };
				const room = heights.map((height) => boxOf(label, height));
				return { label, room, lead: leadOf(point, label.at), less, order };
			}),
		);
		const cost = ({ room, lead, less, order }: (typeof options)[number]) => {
			const hidden = steps.filter((step) => meets(step, [room])).length;
			const crossed = lead.filter((step) => meets(step, rings)).length;
			// A name that hides lines is worse than one off its place, and that better than none.
			const off = lead.length > 0 ? 100 + order : 0;
			return less * 1000 + off + hidden * 6 + crossed * 5;
		};
		const [best] = options
			.filter(({ room }) => room.every(isInside) && !meets(room, taken))
			.filter(({ lead }) => !lead.some((step) => meets(step, rooms)))
			.map((option) => ({ ...option, cost: cost(option) }))
			.sort((one, other) => one.cost - other.cost);
		if (best) placed.push(best);
		return best?.label;
	});
}

/** Where a label can stand: beside its point, then askew; then off it in sixteen directions, ever further. */
function positionsOf([x, y]: Point): Omit<Label, 'number' | 'name'>[] {
	const anchors = ['end', 'middle', 'start'] as const;
	const hang = (at: Point, dx: number, dy: number) => {
		return { at, anchor: anchors[1 + Math.sign(dx)] ?? 'middle', dx, dy };
	};
	const beside = [0.7, -0.7].map((dx) => hang([x, y], dx, 0.35));
	const askew = [0, 0.3, -0.3].flatMap((dx) => [-0.95, 1.5].map((dy) => hang([x, y], dx, dy)));
	const off = [34, 52, 76, 110, 150, 200].flatMap((reach) =>
		Array.from({ length: 16 }, (_, turn) => {
			const [a, b] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)];
			const at: Point = [Math.round(x + a * reach), Math.round(y + b * reach)];
			return hang(at, a < 0 ? -0.3 : 0.3, 0.35);
		}),
	);
	return [...beside, ...askew, ...off];
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
	const reach = 0.4 * high;
	return [x - reach, y - reach, x + reach, y + reach];
}

/** Whether two boxes have room in common. */
export function overlap(one: Box, other: Box): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Whether something has room in common with some of others, at any height. */
const meets = (room: Room, others: readonly Room[]) =>
	others.some((other) => room.some((box, span) => overlap(box, other[span] ?? box)));

/** A point as room without width. */
const pointRoom = (point: Point): Room => heights.map(() => [...point, ...point]);

/** Whether a box lies inside the frame. */
const isInside = ([left, top, right, bottom]: Box) =>
	left > 3 && top > 3 && right < plate.width - 3 && bottom < plate.height - 3;

/** The steps of the line that leads from a point to a label off it. */
function leadOf([x, y]: Point, [a, b]: Point): Room[] {
	const steps = Math.ceil(Math.hypot(a - x, b - y) / 4);
	return Array.from({ length: steps }, (_, step) =>
		pointRoom([x + ((a - x) * step) / steps, y + ((b - y) * step) / steps]),
	);
}
