import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/lib/claims.ts';
import { neighboursOf, pagesOf } from '../../src/lib/routes.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
const pages = pagesOf(story);
const at = (path: string) => pages.find((page) => page.path === path) ?? expect.fail(path);

test('there is a page for the article, each theme, each point, the claims and how it was made', () => {
	expect(pages.map(({ path }) => path)).toEqual([
		'/',
		'/reasons/',
		'/reasons/sleep/',
		'/reasons/cost/',
		'/on-the-table/',
		'/on-the-table/petition/',
		'/on-the-table/timer/',
		'/on-the-table/recording/',
		'/claims/',
		'/about/',
		'/404/',
	]);
});

test('a page says where its point stands among those of its theme', () => {
	expect(at('/on-the-table/timer/').kicker).toMatch(/What was put on the table.*2 of 3/);
});

test('points are not for search engines, and no page is that is not there', () => {
	expect(pages.filter(({ robots }) => robots).map(({ shows }) => shows)).toEqual([
		...Array<string>(5).fill('point'),
		'nothing',
	]);
});

test('neighbours are pages of the same kind below the same page', () => {
	const paths = (path: string) => {
		const { previous, next } = neighboursOf(at(path), pages);
		return [previous?.path, next?.path];
	};
	expect(paths('/reasons/')).toEqual([undefined, '/on-the-table/']);
	expect(paths('/reasons/cost/')).toEqual(['/reasons/sleep/', undefined]);
});

test('a claim belongs to the section that mentions it first, not to one that only gives its record', () => {
	const sections = ledgerOf(story).map(({ address, entries }) => [
		address,
		...entries.map(({ claim }) => claim.id),
	]);
	expect(sections).toEqual([
		['the-decision', 'C1', 'C2', 'C4'],
		['reasons', 'C3', 'C5', 'C6', 'C7', 'C8', 'C12'],
		['on-the-table', 'C9', 'C10', 'C11'],
	]);
});
