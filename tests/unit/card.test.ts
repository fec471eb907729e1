import { expect, test } from 'vitest';
import { statuses } from '../../src/format/labels.ts';
import { cardSize, cardTree, type Card, type CardElement } from '../../src/og/card.ts';
import { renderCard } from '../../src/og/render.ts';
import { coloursOf, lightColours } from '../../src/styles/colours.ts';
import { storyOf } from '../project.ts';

const { site, missing, themes } = await storyOf('small');
const colours = lightColours(site);
const drawing = themes[1]?.points[0]?.drawing ?? missing;
const card: Card = { site: site.name, pictures: [{ drawing, side: 'second' }], words: 'A bell.' };

/** All elements of a tree. */
const elementsOf = (element: CardElement): CardElement[] => {
	const { children = [] } = element.props;
	return [element, ...(typeof children === 'string' ? [] : children.flatMap(elementsOf))];
};
const textsOf = (of: Card) =>
	elementsOf(cardTree(of, colours)).flatMap(({ props: { children } }) =>
		typeof children === 'string' ? [children] : [],
	);
/** The drawings of a card, as SVG. */
const drawnOn = (of: Card) =>
	elementsOf(cardTree(of, colours)).flatMap(({ props }) =>
		typeof props['src'] === 'string'
			? [Buffer.from(props['src'].replace(/.*,/, ''), 'base64').toString()]
			: [],
	);

test('a card has its sentence, the captions of its pictures and the name of the site', () => {
	expect(textsOf({ ...card, pictures: [{ drawing, caption: 'A bell, struck' }] })).toEqual([
		'A bell, struck',
		'A bell.',
		site.name,
	]);
});

test.each([1, 2, 3, 5])('%i pictures fit into the middle of the card', (number) => {
	const pictures = Array.from({ length: number }, () => ({ drawing: { ...drawing, width: 192 } }));
	const { children } = cardTree({ ...card, pictures }, colours).props;
	const [row] = children as CardElement[];
	const boxes = row?.props.children as CardElement[];
	const widths = boxes.map(({ props }) => Number(props.style?.['width']));
	expect(widths).toHaveLength(number);
	const whole = widths.reduce((sum, width) => sum + width, 24 * (number - 1));
	expect(whole).toBeLessThanOrEqual(cardSize.height);
	for (const { props } of boxes.flatMap(elementsOf))
		if (props['width']) expect(Number(props['width'])).toBeLessThanOrEqual(Math.max(...widths) + 1);
});

test('a picture is drawn in the colour of its side, what was not found in dashes of ink', () => {
	const [svg = ''] = drawnOn({
		...card,
		pictures: [{ drawing: { ...drawing, doubt: 'M9 9z' }, side: 'second' }],
	});
	expect(svg).toContain(`d="${drawing.line}" stroke="${coloursOf(site).get('second')?.light}"`);
	expect(svg).toMatch(new RegExp(`d="M9 9z" stroke="${colours.get('ink')}" stroke-dasharray`));
});

test('a card of all claims has a mark for each', () => {
	const [svg = ''] = drawnOn({ ...card, pictures: [], marks: [...statuses, ...statuses] });
	expect(svg.split('<g transform')).toHaveLength(2 * statuses.length + 1);
});

test('a card is rendered in the size that previews show whole', async () => {
	const { png, width, height, digest } = await renderCard(card, site);
	expect([width, height]).toEqual([1200, 630]);
	expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
	expect(digest).toMatch(/^[0-9a-f]{10}$/);
});

test.each(['и', '→', '鐘'])('a card with %s, which its font lacks, is refused', async (letter) => {
	await expect(renderCard({ ...card, words: `A bell ${letter}.` }, site)).rejects.toThrow(
		new RegExp(`cannot write “${letter}”, which the card “A bell ${letter}\\.” needs`),
	);
});
