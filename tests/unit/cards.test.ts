import { expect, test } from 'vitest';
import { tellStory } from '../../src/article/story.ts';
import { cardOf } from '../../src/cards/cards.ts';
import { contentTexts } from '../project.ts';

const story = tellStory(await contentTexts());

test('the card of a gift shows the finding of the claim that its row tells', () => {
	expect(cardOf('/gift-exchange/glass-of-art/', story).finding).toBe('unsupported');
	const entries = story.entries.map((entry) =>
		entry.id === 'C36' ? { ...entry, finding: 'confirmed' as const } : entry,
	);
	expect(cardOf('/gift-exchange/glass-of-art/', { ...story, entries }).finding).toBe('confirmed');
});

test('the card of a point with several claims shows no finding', () => {
	expect(cardOf('/four-features/no-notice/', story).finding).toBeUndefined();
});

test('a card says where its point stands among those of its theme', () => {
	expect(cardOf('/motives/war/', story)).toMatchObject({
		kicker: 'Three motives · 3 of 3',
		title: story.article.themes[1]!.points[2]!.title,
		date: story.article.event,
	});
});

test('a page without a card is an error', () => {
	expect(() => cardOf('/nowhere/', story)).toThrow('/nowhere/');
});
