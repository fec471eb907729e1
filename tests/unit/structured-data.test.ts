import { expect, test } from 'vitest';
import { articleNode, claimsNode } from '../../src/site/structured-data.ts';
import type { Source, Story } from '../../src/story/model.ts';

const home = 'https://example.org/';
const addresses = { home, about: `${home}about/`, pictures: [`${home}a.png`] };
const source: Source = {
	key: 'paper',
	description: 'A report',
	publisher: 'The Paper',
	voice: 'independent',
	language: 'en',
	date: '2020-02-01',
	read: 'full',
	carriers: [],
};
const story = {
	site: {
		name: 'A site',
		about: [],
		mentions: [],
		claims: { title: 'All claims', description: 'Each claim.', standfirst: '' },
	},
	title: 'A story',
	description: 'What it tells.',
	published: '2020-03-01',
	updated: '2020-03-02',
	words: 900,
	themes: [],
	corrections: [],
	sources: [source, { ...source, key: 'page', url: 'https://example.com/page' }],
} as unknown as Story;

test('sources are cited by the page of all claims, by address or by publisher and date', () => {
	expect(claimsNode(story, `${home}claims/`, addresses)).toMatchObject({
		citation: ['The Paper, 1 February 2020', 'https://example.com/page'],
	});
});

test('the article leaves the citing of sources to that page', () => {
	expect(articleNode(story, addresses)).not.toHaveProperty('citation');
});

test('a correction of the article is told with its day', () => {
	const corrections = [{ date: '2020-03-02', text: 'A name was misspelt.' }];
	expect(articleNode({ ...story, corrections }, addresses)).toHaveProperty('correction', [
		{ '@type': 'CorrectionComment', datePublished: '2020-03-02', text: 'A name was misspelt.' },
	]);
});

test('an article without corrections has none in its data either', () => {
	expect(articleNode(story, addresses)).not.toHaveProperty('correction');
});
