import { expect, test } from 'vitest';
import {
	boxOf,
	heights,
	labelsOf,
	overlap,
	plate,
	ringAt,
	type Point,
} from '../../src/figures/labels.ts';

/** Fails where labels lie on each other, on a ring of another point, on a leading line or on the frame. */
function expectFree(points: Point[], names: string[], lines: Point[] = []) {
	const labels = labelsOf(points, names, lines);
	for (const height of heights) {
		labels.forEach((label, index) => {
			if (!label) return;
			const box = boxOf(label, height);
			const [left, top, right, bottom] = box;
			expect(Math.min(left, top, plate.width - right, plate.height - bottom)).toBeGreaterThan(0);
			points.forEach((point, other) => {
				if (other !== index) expect(overlap(box, ringAt(point, height)), label.name).toBe(false);
			});
			labels.forEach((other, place) => {
				if (!other || place === index) return;
				expect(overlap(box, boxOf(other, height)), `${label.name}, ${other.name}`).toBe(false);
				const [x, y] = points[place]!;
				const hit = Array.from({ length: 50 }, (_, step): Point => [
					x + ((other.at[0] - x) * step) / 50,
					y + ((other.at[1] - y) * step) / 50,
				]).filter(([a, b]) => a > left + 2 && a < right - 2 && b > top + 2 && b < bottom - 2);
				expect(hit, `${label.name} on the line of ${other.name}`).toEqual([]);
			});
		});
	}
	return labels;
}

test('a name with room stands beside its point', () => {
	const [label] = labelsOf([[288, 168]], ['Alpha']);
	expect(label).toMatchObject({ number: 1, name: 'Alpha', at: [288, 168] });
});

test('two points close together each keep a name, which a line may lead to', () => {
	const points: Point[] = [
		[300, 150],
		[303, 152],
	];
	const labels = expectFree(points, ['Alpha', 'Beta']);
	expect(labels.map((label) => label?.name)).toEqual(['Alpha', 'Beta']);
});

test('points in one spot are told apart by their numbers', () => {
	const labels = expectFree(
		Array.from({ length: 6 }, (): Point => [288, 168]),
		['A', 'B', 'C', 'D', 'E', 'F'],
	);
	expect(labels.map((label) => label?.number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a name too long for the plate leaves its number at the point', () => {
	const [label] = expectFree([[288, 168]], ['M'.repeat(40)]);
	expect(label).toMatchObject({ name: '', at: [288, 168] });
});

test('letters of scripts such as Han take more room than Latin ones', () => {
	const [han, latin] = labelsOf(
		[
			[100, 80],
			[400, 250],
		],
		['北京市', 'abc'],
	).map((label) => boxOf(label!, [10, 10]));
	expect(han![2] - han![0]).toBeGreaterThan(latin![2] - latin![0]);
});

test('points at the edge and in the corners keep their labels inside the frame', () => {
	const points = [8, 288, 568].flatMap((x) => [8, 168, 328].map((y): Point => [x, y]));
	const labels = expectFree(
		points,
		points.map((_, index) => `Town ${index}`),
	);
	expect(labels).not.toContain(undefined);
});

test('no crowd makes labels lie on each other', () => {
	// Scattered without order, and the same at every run.
	const points = Array.from({ length: 40 }, (_, index): Point => [
		20 + ((index * 197) % 536),
		20 + ((index * 131) % 296),
	]);
	const labels = expectFree(
		points,
		points.map((_, index) => 'Settlement'.slice(0, 2 + (index % 9))),
	);
	expect(labels.filter(Boolean).length).toBeGreaterThan(20);
});

test('a name turns away from a line that it would hide', () => {
	const line = Array.from({ length: 20 }, (_, step): Point => [290 + step * 6, 168]);
	const [label] = labelsOf([[288, 168]], ['Alpha'], line);
	for (const step of line) expect(overlap(boxOf(label!, [20, 20]), [...step, ...step])).toBe(false);
});
