import { expect, test } from 'vitest';
import type { Finding, Relation } from '../../src/article/schema.ts';
import { bandsOf, tellBands, threads } from '../../src/figures/motives.ts';

const points = [
	{ slug: 'sanctions', heading: 'Sanctions' },
	{ slug: 'war', heading: 'The war' },
];
const sided: Relation = {
	id: 'sided',
	from: 'Belarus',
	to: 'Russia',
	label: 'sided with it',
	motive: 'sanctions',
	claim: 'C1',
};
const asks: Relation = { ...sided, id: 'asks', to: 'China', motive: 'war', claim: 'C2' };
const standing = (...findings: Finding[]) =>
	findings.map((finding, index) => ({ id: `C${index + 1}`, finding }));
const draw = (relations: Relation[], ...findings: Finding[]) =>
	bandsOf(points, relations, standing(...findings));

test('a line runs from the thread of one party to that of the other, with its words and finding', () => {
	const [band] = draw([sided], 'confirmed');
	expect(band!.lines).toEqual([
		{
			from: 'Belarus',
			to: 'Russia',
			label: 'sided with it',
			claim: 'C1',
			finding: 'confirmed',
			x1: threads.Belarus,
			x2: threads.Russia,
			edge: threads.Belarus,
		},
	]);
});

test('another party turns the line and wakes another thread', () => {
	const [band] = draw([{ ...sided, from: 'The West', to: 'Ukraine' }], 'partly');
	expect(band!.lines[0]).toMatchObject({ x1: threads['The West'], x2: threads.Ukraine });
	expect(band!.lines[0]!.edge).toBe(threads.Ukraine);
	const awake = band!.threads.filter(({ idle }) => !idle).map(({ party }) => party);
	expect(awake).toEqual(['Ukraine', 'The West']);
});

test('another label or finding changes what stands at the line', () => {
	const [band] = draw([{ ...sided, label: 'left it' }], 'unsupported');
	expect(band!.lines[0]).toMatchObject({ label: 'left it', finding: 'unsupported' });
});

test('another motive moves the line to the band of that motive', () => {
	const drawn = (relations: Relation[]) =>
		draw(relations, 'confirmed', 'opinion').map(({ number, lines }) => [number, lines.length]);
	expect(drawn([sided, asks])).toEqual([
		[1, 1],
		[2, 1],
	]);
	expect(drawn([{ ...sided, motive: 'war' }, asks])).toEqual([[2, 2]]);
});

test('words that begin far to the right are moved to where they have room', () => {
	const [band] = draw([{ ...sided, from: 'The West', to: 'China' }], 'partly');
	expect(band!.lines[0]!.edge).toBe(threads.Ukraine);
});

test('the title names the only confirmed line and the rest counts the others', () => {
	expect(tellBands(draw([sided, asks], 'confirmed', 'opinion'))).toEqual({
		title:
			'By our count the article gives two motives for one trip; of the two lines drawn from it, only one, from Belarus to Russia, is confirmed.',
		rest: 'One is an opinion.',
	});
});

test('the title says so when no line or every line is confirmed', () => {
	const none = tellBands(draw([sided, asks], 'partly', 'partly'));
	expect(none.title).toMatch(/two lines drawn from it, none is confirmed\.$/);
	expect(none.rest).toBe('Two are partly confirmed.');
	const all = tellBands(draw([sided, asks], 'confirmed', 'confirmed'));
	expect(all.title).toMatch(/two are confirmed\.$/);
	expect(all.rest).toBe('');
});
