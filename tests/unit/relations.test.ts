import { describe, expect, test } from 'vitest';
import { arrowsOf, frameOf, partiesOnArch, plate } from '../../src/figures/relations.ts';

const names = ['Ada', 'Bertram', 'The Company', 'Dora', 'Eve'];
const relations = names.slice(1).flatMap((to, index) => {
	const from = names[index] ?? '';
	return [
		{ from, to, bend: -0.5 },
		{ from: to, to: from, bend: 0.5 },
	];
});

describe('of five parties', () => {
	const parties = partiesOnArch(names);
	const arrows = arrowsOf(relations, parties);

	test('the boxes lie apart, within the width of the picture', () => {
		for (const [index, one] of parties.entries()) {
			expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
			expect(one.x + one.width / 2).toBeLessThanOrEqual(plate.width);
			for (const other of parties.slice(index + 1)) {
				const [across, down] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
				expect(across > (one.width + other.width) / 2 || down > plate.box).toBe(true);
			}
		}
	});

	test('the numbers follow the order of the relations', () => {
		expect(arrows.map(({ number }) => number)).toEqual(relations.map((_, index) => index + 1));
	});

	test('the frame holds every arrow and number', () => {
		const [left, top, width, height] = frameOf(parties, arrows);
		for (const [x, y] of arrows.flatMap(({ bend: [start, , end], disc }) => [start, end, disc])) {
			expect(x > left && x < left + width).toBe(true);
			expect(y > top && y < top + height).toBe(true);
		}
	});

	test('a relation the other way runs the other way', () => {
		const [forth, back] = [
			{ from: 'Ada', to: 'Bertram', bend: 0 },
			{ from: 'Bertram', to: 'Ada', bend: 0 },
		].map((relation) => arrowsOf([relation], parties)[0]?.bend);
		expect(back?.toReversed()).toEqual(forth);
	});
});
