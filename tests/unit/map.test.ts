import { expect, test } from 'vitest';
import {
	counted,
	landOf,
	legsOf,
	plate,
	pointOf,
	projectionOf,
	stopsOf,
} from '../../src/figures/map.ts';

const at = (latitude: number, longitude: number, stop?: number) => ({ latitude, longitude, stop });
const lisbon = at(38.7, -9.1, 2);
const tunis = at(36.8, 10.2);
const athens = at(38, 23.7, 1);
const places = [tunis, lisbon, athens];
const project = projectionOf(places);

test('the stops are counted first, in their order, then the others in theirs', () => {
	const cairo = at(30, 31.2);
	expect(counted([tunis, lisbon, cairo, athens])).toEqual([athens, lisbon, tunis, cairo]);
	expect(stopsOf(places)).toEqual([athens, lisbon]);
});

test('a place that moves in the data moves on the plate, to the east and to the north', () => {
	const [x, y] = pointOf(tunis, project);
	expect(pointOf({ ...tunis, longitude: 15 }, project)[0]).toBeGreaterThan(x);
	expect(pointOf({ ...tunis, latitude: 40 }, project)[1]).toBeLessThan(y);
});

test.each([
	['of one hemisphere', [at(-33.9, 18.4, 1), at(-34.6, -58.4, 2), at(-33.9, 151.2)]],
	['on both sides of the antimeridian', [at(-18.1, 178.4, 1), at(-13.8, -171.8, 2)]],
	['at the poles', [at(90, 0, 1), at(-77.8, 166.7, 2), at(0, 30)]],
	['that are two only, close together', [at(50.1, 8.7), at(50.2, 8.8)]],
	['in a line through the pole', [at(70, 20, 1), at(70, -160, 2)]],
	['that balance each other around the globe', [at(0, 0, 1), at(0, 120, 2), at(0, -120, 3)]],
])('places %s stand inside the frame, on land that can be drawn', (_, places) => {
	const project = projectionOf(places);
	for (const place of places) {
		const [x, y] = pointOf(place, project);
		expect(x > 0 && x < plate.width && y > 0 && y < plate.height, `${x} ${y}`).toBe(true);
	}
	const drawn = JSON.stringify([landOf(project, ['Chad']), legsOf(stopsOf(places), project)]);
	expect(drawn).not.toMatch(/NaN|null|Infinity|undefined/);
});

test('each leg is a path with a parallel line, and a mark that points to the next stop', () => {
	const [leg, ...more] = legsOf([athens, lisbon], project);
	expect(more).toEqual([]);
	const [x, y] = leg!.path.match(/-?[\d.]+/g)!.map(Number);
	const [a, b] = pointOf(athens, project);
	expect(Math.hypot(x! - a, y! - b)).toBeLessThan(1);
	expect(Math.hypot(...leg!.aside)).toBeCloseTo(2, 0);
	const [, turn] = leg!.mark.match(/rotate\((-?\d+)\)/)!;
	expect(Math.abs(Number(turn))).toBeGreaterThan(150);
	expect(legsOf([athens, lisbon, tunis], project)).toHaveLength(2);
	expect(legsOf([athens], project)).toEqual([]);
});

test('a country that Natural Earth does not have is an error that names it', () => {
	expect(() => landOf(project, ['Atlantis'])).toThrow('“Atlantis”');
});

test('the named country alone has an outline, and the land is drawn', () => {
	const { land, countries } = landOf(project, ['Italy']);
	expect(land.length).toBeGreaterThan(500);
	expect(countries.map(({ name }) => name)).toEqual(['Italy']);
});
