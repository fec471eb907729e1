import type { Relation } from '../types/article.ts';

/** In units: CSS pixels where the picture is narrowest. */
export type Point = readonly [x: number, y: number];
/** A quadratic curve: its start, what it bends towards, its end. */
export type Bend = readonly [Point, Point, Point];

/** A party: the middle of its box, whose ends are half circles, and how wide that is. */
export interface Party {
	name: string;
	x: number;
	y: number;
	width: number;
	/** What a name that is too broad is drawn together to. */
	squeezed: number | undefined;
}

/** A relation as an arrow from edge to edge: its number, counted from 1, and where on it that stands. */
export interface Arrow {
	number: number;
	bend: Bend;
	/** Points along it, close to each other. */
	points: readonly Point[];
	disc: Point;
}

/** In units: the picture’s width, a box’s height, a letter’s width, a number’s radius, the gap between arrows. */
export const plate = { width: 560, box: 40, letter: 9, disc: 12, gap: 32 };

const stepsOf = (count: number) => Array.from({ length: count + 1 }, (_, step) => step / count);
const [steps, fine] = [stepsOf(40), stepsOf(1000)];
/** The parties on an arch, from its left foot to its right one. */
export function partiesOnArch(names: readonly string[]): Party[] {
	const [room, center] = [20 * plate.letter, plate.width / 2];
	const broad = names.map((name) => plate.letter * lettersOf(name));
	const widths = broad.map((width) => 2 * Math.round(16 + Math.min(width, room) / 2));
	const span = center - Math.max(...widths) / 2;
	return names.map((name, index) => {
		const turn = index / Math.max(1, names.length - 1);
		const [width = 0, across = 0] = [widths[index], widths.at(-1 - index)];
		const x = Math.round(center - span * Math.cos(Math.PI * turn));
		// Half round, half gable: there is room to pass below a party, and the top is not crowded.
		const rise = (Math.sin(Math.PI * turn) + 1 - Math.abs(2 * turn - 1)) / 2;
		// A party at the right stands above the one across from it, where there is no room beside that.
		const lift = x > center && 2 * (x - center) < (width + across) / 2 + 8 ? plate.box + 8 : 0;
		const y = Math.round(-56 * names.length * rise) - lift;
		return { name, x, y, width, squeezed: (broad[index] ?? 0) > room ? room : undefined };
	});
}

/** The length of a name in small letters: a capital takes a quarter more, and M and W take half a letter more. */
function lettersOf(name: string): number {
	return (
		name.length +
		name.replaceAll(/\P{Lu}/gu, '').length / 4 +
		name.replaceAll(/[^mw]/gi, '').length / 2
	);
}

/** The relations as arrows, in their order. Each bends aside as far as it says; its number stands midway. */
export function arrowsOf<R extends Pick<Relation, 'from' | 'to' | 'bend'>>(
	relations: readonly R[],
	parties: readonly Party[],
): (Omit<R, 'bend'> & Arrow)[] {
	return relations.flatMap((relation, index) => {
		const [left, right] = parties.filter(
			({ name }) => name === relation.from || name === relation.to,
		);
		if (!left || !right) return [];
		const curve = bendBetween(left, right, plate.gap * relation.bend);
		const bend: Bend = relation.from === left.name ? curve : [curve[2], curve[1], curve[0]];
		const points = steps.map((step) => pointOn(bend, step));
		return [{ ...relation, number: index + 1, bend, points, disc: round(pointOn(bend, 0.5)) }];
	});
}

/** The box around the picture: left, top, width and height, in whole units. */
export function frameOf(
	parties: readonly Party[],
	arrows: readonly Arrow[],
): [left: number, top: number, width: number, height: number] {
	const points = [
		...parties.flatMap(({ x, y, width }) => around([x, y], width / 2, plate.box / 2)),
		...arrows.flatMap(({ points, disc }) => [...points, ...around(disc, plate.disc, plate.disc)]),
	];
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [left, top] = [Math.floor(Math.min(...xs)) - 2, Math.floor(Math.min(...ys)) - 2];
	return [left, top, Math.ceil(Math.max(...xs)) + 2 - left, Math.ceil(Math.max(...ys)) + 2 - top];
}
const around = ([x, y]: Point, width: number, height: number): Point[] => [
	[x - width, y - height],
	[x + width, y + height],
];

/** A curve from the edge of one box to that of another; its middle lies `sag` to the right of the straight way. */
function bendBetween(start: Party, end: Party, sag: number): Bend {
	const [x, y] = [end.x - start.x, end.y - start.y];
	const aside = (2 * sag) / Math.max(1, Math.hypot(x, y));
	const middle: Point = [(start.x + end.x) / 2 - aside * y, (start.y + end.y) / 2 + aside * x];
	const whole: Bend = [[start.x, start.y], middle, [end.x, end.y]];
	const isFree = (step: number) =>
		[start, end].every((box) => toBox(pointOn(whole, step), box) > 0);
	const [from, to] = [fine.find(isFree) ?? 0.5, fine.findLast(isFree) ?? 0.5];
	return [round(pointOn(whole, from)), round(pointOn(whole, from, to)), round(pointOn(whole, to))];
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
/** How far a point is outside a box; inside, less than 0. */
const toBox = ([x, y]: Point, box: Party) =>
	Math.hypot(Math.max(0, Math.abs(x - box.x) - (box.width - plate.box) / 2), y - box.y) -
	plate.box / 2;
