import { expect, test } from 'vitest';
import { rowsOf, type Card } from '../../src/og/card.ts';
import { cardSvg, type Kit } from '../../src/og/layout.ts';
import { keepTogether, type CardElement } from '../../src/og/text.ts';
import type { RowPoint } from '../../src/types/article.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
const points = rowsOf(story);
const [petition, timer] = points;
if (!petition || !timer) expect.fail('These are other rows.');

/** Every text of a tree, in its order. */
function textsOf({ props: { children = [] } }: CardElement): string[] {
	return typeof children === 'string' ? [children] : children.flatMap(textsOf);
}
/** Draws a card; what it sets is as high as `heightOf` says. Gives the SVG and what was set. */
async function draw(card: Card, heightOf = (_tree: CardElement) => 100) {
	const set: CardElement[] = [];
	const kit: Kit = {
		site: { ...story.site, name: 'A Site' },
		colour: (token) => token,
		set: async (tree) => {
			set.push(tree);
			return { svg: '<g id="words"/>', height: heightOf(tree) };
		},
	};
	return { svg: await cardSvg(card, kit), set };
}

const head = { kicker: 'A kicker', title: 'Title' };
const rowCard = (record: string): Card => ({
	...head,
	shows: 'row',
	points,
	point: petition,
	sentences: [[{ words: 'A bell.', finding: 'partly' }]],
	record,
});

test('a card says where it is from, and its title', async () => {
	const { set } = await draw({ ...head, shows: 'words', words: 'Words.' });
	expect(set.flatMap(textsOf)).toEqual(['A Site', 'A\u00a0kicker', 'Title', 'Words.']);
});

test('on a card of a row each claim is followed by its finding', async () => {
	const { set } = await draw(rowCard('A cup.'));
	expect(set.flatMap(textsOf).join(' ')).toMatch(
		/The text claims: A bell\. partly On record: A cup\.$/,
	);
});

test('on a card the last word of each clause stands in one box with its finding', async () => {
	const sentences = [
		[
			{ words: 'A large bell,', finding: 'partly' as const },
			{ words: 'and a cup.', finding: 'opinion' as const },
		],
	];
	const { set } = await draw({ ...head, shows: 'claims', sentences, more: 0 });
	const boxes = (tree: CardElement): CardElement[] => {
		const { children = [] } = tree.props;
		return [tree, ...(typeof children === 'string' ? [] : children.flatMap(boxes))];
	};
	const texts = set.flatMap(boxes).map(textsOf);
	expect(texts).toContainEqual(['bell,', 'partly']);
	expect(texts).toContainEqual(['cup.', 'opinion']);
});

test('a row that no report bears out is drawn in dashes, another in full lines', async () => {
	const { svg } = await draw({ ...head, shows: 'rows', points, above: true });
	const pathOf = ({ drawing }: RowPoint) =>
		svg.split('<path').find((path) => path.includes(drawing.line));
	expect(pathOf(timer)).not.toContain('dasharray');
	expect(pathOf(petition)).toContain('dasharray');
});

test('small words, days and years stay with their neighbours in a title', () => {
	expect(keepTogether('The talks in a low-key hall, 4 May 2023')).toBe(
		'The\u00a0talks in\u00a0a\u00a0low-\ufeffkey hall, 4\u00a0May\u00a02023',
	);
});
