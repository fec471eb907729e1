import { expect, test } from 'vitest';
import { cardTree, type CardElement } from '../../src/cards/card.ts';
import type { Card } from '../../src/site/pages.ts';
import { storyOf } from '../project.ts';

const { claims } = await storyOf('small');
const card: Card = { kicker: 'What was offered', title: 'Timers', date: '2024-06-21' };

/** Every text of a tree, in its order. */
function textsOf({ props: { children = [] } }: CardElement): string[] {
	if (typeof children === 'string') return [children];
	return [children].flat().flatMap(textsOf);
}
const texts = (card: Card) => textsOf(cardTree(card, 'The Silent Clock', (token) => token));
const about = (finding: string) => claims.find((claim) => claim.finding === finding);

test('a card says its kicker, its title, the name of the site and the date of the event', () => {
	expect(texts(card)).toEqual(
		expect.arrayContaining(['What was offered', 'Timers', 'The Silent Clock', '21 June 2024']),
	);
});

test('a card of one claim says how the claim stands, and another leaves no label for it', () => {
	const more = texts({ ...card, claim: about('unsupported') }).filter(
		(text) => !texts(card).includes(text),
	);
	expect(more.at(-1)).toBe('Not found');
	expect(more).toHaveLength(2);
});

test('every colour of a card is asked for by its token', () => {
	const tree = cardTree({ ...card, claim: about('opinion') }, 'The Silent Clock', () => 'a token');
	expect(JSON.stringify(tree)).not.toMatch(/#[0-9a-f]{3}|rgb/i);
});

test('small words and days stay with what follows them in a title', () => {
	const title = 'The vote in Ashcombe, 20 June 2024';
	expect(texts({ ...card, title })).toContain('The\u00a0vote in\u00a0Ashcombe, 20\u00a0June 2024');
});
