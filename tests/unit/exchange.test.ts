import { expect, test } from 'vitest';
import { exchangeTitle } from '../../src/figures/exchange.ts';
import { giversOf } from '../../src/lib/selectors.ts';
import { articleOf } from '../../src/integrations/check-links.ts';
import type { Finding, RowPoint } from '../../src/types/article.ts';
import { swap } from './mistakes.ts';
import { textsOf } from '../project.ts';

const texts = await textsOf('small');

/** The rows of the small story, a part of its article changed first. */
function rows(from = 'Timer', to = 'Timer'): RowPoint[] {
	const article = from === to ? texts['article.md'] : swap(from, to)(texts['article.md']);
	const { themes } = articleOf({ ...texts, 'article.md': article });
	return themes.flatMap((theme) => (theme.kind === 'rows' ? theme.points : []));
}

const givers = (points: RowPoint[]) =>
	giversOf(points).map(({ name, side, points }) => [
		name,
		side,
		...points.map(({ address, number }) => `${address} ${number}`),
	]);

test('each row hangs on the side of its giver, and one without a giver on none', () => {
	expect(givers(rows())).toEqual([
		['the ringers', 'second', 'petition 1'],
		['the council', 'first', 'timer 2'],
		['', 'none', 'recording 3'],
	]);
});

test('a row stands as the claim that it makes first', () => {
	const [petition] = rows();
	expect(petition?.claim).toMatchObject({ id: 'C9', finding: 'contradicted' });
	const [other] = rows('900 names.[^C9]', '900 names.[^C1] It was long.[^C9]');
	expect(other?.claim.id).toBe('C1');
});

test.each<[Finding[], string]>([
	[['partly', 'partly', 'unsupported'], 'bear out two in part; one was not found'],
	[
		['confirmed', 'partly', 'unsupported'],
		'bear out one in full and one in part; one was not found',
	],
	[['partly', 'contradicted'], 'bear out one in part, and contradict one'],
	[['contradicted', 'contradicted'], 'contradict two'],
	[['confirmed', 'opinion'], 'bear out one in full'],
])('of %s the title says what other reports do', (findings, words) => {
	const title = exchangeTitle(
		findings.map((finding) => ({ finding })),
		['offer', 'offers'],
	);
	expect(title).toMatch(/^Of the (two|three) offers /);
	expect(title).toContain(words);
});
