import { expect, test } from 'vitest';
import { claimGroups } from '../../src/lib/claims.ts';
import { nextPoint, pagesOf } from '../../src/lib/routes.ts';
import { storyOf } from '../project.ts';

const story = await storyOf('small');
const pages = pagesOf(story);
const at = (path: string) => pages.find((page) => page.path === path) ?? expect.fail(path);

test('there is a page for the article, each theme, each point, the claims and how it was made', () => {
	expect(pages.map(({ path }) => path)).toEqual([
		'/',
		'/two-silences/',
		'/two-silences/notice/',
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

test('points are not for search engines, and no page is that is not there', () => {
	expect(pages.filter(({ robots }) => robots).map(({ shows }) => shows)).toEqual([
		...Array<string>(6).fill('point'),
		'nothing',
	]);
});

test('the page of a point leads to the next question, the last one to the first', () => {
	const next = (path: string) => nextPoint(at(path), pages).path;
	expect(next('/two-silences/notice/')).toBe('/reasons/sleep/');
	expect(next('/on-the-table/recording/')).toBe('/two-silences/notice/');
});

test('claims are grouped by the section whose rows make them', () => {
	const groups = claimGroups(story).map(({ address, claims }) => [
		address,
		...claims.map(({ id }) => id),
	]);
	expect(groups).toEqual([
		['the-decision', 'C1', 'C4'],
		['two-silences', 'C2'],
		['reasons', 'C12', 'C3', 'C5', 'C6', 'C8', 'C7'],
		['on-the-table', 'C9', 'C10', 'C11'],
	]);
});

test('a description ends with a whole sentence within the limits of search results', () => {
	for (const { description } of pages) {
		expect(description.length).toBeLessThanOrEqual(155);
		expect(description).toMatch(/\.$/);
	}
	expect(at('/reasons/sleep/').description).toMatch(
		/^The sleep of guests .* A payment: not found\.$/,
	);
});
