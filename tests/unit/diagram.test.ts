import { expect, test } from 'vitest';
import { bandsOf, tellBands, threadsOf } from '../../src/figures/diagram.ts';
import type { Finding, Relation } from '../../src/story/model.ts';
import { storyOf } from '../project.ts';

const { claims } = await storyOf('small');
const parties = ['Council', 'The Inn', 'Town', 'Guests', 'Ringers'];
const points = [
	{ address: 'sleep', heading: 'Sleep', number: 1 },
	{ address: 'cost', heading: 'The cost', number: 2 },
];
const claimOf = (finding: Finding) =>
	claims.find((claim) => claim.finding === finding) ?? expect.fail(finding);
const kept: Relation = {
	from: 'Council',
	to: 'The Inn',
	label: 'kept its guests awake',
	motive: 'sleep',
	claim: claimOf('confirmed'),
};
const asks: Relation = { ...kept, to: 'Ringers', motive: 'cost', claim: claimOf('opinion') };
const draw = (...relations: Relation[]) => bandsOf(points, relations, parties);
const lineOf = (relation: Relation) => draw(relation)[0]?.lines[0];

test('the threads hang from edge to edge in the order of the parties', () => {
	expect([...threadsOf(parties).values()]).toEqual([0, 25, 50, 75, 100]);
	expect(threadsOf(['Council']).get('Council')).toBe(0);
});

test('a line runs from the thread of one party to that of the other, with its words and claim', () => {
	expect(lineOf(kept)).toMatchObject({
		from: 'Council',
		to: 'The Inn',
		label: 'kept its guests awake',
		claim: kept.claim,
		x1: 0,
		x2: 25,
	});
});

test('other parties turn the line and wake other threads', () => {
	const [band] = draw({ ...kept, from: 'Ringers', to: 'Town' });
	expect(band?.lines[0]).toMatchObject({ x1: 100, x2: 50 });
	const awake = band?.threads.filter(({ idle }) => !idle).map(({ party }) => party);
	expect(awake).toEqual(['Town', 'Ringers']);
});

test('a line stands in the band of its point, and a point without lines has none', () => {
	const drawn = (...relations: Relation[]) =>
		draw(...relations).map(({ number, lines }) => [number, lines.length]);
	expect(drawn(kept, asks)).toEqual([
		[1, 1],
		[2, 1],
	]);
	expect(drawn({ ...kept, motive: 'cost' }, asks)).toEqual([[2, 2]]);
});

test('words that begin far to the right are moved to where they have room', () => {
	expect(lineOf({ ...kept, from: 'Guests', to: 'Ringers' })?.edge).toBe(50);
});

const told = (...findings: Finding[]) =>
	tellBands(draw(...findings.map((finding) => ({ ...kept, claim: claimOf(finding) }))), [
		'reason',
		'reasons',
	]);

test('the title names the only confirmed line and the rest counts the others', () => {
	const { title, rest } = told('confirmed', 'opinion', 'partly');
	expect(title).toMatch(
		/one reason\b.* three lines .*only one, from Council to the Inn, is confirmed/,
	);
	expect(rest).toMatch(/^One is partly\b.* and one is an opinion\.$/);
});

test('the title says so when no line or every line is confirmed', () => {
	expect(told('partly', 'partly').title).toMatch(/two lines .* none is confirmed\.$/);
	expect(told('confirmed', 'confirmed')).toMatchObject({
		title: expect.stringMatching(/two are confirmed\.$/),
		rest: '',
	});
});
