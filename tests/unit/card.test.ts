import { expect, test } from 'vitest';
import { cardTree, type Card, type CardElement } from '../../src/cards/card.ts';

const card: Card = { kicker: 'The gift exchange', title: 'Two apples', date: '2023-12-04' };

/** Every text of a tree, in its order. */
function textsOf({ props: { children = [] } }: CardElement): string[] {
	if (typeof children === 'string') return [children];
	return [children].flat().flatMap(textsOf);
}
const texts = (card: Card) => textsOf(cardTree(card, (token) => token));

test('a card says its kicker, its title and the date of the event', () => {
	expect(texts(card)).toEqual(
		expect.arrayContaining(['The gift exchange', 'Two apples', '4 December 2023']),
	);
});

test('a card of one claim says how the claim stands', () => {
	expect(texts({ ...card, finding: 'partly' })).toContain('Partly confirmed');
});

test('a card without a finding leaves no label for one', () => {
	expect(
		texts({ ...card, finding: 'partly' }).filter((text) => !texts(card).includes(text)),
	).toEqual(['The article’s claim', 'Partly confirmed']);
});

test('every colour of a card is asked for by its token', () => {
	const styles = JSON.stringify(cardTree({ ...card, finding: 'opinion' }, () => 'a token'));
	expect(styles).not.toMatch(/#[0-9a-f]{3}|rgb/i);
});

test('small words and days stay with what follows them in a title', () => {
	const title = 'The talks in Beijing, 4 December 2023';
	expect(texts({ ...card, title })).toContain(
		'The\u00a0talks in\u00a0Beijing, 4\u00a0December 2023',
	);
});
