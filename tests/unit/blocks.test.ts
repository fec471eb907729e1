import { expect, test } from 'vitest';
import { wordsIn, wordsOf } from '../../src/lib/selectors.ts';
import type { Block } from '../../src/types/article.ts';
import { answerIn, blocksIn } from '../markdown.ts';

const table = (header: string, ...rows: string[]) =>
	[header, '| - | - |', ...rows].map((line) => `${line}\n`).join('');
const claimTable = (...rows: string[]) => table('| The text says | On record |', ...rows);
/** The one block of a text, which must be of this type. */
function blockIn<T extends Block['type']>(type: T, markdown: string) {
	const [block, ...others] = blocksIn(markdown);
	if (block?.type !== type || others.length > 0) expect.fail(`This is no ${type}.`);
	return block as Extract<Block, { type: T }>;
}

test('a row of a claim table is a claim, and what answers it', () => {
	const { rows } = blockIn(
		'claims',
		claimTable('| One is so.[^C1] | It is,[^C1r] and has been.[^B1] More: not found.[^N] |'),
	);
	expect(
		rows.map(({ clause }) => [clause.entry.id, clause.address, wordsIn(clause.content)]),
	).toEqual([['C1', 'r-C1', 'One is so.']]);
	expect(rows[0]?.answer.map((sentence) => `${sentence.voice}: ${wordsOf(sentence)}`)).toEqual([
		'records: It is, and has been.',
		'site: More: not found.',
	]);
});

test('a table whose first header is Date is a timeline', () => {
	const rows = ['| 2023-12 | One is made.[^B3] |', '| 2024-02-29 | Two is lost.[^C1r] |'];
	const { events } = blockIn('timeline', table('| Date | What came |', ...rows));
	expect(events.map(({ date, sentences }) => [date, ...sentences.map(wordsOf)])).toEqual([
		['2023-12', 'One is made.'],
		['2024-02-29', 'Two is lost.'],
	]);
});

test('any other table of two columns is a comparison, whose cells may be drawn', () => {
	const { columns, rows } = blockIn(
		'comparison',
		table('| *One* | Two |', '| {draw: night} One is.[^B3] | Two: not found.[^N] |'),
	);
	expect(columns.map(wordsIn)).toEqual(['One', 'Two']);
	expect(rows).toHaveLength(1);
	expect(rows[0]?.map(({ drawing, sentences }) => [drawing?.name, sentences.map(wordsOf)])).toEqual(
		[
			['night', ['One is.']],
			[undefined, ['Two: not found.']],
		],
	);
	expect(rows[0]?.[0].drawing?.width).toBe(192);
});

test('a paragraph may be drawn, or stand for a figure', () => {
	expect(blockIn('paragraph', '{draw: bell} **One** is.[^N]')).toMatchObject({
		drawing: { name: 'bell' },
		sentences: [{ content: [{ type: 'strong' }, { value: ' is.' }] }],
	});
	expect(blocksIn('{specimen}\n\n{tally}')).toEqual([{ type: 'specimen' }, { type: 'tally' }]);
});

test('items of a list hold sentences, whether blank lines stand between them or not', () => {
	for (const markdown of ['- One[^N]\n- Two.[^C1r]', '- One[^N]\n\n- Two.[^C1r]'])
		expect(blockIn('list', markdown).items.map((item) => item.map(wordsOf))).toEqual([
			['One'],
			['Two.'],
		]);
});

const says = 'The text says so.[^N]';

test.each([
	`**One is so.**[^C1r] ${says}`,
	`**One is so.**[^N] ${says} So be it.[^C1r]`,
	`**${'One '.repeat(11)}is.**[^N] ${says}`,
	`**One is so.**[^C1r] The text says${' so'.repeat(39)}.[^N]`,
])('an answer: %s', (markdown) => {
	expect(answerIn(markdown).length).toBeGreaterThan(1);
});
