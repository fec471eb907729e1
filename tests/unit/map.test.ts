import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import {
	boxOf,
	coastsOf,
	labelSizes,
	labelsOf,
	land,
	landPath,
	overlap,
	plate,
	pointOf,
	projectionOf,
	routePaths,
	stopsOf,
} from '../../src/figures/map.ts';

const places = [
	{ name: 'Dubai', latitude: 25.2, longitude: 55.3, stop: 1 },
	{ name: 'Beijing', latitude: 39.9, longitude: 116.4, stop: 2 },
	{ name: 'Minsk', latitude: 53.9, longitude: 27.6 },
	{ name: 'Moscow', latitude: 55.8, longitude: 37.6 },
	{ name: 'Kyiv', latitude: 50.5, longitude: 30.5 },
	{ name: 'Samarkand', latitude: 39.7, longitude: 67 },
	{ name: 'Hunan (Changsha)', latitude: 28.2, longitude: 112.9 },
];
const samarkand = places[5]!;
const projection = projectionOf(places);
const path = landPath(coastsOf(projection));

/** The rings of a path of the land, in units of the plate. */
function ringsOf(d: string): [number, number][][] {
	return d.match(/M[^z]+z/g)!.map((ring) => {
		const steps = ring.match(/-?\d+/g)!.map((step) => Number(step) * land.grid);
		let [x, y] = [0, 0];
		return Array.from({ length: steps.length / 2 }, (_, index) => [
			(x += steps[index * 2]!),
			(y += steps[index * 2 + 1]!),
		]);
	});
}

/** Whether a point lies on the drawn land: a line from it to the left crosses the coast an odd number of times. */
function onLand(latitude: number, longitude: number): boolean {
	const [x, y] = pointOf({ latitude, longitude }, projection);
	const crossings = ringsOf(path).flatMap((ring) =>
		ring.filter(([a, b], index) => {
			const [c, d] = ring[(index + 1) % ring.length]!;
			return b > y !== d > y && a + ((y - b) / (d - b)) * (c - a) < x;
		}),
	);
	return crossings.length % 2 === 1;
}

test('a place that moves in the data moves on the plate, to the east and to the north', () => {
	const [x, y] = pointOf(samarkand, projection);
	expect(pointOf({ ...samarkand, longitude: 72 }, projection)[0]).toBeGreaterThan(x);
	expect(pointOf({ ...samarkand, latitude: 45 }, projection)[1]).toBeLessThan(y);
});

test('all places stand inside the frame, even when one is added far away', () => {
	const more = [...places, { name: 'Tokyo', latitude: 35.7, longitude: 139.7 }];
	for (const place of more) {
		const [x, y] = pointOf(place, projectionOf(more));
		expect(x >= plate.edge.left && x <= plate.width - plate.edge.right, place.name).toBe(true);
		expect(y >= plate.edge.top && y <= plate.height - plate.edge.bottom, place.name).toBe(true);
	}
});

test('the way runs through the stops in their order, whatever the order of the file', () => {
	expect(stopsOf(places.toReversed()).map(({ name }) => name)).toEqual(['Dubai', 'Beijing']);
});

test('the two threads begin and end beside the stops', () => {
	const { threads } = routePaths(stopsOf(places), projection);
	expect(threads).toHaveLength(2);
	for (const thread of threads) {
		const numbers = thread.match(/-?[\d.]+/g)!.map(Number);
		const ends = [numbers.slice(0, 2), numbers.slice(-2)];
		stopsOf(places).forEach((stop, index) => {
			const [x, y] = pointOf(stop, projection);
			expect(Math.hypot(ends[index]![0]! - x, ends[index]![1]! - y)).toBeCloseTo(2, 0);
		});
	}
});

test('a further stop adds a leg and a mark, and one stop alone has no way', () => {
	const more = places.map((place) => (place === samarkand ? { ...place, stop: 3 } : place));
	const { threads, mark } = routePaths(stopsOf(more), projection);
	expect([...threads, mark].map((d) => d.split('M').length - 1)).toEqual([2, 2, 2]);
	expect(routePaths([samarkand], projection)).toEqual({ threads: ['', ''], mark: '' });
});

test('the land is that of Natural Earth: places stand on it, seas do not, and no island of the story is lost', () => {
	for (const { name, latitude, longitude } of places.slice(1))
		expect(onLand(latitude, longitude), name).toBe(true);
	expect(onLand(23.7, 121), 'Taiwan').toBe(true);
	expect(onLand(19.2, 109.8), 'Hainan').toBe(true);
	expect(onLand(20, 64), 'Arabian Sea').toBe(false);
	expect(onLand(43, 34), 'Black Sea').toBe(false);
	expect(onLand(39, 51), 'Caspian Sea').toBe(false);
});

test('another data set gives another land', () => {
	const square: Topology = {
		type: 'Topology',
		objects: { land: { type: 'Polygon', arcs: [[0]] } },
		arcs: [
			[
				[60, 40],
				[60, 45],
				[70, 45],
				[70, 40],
				[60, 40],
			],
		],
	};
	const [ring, ...more] = ringsOf(landPath(coastsOf(projection, square)));
	expect(more).toEqual([]);
	const corner = pointOf({ latitude: 45, longitude: 60 }, projection);
	expect(ring!.some(([x, y]) => Math.hypot(x - corner[0], y - corner[1]) < 3)).toBe(true);
});

test('the land stays a short path', () => {
	expect(path.length).toBeLessThan(1_500);
});

test.each(labelSizes)(
	'no label touches another, a point or the frame at letters of %d units',
	(size) => {
		const labels = labelsOf(places, projection, coastsOf(projection).flat());
		const boxes = labels.map((label) => boxOf(label, size));
		boxes.forEach((box, index) => {
			const rest = boxes.filter((other) => other !== box && overlap(box, other));
			expect(rest, labels[index]!.text).toEqual([]);
			for (const { x, y } of labels) expect(overlap(box, [x - 3, y - 3, x + 3, y + 3])).toBe(false);
			const [left, top, right, bottom] = box;
			expect(Math.min(left, top, plate.width - right, plate.height - bottom)).toBeGreaterThan(0);
		});
	},
);

test('labels are numbered like the list and leave what stands in brackets to it', () => {
	const labels = labelsOf(places, projection);
	expect(labels.map(({ text }) => text)).toEqual([
		'1 Dubai',
		'2 Beijing',
		'3 Minsk',
		'4 Moscow',
		'5 Kyiv',
		'6 Samarkand',
		'7 Hunan',
	]);
});
