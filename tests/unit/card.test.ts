import { expect, test } from 'vitest';
import { pointFigure, themeFigure, cardText, type Card } from '../../src/og/card.ts';
import { sentencesIn } from '../../src/lib/selectors.ts';
import { passages } from '../markdown.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
const [reasons, offers] = story.themes;
if (reasons?.kind !== 'prose' || offers?.kind !== 'rows') expect.fail('These are other themes.');
const [sleep, cost] = reasons.points;
const [petition, timer] = offers.points;
if (!sleep || !cost || !petition || !timer) expect.fail('These are other points.');

/** What the card of a point shows that tells a text. */
const showProse = (markdown: string) =>
	pointFigure({ ...cost, passages: passages(markdown) }, reasons);
/** What the card of a row shows whose cells tell a text. */
const showRow = (markdown: string) => {
	const cells = [{ column: [], sentences: sentencesIn(passages(markdown)) }];
	return pointFigure({ ...petition, cells }, offers);
};
const textOf = (figure: ReturnType<typeof pointFigure>) =>
	cardText({ kicker: 'Two things, 1 of 2', title: 'Was it so?', ...figure } as Card);

test('the card of a theme shows the relations of its points, and the parties they meet', () => {
	expect(themeFigure({ ...reasons, points: [sleep] }, story)).toMatchObject({
		shows: 'relations',
		parties: ['Council', 'The Inn'],
		relations: [{ id: 'kept-awake' }, { id: 'paid' }],
	});
});

test('the card of a theme without relations shows the headings of its points', () => {
	const elsewhere = story.relations.map((relation) => ({ ...relation, motive: 'elsewhere' }));
	expect(themeFigure(reasons, { ...story, relations: elsewhere })).toEqual({
		shows: 'points',
		headings: ['The sleep of guests?', 'The cost of the hammer?'],
	});
});

test('the card of a row sets the claim next to what is on record, without the remarks of the site', () => {
	expect(showRow('A bell.[^C2]\n\nA cup.[^C2r]\n\nOdd.[^N]')).toMatchObject({
		sentences: [[{ words: 'A bell.', finding: 'partly' }]],
		record: 'A cup.',
	});
});

test('a card that cannot hold all claims ends with a sentence, and counts the other claims', () => {
	const long = `${'Long '.repeat(40)}it was,[^C6] and it is short.[^C2]`;
	const figure = showProse(`${long}\n\nNo.[^B1]\n\nSo again,[^C6] it is new.[^C1]\n\n${long}`);
	expect(figure).toMatchObject({
		shows: 'claims',
		sentences: [[{}, { words: 'and it is short.' }]],
		more: 1,
	});
	expect(textOf(figure)).toMatch(/and it is short\. \(partly\) And one more claim\.$/);
});

test('the card of a point without a claim says what its theme is about', () => {
	expect(showProse('It rained.[^B1]')).toEqual({ shows: 'words', words: reasons.summary });
});

test('a card holds at least one sentence, however long', () => {
	expect(showProse(`${'Long '.repeat(100)}it was.[^C6]`)).toMatchObject({
		sentences: [[{}]],
		more: 0,
	});
});

test('the text of a card says what is drawn in dashes', () => {
	expect(textOf(pointFigure(petition, offers))).toContain('Petition, from the ringers, in dashes.');
	expect(textOf(pointFigure(timer, offers))).toContain('Timer, from the council. The text claims:');
});
