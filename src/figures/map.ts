import { geoAzimuthalEqualArea, geoCentroid, geoInterpolate, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import naturalEarth from 'world-atlas/land-110m.json' with { type: 'json' };
import type { Place } from '../story/model.ts';

type Point = [number, number];
type Located = Pick<Place, 'latitude' | 'longitude'>;
type Project = (degrees: Point) => Point | null;
/** Left, top, right and bottom, in units of the plate. */
export type Box = [number, number, number, number];
/** Where a name stands: its point in units, how it hangs on it, and how far off in heights of its letters. */
export interface Label {
	text: string;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	dx: number;
	dy: number;
}

/** The plate, in units: CSS pixels where the text column is full. Its edge keeps places off the frame. */
export const plate = {
	width: 576,
	height: 336,
	edge: { left: 116, top: 62, right: 84, bottom: 64 },
};
/** The least and the largest height of a label in units: at half size, on 320 px, it must be the largest. */
export const labelSizes = [12.5, 22.2];
/**
 * How the land is simplified: the width of the grid its points lie on, in units; the least bend, and the least
 * island or lake, that is drawn, both in square units.
 */
export const land = { grid: 2, bend: 18, island: 75 };

const sides: Pick<Label, 'anchor' | 'dx' | 'dy'>[] = [
	{ anchor: 'start', dx: 0.7, dy: 0.35 },
	{ anchor: 'end', dx: -0.7, dy: 0.35 },
	{ anchor: 'middle', dx: 0, dy: -0.75 },
	{ anchor: 'middle', dx: 0, dy: 1.4 },
	{ anchor: 'end', dx: 0.7, dy: -0.75 },
	{ anchor: 'end', dx: 0.7, dy: 1.4 },
	{ anchor: 'start', dx: -0.7, dy: -0.75 },
	{ anchor: 'start', dx: -0.7, dy: 1.4 },
];

/** An equal-area projection about the middle of the places: takes degrees, gives units, keeps to the plate. */
export function projectionOf(places: Located[]) {
	const { width, height, edge } = plate;
	const middle = { type: 'MultiPoint' as const, coordinates: places.map(degreesOf) };
	const [longitude, latitude] = geoCentroid(middle);
	return geoAzimuthalEqualArea()
		.rotate([-longitude, -latitude])
		.fitExtent(
			[
				[edge.left, edge.top],
				[width - edge.right, height - edge.bottom],
			],
			middle,
		)
		.clipExtent([
			[-4, -4],
			[width + 4, height + 4],
		]);
}

/** Where a place stands on the plate, in whole units. */
export function pointOf(place: Located, project: Project): Point {
	return project(degreesOf(place))!.map(Math.round) as Point;
}

/** The coasts on the plate, as rings of points in units: of Natural Earth's land unless told another TopoJSON. */
export function coastsOf(
	projection: ReturnType<typeof projectionOf>,
	world = naturalEarth as unknown as Topology,
): Point[][] {
	const rings: Point[][] = [];
	geoPath(projection, {
		beginPath() {},
		arc() {},
		closePath() {},
		moveTo: (x, y) => rings.push([[x, y]]),
		lineTo: (x, y) => rings.at(-1)!.push([x, y]),
	})(feature(world, world.objects['land']!));
	return rings.filter((ring) => areaOf(ring) > land.island);
}

/** The path of the land, simplified, in units of its grid. */
export function landPath(coasts: Point[][]): string {
	return coasts.map((ring) => relativePath(simplified(ring))).join('');
}

/** The places of the way he came, in the order of their stops. */
export function stopsOf<T extends Pick<Place, 'stop'>>(places: T[]): T[] {
	return places.filter(({ stop }) => stop).sort((one, other) => one.stop! - other.stop!);
}

/** The way from stop to stop, in units: a great circle as two threads side by side, and a mark of its direction. */
export function routePaths(stops: Located[], project: Project) {
	const legs = stops.slice(1).map((to, index) => {
		const from = stops[index]!;
		const middle = project(geoInterpolate(degreesOf(from), degreesOf(to))(0.5))!;
		return [pointOf(from, project), middle, pointOf(to, project)] as const;
	});
	const thread = (side: number) =>
		legs
			.map(([from, middle, to]) => {
				const [x, y] = direction(from, to);
				const shift = ([a, b]: Point) => `${round(a - y * side)} ${round(b + x * side)}`;
				// A curve through the middle: its control point lies as far again from the chord.
				const bend = middle.map((value, axis) => 2 * value - (from[axis]! + to[axis]!) / 2);
				return `M${shift(from)}Q${shift(bend as Point)} ${shift(to)}`;
			})
			.join('');
	const mark = legs
		.map(([from, [x, y], to]) => {
			const [a, b] = direction(from, to);
			const corner = (back: number, side: number) =>
				`${round(x - a * back - b * side)} ${round(y - b * back + a * side)}`;
			return `M${corner(-6, 0)} ${corner(6, -5)} ${corner(6, 5)}z`;
		})
		.join('');
	return { threads: [thread(-2), thread(2)], mark };
}

/**
 * The names with their numbers, each on the side of its point where it covers least of the others, the way and
 * the coast. What a name has in brackets stays in the list.
 */
export function labelsOf(
	places: (Located & Pick<Place, 'name' | 'stop'>)[],
	project: Project,
	coast: Point[] = [],
): Label[] {
	const points = places.map((place) => pointOf(place, project));
	const stops = stopsOf(places);
	const way = stops.slice(1).flatMap((to, index) => {
		const between = geoInterpolate(degreesOf(stops[index]!), degreesOf(to));
		return Array.from({ length: 48 }, (_, step) => project(between((step + 1) / 49))!);
	});
	return places.reduce<Label[]>((labels, { name }, index) => {
		const [x, y] = points[index]!;
		const others = points.filter((_, other) => other !== index);
		const text = `${index + 1} ${name.replace(/ \(.*/, '')}`;
		const options = sides.map((side) => ({ text, x, y, ...side }));
		const costs = options.map((label) => costOf(label, labels, [...others, ...way], coast));
		return [...labels, options[costs.indexOf(Math.min(...costs))]!];
	}, []);
}

/** The room a label takes at a height of letters, in units. Letters of the typed face are 0.6 as wide as high. */
export function boxOf({ text, x, y, anchor, dx, dy }: Label, size: number): Box {
	const width = text.length * 0.605 * size;
	const left = x + dx * size - { start: 0, middle: width / 2, end: width }[anchor];
	return [left, y + (dy - 0.8) * size, left + width, y + (dy + 0.25) * size];
}

/** Whether two boxes have room in common. */
export function overlap(one: Box, other: Box): boolean {
	return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** What a label hits at any of its sizes: the frame, other labels, points with some room about them, the coast. */
function costOf(label: Label, labels: Label[], points: Point[], coast: Point[]): number {
	return labelSizes.reduce((cost, size) => {
		const box = boxOf(label, size);
		const [left, top, right, bottom] = box;
		const out = left < 4 || top < 4 || right > plate.width - 4 || bottom > plate.height - 4;
		const hits = (room: number, of: Point[]) =>
			of.filter(([x, y]) => overlap(box, [x - room, y - room, x + room, y + room])).length;
		const crossed = labels.filter((other) => overlap(box, boxOf(other, size))).length;
		return cost + (out ? 9999 : 0) + crossed * 999 + hits(5, points) * 99 + hits(1, coast);
	}, 0);
}

function degreesOf({ longitude, latitude }: Located): Point {
	return [longitude, latitude];
}

/** The direction from one point to another, one unit long. */
function direction(from: Point, to: Point): Point {
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	return [x / Math.hypot(x, y), y / Math.hypot(x, y)];
}

function round(value: number): number {
	return Math.round(value * 2) / 2;
}

function areaOf(ring: Point[]): number {
	const sum = ring.reduce((total, [x, y], index) => {
		const [a, b] = ring[(index + 1) % ring.length]!;
		return total + x * b - a * y;
	}, 0);
	return Math.abs(sum) / 2;
}

/** Takes away, one by one, the point whose bend is the least, until none is less than the land's. */
function simplified(ring: Point[]): Point[] {
	const bends = ring.map((point, index) =>
		areaOf([ring.at(index - 1)!, point, ring[(index + 1) % ring.length]!]),
	);
	const least = Math.min(...bends);
	return least < land.bend && ring.length > 3
		? simplified(ring.toSpliced(bends.indexOf(least), 1))
		: ring;
}

/** A closed path with whole, relative steps on the land's grid. */
function relativePath(ring: Point[]): string {
	const points = ring.map((point) => point.map((value) => Math.round(value / land.grid)) as Point);
	const steps = points.map(([x, y], index) => {
		const [a, b] = points[index - 1] ?? [0, 0];
		return `${x - a} ${y - b}`;
	});
	return `M${steps[0]}l${steps.slice(1).join(' ')}z`.replaceAll(' -', '-');
}
