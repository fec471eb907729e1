import { expect, test } from 'vitest';
import { tellStory, type Story } from '../../src/article/story.ts';
import { drawingOf } from '../../src/figures/drawings.ts';
import { exchangeTitle, giftsOf, sidesOf } from '../../src/figures/gifts.ts';
import { contentTexts } from '../project.ts';

const texts = await contentTexts();

/** The gifts of the content, some of its text changed first. */
function gifts(
	file: 'article.md' | 'claims.yaml' = 'article.md',
	...changes: [from: string | RegExp, to: string][]
) {
	const changed = changes.reduce((text, [from, to]) => {
		expect(text.search(from), String(from)).toBeGreaterThan(-1);
		return text.replaceAll(from, to);
	}, texts[file]);
	const { article, entries }: Story = tellStory({ ...texts, [file]: changed });
	const theme = article.themes.find(({ points }) => points.some(({ from }) => from))!;
	const section = article.sections.find(({ id }) => id === theme.slug)!;
	return giftsOf(section, theme.points, entries);
}

const slugs = (sides: ReturnType<typeof sidesOf>) =>
	sides.map(({ giver, thread, gifts }) => [giver, thread, ...gifts.map(({ id }) => id)]);

test('each gift hangs on the thread of its giver', () => {
	expect(slugs(sidesOf(gifts()))).toEqual([
		['China', 'china', 'embroidery', 'apples', 'clothing'],
		['Lukashenko', 'belarus', 'glass-of-art', 'chocolate'],
	]);
});

test('a gift whose giver changes moves to the other side and keeps its number', () => {
	const moved = sidesOf(
		gifts(
			'article.md',
			[/(heading: Apples\n +from: )China/g, '$1Lukashenko'],
			['| Apples, from China |', '| Apples, from Lukashenko |'],
		),
	);
	expect(slugs(moved)).toEqual([
		['China', 'china', 'embroidery', 'clothing'],
		['Lukashenko', 'belarus', 'apples', 'glass-of-art', 'chocolate'],
	]);
	expect(moved[1]!.gifts.map(({ number }) => number)).toEqual([2, 4, 5]);
});

test('a giver who is neither side gets a side and a thread of its own', () => {
	const sides = sidesOf(
		gifts(
			'article.md',
			[/(heading: Chocolate\n +from: )Lukashenko/g, '$1Minsk'],
			['| Chocolate, from Lukashenko |', '| Chocolate, from Minsk |'],
		),
	);
	expect(slugs(sides).at(-1)).toEqual(['Minsk', 'other', 'chocolate']);
});

test('each gift of the content has a drawing that stays in its box', () => {
	for (const { id } of gifts()) {
		const { line, doubt = '' } = drawingOf(id);
		expect(line + doubt, id).toMatch(/^M[\d.\sa-zA-Z-]+$/);
		const starts = [...(line + doubt).matchAll(/M([\d.]+) ?([\d.]+)/g)].flatMap(([, x, y]) => [
			Number(x),
			Number(y),
		]);
		expect(Math.min(...starts), id).toBeGreaterThanOrEqual(0);
		expect(Math.max(...starts), id).toBeLessThanOrEqual(96);
	}
});

test('a gift that nothing bears out is drawn in dashes alone', () => {
	const drawn = (finding: 'partly' | 'unsupported') =>
		gifts('claims.yaml', [/(“a glass of art”\.\n  finding: )unsupported/g, `$1${finding}`])
			.filter(({ id }) => id === 'glass-of-art')
			.map(({ id, finding }) => drawingOf(id, finding))[0]!;
	expect(drawn('unsupported')).toEqual({ line: '', doubt: drawn('partly').line });
	expect(drawn('partly').doubt).toBeUndefined();
});

test.each(['samovar', 'constructor'])(
	'a gift without a drawing, such as %s, is a parcel',
	(slug) => {
		const { line } = drawingOf(slug);
		expect(line).toMatch(/^M/);
		expect(drawingOf(slug, 'unsupported')).toEqual({ line: '', doubt: line });
	},
);

test('a gift stands as the claim of its first cell stands', () => {
	const chocolate = (list: ReturnType<typeof gifts>) => list.find(({ id }) => id === 'chocolate');
	expect(chocolate(gifts())).toMatchObject({ kind: 'event', finding: 'partly' });
	const changed = gifts('claims.yaml', [
		/(white chocolate\.\n  finding: )partly/g,
		'$1contradicted',
	]);
	expect(chocolate(changed)).toMatchObject({ finding: 'contradicted' });
});

test('the title counts the findings of the gifts', () => {
	expect(exchangeTitle(gifts())).toBe(
		'Of the five gifts the article names, other reports bear out four in part and one not at all',
	);
	const changed = gifts('claims.yaml', [/(white chocolate\.\n  finding: )partly/g, '$1confirmed']);
	expect(exchangeTitle(changed)).toBe(
		'Of the five gifts the article names, other reports bear out one in full, three in part and one not at all',
	);
});

test('the title sets a contradicted gift apart', () => {
	expect(exchangeTitle([{ finding: 'partly' }, { finding: 'contradicted' }])).toBe(
		'Of the two gifts the article names, other reports bear out one in part, and contradict one',
	);
	expect(exchangeTitle([{ finding: 'contradicted' }, { finding: 'contradicted' }])).toBe(
		'Of the two gifts the article names, other reports contradict two',
	);
});

test('the title leaves opinions out', () => {
	expect(exchangeTitle([{ finding: 'confirmed' }, { finding: 'opinion' }])).toBe(
		'Of the two gifts the article names, other reports bear out one in full',
	);
	expect(exchangeTitle([{ finding: 'opinion' }, {}])).toBe('The two gifts the article names');
});
