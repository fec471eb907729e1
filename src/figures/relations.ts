import type { Relation } from '../story/model.ts';

/** In units: CSS pixels where the picture is narrowest. */
export type Point = readonly [x: number, y: number];
/** A quadratic curve: where it begins, what it bends towards, where it ends. */
export type Bend = readonly [Point, Point, Point];

/** A party: the middle of its box, and how wide that is. */
export interface Party {
	name: string;
	x: number;
	y: number;
	width: number;
}

/** A relation as an arrow from edge to edge: its number, counted from 1, and where on it that stands. */
export interface Arrow {
	number: number;
	bend: Bend;
	disc: Point;
}

/** In units: the picture’s width, a box’s height, a letter’s width, a disc’s radius, the gap in a fan of arrows. */
export const plate = { width: 560, box: 40, letter: 9, disc: 12, gap: 32 };

/** Where along an arrow it is held against others; and where its number may stand, the best first. */
const steps = Array.from({ length: 41 }, (_, index) => index / 40);
const places = steps.slice(6, -6).toSorted((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
/** How far a fan may move aside, in gaps, the best first. */
const shifts = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 2.5, -2.5, 3, -3];

/** The parties on an arch, from its left foot to its right one. */
export function partiesOnArch(names: readonly string[]): Party[] {
	const widths = names.map(({ length }) => 2 * Math.round(16 + (length * plate.letter) / 2));
	const span = (plate.width - Math.max(...widths)) / 2;
	return names.map((name, index) => {
		const turn = index / Math.max(1, names.length - 1);
		// Half round, half gable: there is room to pass below a party, and the top is not crowded.
		const rise = (Math.sin(Math.PI * turn) + 1 - Math.abs(2 * turn - 1)) / 2;
		const x = Math.round(plate.width / 2 - span * Math.cos(Math.PI * turn));
		return { name, x, y: Math.round(-56 * names.length * rise), width: widths[index] ?? 0 };
	});
}

/**
 * The relations as arrows, in their order. Those between the same two parties fan out, and the fan moves aside as
 * little as keeps it off the other parties and arrows.
 */
export function arrowsOf<R extends Pick<Relation, 'from' | 'to'>>(
	relations: readonly R[],
	parties: readonly Party[],
): (R & Arrow)[] {
	const numbered = relations.map((relation, index) => ({ ...relation, number: index + 1 }));
	const bent: (R & Omit<Arrow, 'disc'>)[] = [];
	const pairs = parties.flatMap((left, index) =>
		parties.slice(index + 1).map((right) => [left, right] as const),
	);
	for (const [left, right] of pairs) {
		const ends = [left.name, right.name];
		const fan = numbered.filter(({ from, to }) => ends.includes(from) && ends.includes(to));
		const fans = shifts.map((shift) =>
			fan.map((relation, place) => {
				const sag = plate.gap * (place - (fan.length - 1) / 2 + shift);
				const forth = relation.from === left.name;
				const bend = forth ? bendBetween(left, right, sag) : bendBetween(right, left, -sag);
				return { ...relation, bend };
			}),
		);
		const others = parties.filter(({ name }) => !ends.includes(name));
		bent.push(
			...least(fans, (fan) =>
				fan
					.flatMap(({ bend }) => pointsOn(bend))
					.reduce(
						(met, point) => met + 9 * boxesBy(point, others, 10) + bendsBy(point, bent, 10),
						0,
					),
			),
		);
	}
	const arrows: (R & Arrow)[] = [];
	for (const arrow of bent.toSorted((a, b) => a.number - b.number)) {
		const others = bent.filter(({ number }) => number !== arrow.number);
		const disc = least(
			places.map((place) => round(pointOn(arrow.bend, place))),
			(point) =>
				9 * arrows.filter(({ disc }) => apart(point, disc) < 2 * plate.disc + 4).length +
				9 * boxesBy(point, parties, plate.disc + 3) +
				bendsBy(point, others, plate.disc + 3),
		);
		arrows.push({ ...arrow, disc });
	}
	return arrows;
}

/** The box around the picture: left, top, width and height, in whole units. */
export function frameOf(
	parties: readonly Party[],
	arrows: readonly Arrow[],
): [number, number, number, number] {
	const points = [
		...parties.flatMap(({ x, y, width }) => around([x, y], width / 2, plate.box / 2)),
		...arrows.flatMap(({ bend, disc }) => [...pointsOn(bend), ...around(disc, plate.disc)]),
	];
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [left, top] = [Math.floor(Math.min(...xs)) - 2, Math.floor(Math.min(...ys)) - 2];
	return [left, top, Math.ceil(Math.max(...xs)) + 2 - left, Math.ceil(Math.max(...ys)) + 2 - top];
}
const around = ([x, y]: Point, width: number, height = width): Point[] => [
	[x - width, y - height],
	[x + width, y + height],
];

/** A curve from the edge of one box to that of another; its middle lies `sag` to the right of the straight way. */
function bendBetween(start: Party, end: Party, sag: number): Bend {
	const [x, y] = [end.x - start.x, end.y - start.y];
	const aside = (2 * sag) / Math.max(1, Math.hypot(x, y));
	const middle: Point = [(start.x + end.x) / 2 - aside * y, (start.y + end.y) / 2 + aside * x];
	const whole: Bend = [[start.x, start.y], middle, [end.x, end.y]];
	const [from, to] = [edgeOn(whole, start, 0), edgeOn(whole, end, 1)];
	return [round(pointOn(whole, from)), round(pointOn(whole, from, to)), round(pointOn(whole, to))];
}

/** Where a curve leaves the box in which its start (0) or end (1) lies, found by halving. */
function edgeOn(bend: Bend, box: Party, inside: number, outside = 0.5, rounds = 20): number {
	if (rounds === 0) return outside;
	const half = (inside + outside) / 2;
	return toBox(pointOn(bend, half), box) > 0
		? edgeOn(bend, box, inside, half, rounds - 1)
		: edgeOn(bend, box, half, outside, rounds - 1);
}

/** The point of a curve at a place from 0 to 1; of two places, what the curve between them bends towards. */
function pointOn([start, middle, end]: Bend, from: number, to = from): Point {
	const mix = (axis: 0 | 1) =>
		(1 - from) * (1 - to) * start[axis] +
		(from + to - 2 * from * to) * middle[axis] +
		from * to * end[axis];
	return [mix(0), mix(1)];
}
const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const pointsOn = (bend: Bend): Point[] => steps.map((step) => pointOn(bend, step));

const apart = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
/** How far a point is outside a box, whose ends are half circles; inside, less than 0. */
const toBox = ([x, y]: Point, box: Party) =>
	Math.hypot(Math.max(0, Math.abs(x - box.x) - (box.width - plate.box) / 2), y - box.y) -
	plate.box / 2;
/** How many boxes, or curves, a point is nearer to than so many units. */
const boxesBy = (point: Point, boxes: readonly Party[], units: number) =>
	boxes.filter((box) => toBox(point, box) < units).length;
const bendsBy = (point: Point, curves: readonly { bend: Bend }[], units: number) =>
	curves.filter(({ bend }) => pointsOn(bend).some((other) => apart(point, other) < units)).length;

/** The first of those that cost least. */
const least = <T>(items: readonly T[], cost: (item: T) => number): T =>
	items
		.map((item) => ({ item, cost: cost(item) }))
		.reduce((best, next) => (next.cost < best.cost ? next : best)).item;
