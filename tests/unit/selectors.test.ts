import { expect, test } from 'vitest';
import {
	blocksInStory,
	citedIn,
	citedInArticle,
	clausesOf,
	giversOf,
	isMarked,
	notesOf,
	rowsOf,
	specimenOf,
	tallyOf,
} from '../../src/lib/selectors.ts';
import { blocksIn } from '../markdown.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
const [, reasons, offers] = story.themes;
if (!reasons || !offers) expect.fail('These are other themes.');

const row = (id: string) => {
	const rows = story.sections.flatMap(rowsOf);
	return rows.find(({ clause }) => clause.entry.id === id) ?? expect.fail(id);
};
const numbered = (notes: ReturnType<typeof notesOf>) =>
	[...notes.values()].map(({ number, entry, marks }) => [number, entry.id, ...marks]);

test('notes are numbered in the order of their first mark, each with all its marks', () => {
	const blocks = blocksIn(
		'One.[^C3r] Two.[^B1] Three.[^C3r] Ours.[^N]\n\nFour is here,[^B1] or so it seems.[^N]',
	);
	expect(numbered(notesOf(citedIn(blocks)))).toEqual([
		[1, 'C3', 'r-C3', 'r-C3-2'],
		[2, 'B1', 'r-B1', 'r-B1-2'],
	]);
});

test('the notes of the whole article are all claims and facts, every address of a mark once', () => {
	const cited = citedInArticle(story);
	const ids = [...story.claims, ...story.facts].map(({ id }) => id);
	expect([...notesOf(cited).keys()].sort()).toEqual(ids.sort());
	const addresses = clausesOf(cited).map(({ address }) => address);
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('a claim has a number itself only where its answer has none of it', () => {
	expect([row('C1'), row('C5'), row('C6')].map(isMarked)).toEqual([false, true, true]);
});

test('the rows of a section are those above its points and those of them', () => {
	expect(rowsOf(reasons).map(({ clause }) => clause.entry.id)).toEqual([
		'C12',
		'C3',
		'C5',
		'C6',
		'C8',
		'C7',
	]);
	expect(blocksInStory(reasons.blocks).map(({ type }) => type)).toEqual(['paragraph']);
});

test('points are grouped by who gave their things, those of nobody by themselves', () => {
	expect(
		giversOf(offers.points).map(({ giver, points }) => [
			giver?.name,
			giver?.side,
			...points.map(({ address }) => address),
		]),
	).toEqual([
		['the ringers', 'second', 'petition'],
		['Council', 'first', 'timer'],
		[undefined, undefined, 'recording'],
	]);
	expect(giversOf(reasons.points)).toEqual([{ giver: undefined, points: reasons.points }]);
});

test('all claims are counted status by status, each with its example', () => {
	expect(
		tallyOf(story).map(({ status, claims, example }) => [
			status,
			claims.length,
			example?.clause.entry.id,
		]),
	).toEqual([
		['confirmed', 2, 'C1'],
		['said', 1, 'C3'],
		['partly', 3, 'C8'],
		['unsupported', 2, 'C11'],
		['contradicted', 2, 'C9'],
		['opinion', 2, 'C12'],
	]);
});

test('a status that no claim has is left out, and an example where none is named', () => {
	const some = { ...story, claims: story.claims.slice(0, 2), examples: [] };
	expect(tallyOf(some).map(({ status, example }) => [status, example])).toEqual([
		['confirmed', undefined],
		['partly', undefined],
	]);
});

test('the specimen is the rows of its claims, in the order in which they are named', () => {
	const ids = specimenOf({ ...story, specimen: ['C6', 'C3'] }).map(({ clause }) => clause.entry.id);
	expect(ids).toEqual(['C6', 'C3']);
});
