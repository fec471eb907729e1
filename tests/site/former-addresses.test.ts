import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtSite, readXml } from '../built-site.ts';

/*
 * Addresses that links elsewhere name, which must lead to their thing for good: whatever the story says and
 * whatever a page looks like, none of these may go.
 */
const points: Record<string, string> = {
	'four-features': 'no-notice straight-to-xi guesthouse agenda-and-support',
	motives: 'sanctions belt-and-road war',
	'gift-exchange': 'embroidery clothing glass-of-art chocolate apples',
};
const sections =
	'the-two-days what-each-side-said what-came-of-it what-we-dont-know how-this-was-checked';
const parts = 'around lede main notes';
const claims = Array.from({ length: 49 }, (_, index) => `C${index + 1}`);
const corrections = Array.from({ length: 7 }, (_, index) => `correction-${index + 1}`);
const files = [
	'/404.html',
	'/explainer.html',
	'/article.md',
	'/feed.xml',
	'/cite.bib',
	'/robots.txt',
	'/sitemap-index.xml',
	'/favicon.ico',
	'/favicon.svg',
	'/apple-touch-icon.png',
];
const pictures = ['index', 'index/1200x675', 'index/1200x900', 'index/1200x1200'];

const pointsOf = Object.entries(points).map(([theme, names]) => [theme, names.split(' ')] as const);
const pages = [
	'/',
	'/claims/',
	'/about/',
	...pointsOf.flatMap(([theme, names]) => [
		`/${theme}/`,
		...names.map((point) => `/${theme}/${point}/`),
	]),
];
const cards = pages.slice(1).map((path) => path.slice(1, -1));
const places = [
	...[...sections.split(' '), ...parts.split(' ')].map((id) => `/#${id}`),
	...pointsOf.flatMap(([theme, names]) => [
		`/#${theme}`,
		...names.flatMap((id) => [`/#${id}`, `/${theme}/#${id}`]),
	]),
	...claims.map((id) => `/claims/#${id}`),
	'/about/#corrections',
	...corrections.map((id) => `/about/#${id}`),
];

const { address, all, fileOf, documentAt, read } = await builtSite('live');
const urlOf = (path: string) => address + path.slice(1);

test.each(pages)('%s is a page', (path) => {
	expect(all.map((page) => page.address)).toContain(urlOf(path));
});

test.each([...files, ...[...pictures, ...cards].map((path) => `/cards/${path}.png`)])(
	'%s is a file',
	(path) => {
		expect(existsSync(fileOf(urlOf(path)))).toBe(true);
	},
);

test.each(places)('%s is a place in a page', async (path) => {
	const page = await documentAt(urlOf(path));
	expect(page?.getElementById(path.replace(/.*#/, ''))).toBeTruthy();
});

test('the article and each correction keep the names by which feed readers know them', async () => {
	const items: { guid: { '#text': string } }[] = readXml(await read('feed.xml')).rss.channel.item;
	const known = ['/', ...corrections.map((id) => `/about/#${id}`)];
	expect(items.map(({ guid }) => guid['#text'])).toEqual(expect.arrayContaining(known.map(urlOf)));
});
