import { expect, test } from 'vitest';
import { showPoint, showTheme, tellCard, type Card } from '../../src/cards/card.ts';
import type {
	Claim,
	Finding,
	ProsePoint,
	ProseTheme,
	Relation,
	RowPoint,
	RowTheme,
	Sentence,
	Story,
} from '../../src/story/model.ts';

const text = (value: string) => [{ type: 'text' as const, value }];
const claim = (finding: Finding): Claim => ({
	type: 'claim',
	id: `C-${finding}`,
	number: 1,
	kind: 'event',
	finding,
	claim: 'A thing was so.',
	records: '',
	sources: [],
});
const clause = (words: string, finding: Finding) => ({
	entry: claim(finding),
	address: '',
	content: text(words),
});
const said = (...clauses: ReturnType<typeof clause>[]) => ({ voice: 'text' as const, clauses });
const onRecord = (words: string): Sentence => ({
	voice: 'records',
	clauses: [clause(words, 'confirmed')],
});
const remark = (words: string): Sentence => ({ voice: 'site', content: text(words) });
const head = { former: [], title: 'Was it so?' };

const prose = (...sentences: Sentence[]): ProsePoint => ({
	...head,
	told: 'prose',
	address: 'prose',
	heading: 'So?',
	number: 1,
	passages: [{ voice: 'several', blocks: [{ type: 'paragraph', sentences }] }],
});
const row = (finding: Finding, ...sentences: Sentence[]): RowPoint => ({
	...head,
	told: 'row',
	address: 'bell',
	heading: 'A bell',
	giver: 'Aland',
	number: 1,
	claim: claim(finding),
	drawing: { line: 'M0 0h9', doubt: '' },
	cells: [{ column: [], sentences }],
});
const theme = {
	...head,
	address: 'theme',
	heading: 'Two things',
	number: 1,
	teaser: '',
	summary: '',
	noun: ['thing', 'things'] as [string, string],
	opening: [],
};
const proseTheme = (...points: ProsePoint[]): ProseTheme => ({ ...theme, told: 'prose', points });
const rowTheme = (...points: RowPoint[]): RowTheme => ({
	...theme,
	told: 'rows',
	columns: [],
	closing: [],
	points,
});
const showRow = (point: RowPoint) => showPoint(point, rowTheme(point));
const tell = (figure: ReturnType<typeof showPoint>) =>
	tellCard({ kicker: 'Two things, 1 of 2', title: head.title, ...figure } as Card);

const relation = (from: string, to: string, motive = 'prose'): Relation => ({
	from,
	to,
	motive,
	label: '',
	claim: claim('opinion'),
});
const storyWith = (...relations: Relation[]) =>
	({ relations, site: { parties: ['Aland', 'Beland', 'Celand'] } }) as unknown as Story;

test('the card of a theme shows the relations of its points, and the parties they meet', () => {
	const story = storyWith(relation('Celand', 'Aland'), relation('Beland', 'Aland', 'elsewhere'));
	expect(showTheme(proseTheme(prose()), story)).toMatchObject({
		shows: 'relations',
		parties: ['Aland', 'Celand'],
		relations: [{ from: 'Celand', to: 'Aland' }],
	});
});

test('the card of a theme without relations shows the headings of its points', () => {
	expect(
		showTheme(proseTheme(prose()), storyWith(relation('Aland', 'Beland', 'elsewhere'))),
	).toEqual({ shows: 'points', headings: ['So?'] });
});

test('the card of a row sets the claim beside what is on record, without the remarks of the site', () => {
	const point = row(
		'partly',
		said(clause('A bell.', 'partly')),
		onRecord('A cup.'),
		remark('Odd.'),
	);
	expect(showRow(point)).toMatchObject({
		told: [[{ words: 'A bell.', finding: 'partly' }]],
		record: 'A cup.',
	});
});

test('where nothing is on record, the card of a row says what the site remarks', () => {
	expect(showRow(row('unsupported', remark('None was found.')))).toMatchObject({
		record: 'None was found.',
	});
});

test('a card that cannot hold all claims ends with a sentence, and counts the other claims', () => {
	const long = said(clause(`${'Long '.repeat(40)},`, 'opinion'), clause('and short.', 'partly'));
	const same = said(
		{ ...clause('Again.', 'opinion'), entry: long.clauses[0]?.entry ?? claim('opinion') },
		clause('New.', 'confirmed'),
	);
	const figure = showPoint(prose(long, onRecord('No.'), same, long), proseTheme());
	expect(figure).toMatchObject({ shows: 'claims', told: [[{}, { words: 'and short.' }]], more: 1 });
	expect(tell(figure)).toMatch(/and short\. \(partly\) And one more claim\.$/);
});

test('the card of a point that tells no claim says what its theme is about', () => {
	const summary = { ...proseTheme(), summary: 'Two things happened.' };
	expect(showPoint(prose(onRecord('It rained.')), summary)).toEqual({
		shows: 'words',
		words: 'Two things happened.',
	});
});

test('a card holds at least one sentence, however long', () => {
	const long = said(clause('Long '.repeat(100), 'opinion'));
	expect(showPoint(prose(long), proseTheme())).toMatchObject({ told: [[{}]], more: 0 });
});

test('in the text of a card, each finding stands behind the words it is about', () => {
	const both = said(clause('It rained,', 'confirmed'), clause('so they left.', 'opinion'));
	expect(tell(showPoint(prose(both), proseTheme()))).toBe(
		'Two things, 1 of 2. Was it so? The text claims: It rained, (confirmed) so they left. (opinion)',
	);
});

test('the text of a card says what is drawn in dashes', () => {
	const tellRow = (finding: Finding) =>
		tell(showRow(row(finding, said(clause('A bell.', finding)))));
	expect(tellRow('contradicted')).toContain('A bell, from Aland, in dashes.');
	expect(tellRow('partly')).toContain('A bell, from Aland. The text claims: A bell. (partly)');
});
