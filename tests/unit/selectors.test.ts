import { expect, test } from 'vitest';
import { citedIn, notesOf, specimenOf, tallyOf } from '../../src/lib/selectors.ts';
import { blocksIn } from '../markdown.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
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

test('all claims are counted status by status, each with its example', () => {
	const tally = tallyOf(story);
	expect(
		tally.map(({ status, claims, example }) => [status, claims.length, example?.clause.entry.id]),
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
