import { describe, expect, test } from 'vitest';
import {
	arrowsOf,
	frameOf,
	partiesOnArch,
	plate,
	type Party,
	type Point,
} from '../../src/figures/relations.ts';

const names = ['Ada', 'Bertram', 'The Company', 'Dora', 'Eve', 'Ferdinand', 'Gus'];
const counts = [2, 3, 4, 5, 6, 7];
/** Each party to the next, both ways, and three times from the first to the last. */
const relationsOf = (parties: readonly string[]) => {
	const [first = '', last = ''] = [parties.at(0), parties.at(-1)];
	const next = parties.slice(1).flatMap((to, index) => {
		const from = parties[index] ?? '';
		return [
			{ from, to },
			{ from: to, to: from },
		];
	});
	return [...next, ...Array.from({ length: 3 }, () => ({ from: first, to: last }))];
};
const draw = (count: number, relations = relationsOf(names.slice(0, count))) => {
	const parties = partiesOnArch(names.slice(0, count));
	return { parties, relations, arrows: arrowsOf(relations, parties) };
};
const apart = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(x - otherX, y - otherY);
/** How far a point is outside a box with round ends; within it, less than 0. */
const outside = ([x, y]: Point, party: Party) => {
	const straight = (party.width - plate.box) / 2;
	const nearest = Math.min(Math.max(x, party.x - straight), party.x + straight);
	return apart([x, y], [nearest, party.y]) - plate.box / 2;
};
const along = ({ bend: [start, middle, end] }: { bend: readonly [Point, Point, Point] }) =>
	Array.from({ length: 101 }, (_, index): Point => {
		const t = index / 100;
		const at = (axis: 0 | 1) =>
			(1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * middle[axis] + t ** 2 * end[axis];
		return [at(0), at(1)];
	});

describe.each(counts)('of %i parties', (count) => {
	const { parties, relations, arrows } = draw(count);
	const named = (name: string) => parties.filter((party) => party.name === name);

	test('the boxes lie apart, within the width of the picture', () => {
		for (const [index, one] of parties.entries()) {
			expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
			expect(one.x + one.width / 2).toBeLessThanOrEqual(plate.width);
			for (const other of parties.slice(index + 1)) {
				const [beside, above] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
				expect(beside > (one.width + other.width) / 2 || above > plate.box).toBe(true);
			}
		}
	});

	test('an arrow begins at the edge of the one and ends at the edge of the other', () => {
		const gaps = arrows.flatMap(({ from, to, bend: [start, , end] }) => [
			...named(from).map((party) => outside(start, party)),
			...named(to).map((party) => outside(end, party)),
		]);
		expect(gaps).toHaveLength(2 * relations.length);
		for (const gap of gaps) expect(Math.abs(gap)).toBeLessThanOrEqual(1);
	});

	test('no arrow runs over a name', () => {
		for (const arrow of arrows) {
			for (const party of parties) {
				const nearest = Math.min(...along(arrow).map((point) => outside(point, party)));
				expect(nearest).toBeGreaterThan(-1);
			}
		}
	});

	test('the numbers follow the order and lie on their arrows, off each other and off the boxes', () => {
		expect(arrows.map(({ number }) => number)).toEqual(relations.map((_, index) => index + 1));
		for (const [index, arrow] of arrows.entries()) {
			const { disc } = arrow;
			expect(Math.min(...along(arrow).map((point) => apart(point, disc)))).toBeLessThan(4);
			for (const party of parties) expect(outside(disc, party)).toBeGreaterThan(plate.disc);
			for (const other of arrows.slice(index + 1))
				expect(apart(disc, other.disc)).toBeGreaterThan(2 * plate.disc);
		}
	});

	test('the frame holds it all', () => {
		const [left, top, width, height] = frameOf(parties, arrows);
		const points = [...arrows.flatMap(along), ...arrows.map(({ disc }) => disc)];
		for (const [x, y] of points) {
			expect(x).toBeGreaterThan(left);
			expect(x).toBeLessThan(left + width);
			expect(y).toBeGreaterThan(top);
			expect(y).toBeLessThan(top + height);
		}
	});
});

test('the first stands at the left and the last at the right, on one height, the others above', () => {
	for (const count of counts) {
		const parties = partiesOnArch(names.slice(0, count));
		expect(parties).toEqual(parties.toSorted((a, b) => a.x - b.x));
		expect(parties.at(-1)?.y).toBe(parties.at(0)?.y);
		for (const { y } of parties.slice(1, -1)) expect(y).toBeLessThan(parties[0]?.y ?? 0);
	}
});

test('a relation the other way runs the other way', () => {
	const [forth] = draw(3, [{ from: 'Ada', to: 'Bertram' }]).arrows;
	const [back] = draw(3, [{ from: 'Bertram', to: 'Ada' }]).arrows;
	expect(back?.bend.toReversed()).toEqual(forth?.bend);
});

test('a relation keeps what else is told of it', () => {
	const told = { from: 'Ada', to: 'Dora', label: 'asks her' };
	expect(arrowsOf([told], partiesOnArch(names))).toMatchObject([told]);
});

test.each([3, 4, 5, 6, 7])(
	'%i names of the broadest letters lie apart within the picture',
	(count) => {
		const parties = partiesOnArch(Array.from({ length: count }, () => 'W'.repeat(20)));
		for (const [index, one] of parties.entries()) {
			expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
			for (const other of parties.slice(index + 1)) {
				const [beside, above] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
				expect(beside > one.width || above > plate.box).toBe(true);
			}
		}
	},
);

test('a name of broad letters has a broader box, up to where it is squeezed into it', () => {
	const [small, capitals, broad, broadest] = partiesOnArch([
		'letters',
		'LETTERS',
		'WWWWWWW',
		'WWWWWWWWWWWWWWWWWWWW',
	]);
	expect(capitals?.width).toBeGreaterThan(small?.width ?? 0);
	expect(broad?.width).toBeGreaterThan(capitals?.width ?? 0);
	expect(broad?.squeezed).toBeUndefined();
	expect(broadest?.squeezed).toBeLessThan(broadest?.width ?? 0);
});

test('a fan moves aside where another arrow would cross it', () => {
	const fan = Array.from({ length: 6 }, () => ({ from: 'Ada', to: 'Eve' }));
	const [across, ...others] = draw(5, [{ from: 'Dora', to: 'Ada' }, ...fan]).arrows;
	const line = across ? along(across).slice(0, 90) : [];
	expect(line.length).toBeGreaterThan(0);
	for (const other of others)
		for (const point of line)
			expect(Math.min(...along(other).map((near) => apart(point, near)))).toBeGreaterThan(5);
});

test('where arrows cross, their numbers stand apart', () => {
	const parties = partiesOnArch(names.slice(0, 4)).map((party, index) => ({
		...party,
		x: index % 2 ? 400 : 100,
		y: index > 1 ? 300 : 0,
	}));
	const [one, other] = arrowsOf(
		[
			{ from: 'Ada', to: 'Dora' },
			{ from: 'Bertram', to: 'The Company' },
		],
		parties,
	);
	expect(one && other && apart(one.disc, other.disc)).toBeGreaterThan(2 * plate.disc);
});

test('each pair of seven parties may have its arrow', () => {
	const pairs = names.flatMap((from, index) => names.slice(index + 1).map((to) => ({ from, to })));
	const { arrows, parties } = draw(7, pairs);
	for (const arrow of arrows) {
		expect(arrow.bend.flat().every(Number.isFinite)).toBe(true);
		for (const party of parties)
			for (const point of along(arrow)) expect(outside(point, party)).toBeGreaterThan(-1);
	}
});
