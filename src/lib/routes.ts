import type { Point, Article, Theme } from '../types/article.ts';
import { claimsIn, sentencesOfPoint } from './selectors.ts';

interface PageBase {
	/** From the root of the site, such as /claims/. */
	path: string;
	title: string;
	description: string;
	/** In the navigation and the breadcrumb. */
	name: string;
	/** The small line above its title. */
	kicker: string;
	/** Where the navigation names it. */
	in: ('header' | 'footer')[];
	/** The pages above it, the home page first; none of that itself. */
	above: { name: string; path: string }[];
	/** What search engines may do with it, where that is not everything. */
	robots?: 'noindex' | 'noindex, follow' | undefined;
	/** Whether its text is the article or a part of it, and so has the article's dates. */
	article: boolean;
	/** The day of its last change; none where it has no text of its own. */
	updated?: string | undefined;
	/** Fragments that links inside the site may name. */
	ids: string[];
}

/** A page of the site, by what it shows. */
export type Page = PageBase &
	(
		| { shows: 'article' | 'claims' | 'about' | 'nothing' }
		| { shows: 'theme'; theme: Theme }
		| { shows: 'point'; theme: Theme; point: Point }
	);

/**
 * Ids that the pages use themselves where the content gives ids too, and paths that are no theme's: `cards`
 * holds the pictures, `_astro` what Astro writes, `index` is how a folder's page is called.
 */
export const reserved = {
	ids: 'main lede notes cite outline show-kinds around exchange whose-word arrow-head closed'.split(
		' ',
	),
	paths: ['cards', 'index', '404'],
};

/** Every page of the site: the one list that navigation, link checks, preview cards, sitemap and heads read. */
export function pagesOf(article: Article): Page[] {
	const { site, themes, claims, updated } = article;
	const home = { name: site.name, path: '/' };
	return [
		{
			shows: 'article',
			path: '/',
			title: article.title,
			description: article.description,
			name: 'The story',
			kicker: 'Explainer',
			in: ['header'],
			above: [],
			article: true,
			updated,
			ids: idsOf(article),
		},
		...themes.flatMap((theme) => [themePage(theme, article), ...pointPages(theme, article)]),
		{
			shows: 'claims',
			path: '/claims/',
			title: site.claims.title,
			description: site.claims.description,
			name: 'All claims',
			kicker: 'The ledger',
			in: ['header', 'footer'],
			above: [home],
			article: false,
			ids: [...claims, ...article.facts].map(({ id }) => id),
		},
		{
			shows: 'about',
			path: '/about/',
			title: article.about.title,
			description: article.about.description,
			name: 'About',
			kicker: 'About',
			in: ['header', 'footer'],
			above: [home],
			article: false,
			ids: article.about.sections.map(({ address }) => address),
		},
		{
			shows: 'nothing',
			path: '/404/',
			title: 'Page not found',
			description: `There is no page at this address of ${site.name}.`,
			name: 'Not found',
			kicker: 'Not found',
			in: [],
			above: [],
			robots: 'noindex',
			article: false,
			ids: [],
		},
	];
}

/** The one page that shows this. */
export function pageOf(shows: 'article' | 'claims' | 'about' | 'nothing', article: Article): Page {
	const page = pagesOf(article).find((page) => page.shows === shows);
	if (!page) throw new Error(`The list of pages has none for ${shows}.`);
	return page;
}

/** The path of the page of a theme, and of one of its points. */
export function pathOf(theme: Pick<Theme, 'address'>, point?: Pick<Point, 'address'>): string {
	return point ? `/${theme.address}/${point.address}/` : `/${theme.address}/`;
}

function themePage(theme: Theme, article: Article): Page {
	const { site, themes, updated } = article;
	const kicker = `Theme ${theme.number} of ${themes.length}`;
	return {
		shows: 'theme',
		theme,
		path: pathOf(theme),
		title: theme.title,
		description: theme.summary,
		name: theme.heading,
		kicker,
		in: ['header'],
		above: [{ name: site.name, path: '/' }],
		article: true,
		updated,
		ids: theme.points.map(({ address }) => address),
	};
}

function pointPages(theme: Theme, { site, updated }: Article): Page[] {
	const { heading, points } = theme;
	return points.map((point: Point): Page => {
		const { title, number } = point;
		const claims = claimsIn(sentencesOfPoint(point)).map(({ claim }) => claim);
		return {
			shows: 'point',
			theme,
			point,
			path: pathOf(theme, point),
			title,
			description: `${site.claimant} claims: ${claims.map((claim) => claim.replace(/\.$/, '')).join('; ')}. This page sets it beside what is on record.`,
			name: point.heading,
			kicker: `${heading}, ${number} of ${points.length}`,
			in: [],
			above: [
				{ name: site.name, path: '/' },
				{ name: heading, path: pathOf(theme) },
			],
			robots: 'noindex, follow',
			article: true,
			updated,
			ids: [],
		};
	});
}

/** Every address in the article page that the content gives: headings, rows, events and places. */
function idsOf({ sections, timeline, places }: Article): string[] {
	const headings = sections.flatMap((section) => [
		section.address,
		...(section.kind === 'plain' ? [] : section.points.map(({ address }) => address)),
	]);
	return [...headings, ...[...timeline, ...places].map(({ id }) => id)];
}

/** The path of the preview card of the page at a path: it stays when the page's words change. */
export function cardPath(path: string): string {
	return `/cards${path === '/' ? '/index' : path.replace(/\/$/, '')}.png`;
}

/** The pages before and after a page among those of its kind: themes, or the points of one theme. */
export function neighboursOf(
	page: Page,
	pages: readonly Page[],
): { previous: Page | undefined; next: Page | undefined } {
	const above = page.above.at(-1)?.path;
	const row = pages.filter(
		(other) => other.shows === page.shows && other.above.at(-1)?.path === above,
	);
	const place = row.findIndex(({ path }) => path === page.path);
	return { previous: row[place - 1], next: row[place + 1] };
}
