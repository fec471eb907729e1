import { wordsOf } from './selectors.ts';
import type { Article, Point, Theme } from '../types/article.ts';

interface PageBase {
	/** From the root of the site, such as /claims/. */
	path: string;
	title: string;
	description: string;
	/** In the navigation and the breadcrumb. */
	name: string;
	/** Where the navigation names it. */
	in: ('header' | 'footer')[];
	/** The pages above it, the home page first; none of that itself. */
	above: { name: string; path: string }[];
	/** What search engines may do with it, where that is not everything. */
	robots?: 'noindex' | 'noindex, follow' | undefined;
	/** Whether its text is the article or a part of it, and so has the article's dates. */
	article: boolean;
	/** The day of its last change. */
	updated: string;
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
	ids: ['main', 'lede', 'around', 'notes', 'pages', 'closed', 'besides'],
	paths: ['cards', 'index', '404', 'explainer'],
};

/** What the site has besides pages, and content may link to. */
export const files = ['article.md', 'cite.bib', 'explainer.html', 'feed.xml', 'robots.txt'];

/** The heading of the page on how it was made to which other pages and the feed link. */
export const correctionsHeading = 'corrections';

/** Every page of the site: the one list that navigation, link checks, preview cards, sitemap and heads read. */
export function pagesOf(article: Article): Page[] {
	const { site, themes, claims, updated, sections } = article;
	const home = { name: site.name, path: '/' };
	const base = { above: [home], updated, article: false };
	return [
		{
			...base,
			shows: 'article',
			path: '/',
			title: article.title,
			description: article.description,
			name: 'The story',
			in: ['footer'],
			above: [],
			article: true,
			ids: sections
				.flatMap((section) => [section, ...section.points])
				.map(({ address }) => address),
		},
		...themes.flatMap((theme): Page[] => [
			{
				...base,
				shows: 'theme',
				theme,
				path: pathOf(theme),
				title: theme.title,
				description: theme.description,
				name: theme.name,
				in: ['header', 'footer'],
				article: true,
				ids: theme.points.map(({ address }) => address),
			},
			...theme.points.map((point): Page => ({
				...base,
				shows: 'point',
				theme,
				point,
				path: pathOf(theme, point),
				title: point.title,
				description: descriptionOf(point),
				name: point.heading,
				in: [],
				above: [home, { name: theme.name, path: pathOf(theme) }],
				robots: 'noindex, follow',
				article: true,
				ids: [],
			})),
		]),
		{
			...base,
			shows: 'claims',
			path: '/claims/',
			title: site.claims.title,
			description: site.claims.description,
			name: site.claims.name,
			in: ['header', 'footer'],
			ids: claims.map(({ id }) => id),
		},
		{
			...base,
			shows: 'about',
			path: '/about/',
			title: article.about.title,
			description: article.about.description,
			name: 'About',
			in: ['footer'],
			ids: article.about.sections.map(({ address }) => address),
		},
		{
			...base,
			shows: 'nothing',
			path: '/404/',
			title: 'Page not found',
			description: `There is no page at this address of ${site.name}.`,
			name: 'Not found',
			in: [],
			above: [],
			robots: 'noindex',
			ids: [],
		},
	];
}

/** The answer of a point, as many of its first sentences as search results and previews show. */
function descriptionOf({ answer }: Point): string {
	const sentences = answer.map(wordsOf);
	while (sentences.length > 1 && sentences.join(' ').length > 155) sentences.pop();
	return sentences.join(' ');
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

/** The path of the preview card of the page at a path: it stays when the page's words change. */
export function cardPath(path: string): string {
	return `/cards${path === '/' ? '/index' : path.replace(/\/$/, '')}.png`;
}

/** The page of the point after one, which after the last is the first: the next question. */
export function nextPoint(page: Page, pages: readonly Page[]): Page {
	const points = pages.filter(({ shows }) => shows === 'point');
	const place = points.findIndex(({ path }) => path === page.path);
	return points[(place + 1) % points.length] ?? page;
}
