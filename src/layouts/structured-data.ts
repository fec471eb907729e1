import { moment } from '../article/dates.ts';
import type { FrontMatter } from '../article/schema.ts';
import { site } from '../site.ts';

/** A JSON-LD node (schema.org). */
export type Node = Record<string, unknown>;

/** One step of a breadcrumb trail; `address` is absolute. */
export interface Step {
	name: string;
	address: string;
}

/** The absolute addresses that the nodes name. */
export interface Addresses {
	home: string;
	about: string;
}

/** Places and people of the story that Wikidata knows for certain. */
const things = [
	['Person', 'Alexander Lukashenko', 'Q2866'],
	['Person', 'Xi Jinping', 'Q15031'],
	['Country', 'Belarus', 'Q184'],
	['Country', 'China', 'Q148'],
].map(([type, name, id]) => ({
	'@type': type,
	name,
	sameAs: `https://www.wikidata.org/wiki/${id}`,
}));

function publisher({ home, about }: Addresses): Node {
	return { '@type': 'Organization', '@id': `${home}#publisher`, name: site.name, url: about };
}

/** The article, as search engines want it (Google's documentation of Article markup). */
export function articleNode(
	article: FrontMatter & { words: number },
	url: string,
	addresses: Addresses,
): Node {
	return {
		'@type': ['NewsArticle', 'BackgroundNewsArticle'],
		'@id': `${addresses.home}#article`,
		headline: article.title,
		description: article.standfirst,
		url,
		mainEntityOfPage: url,
		datePublished: moment(article.published),
		dateModified: moment(article.updated),
		author: publisher(addresses),
		publisher: publisher(addresses),
		inLanguage: site.language,
		isAccessibleForFree: true,
		wordCount: article.words,
		about: things,
	};
}

/** A page about one theme of the article. */
export function themeNode(
	theme: { title: string; summary: string },
	article: FrontMatter,
	url: string,
	addresses: Addresses,
): Node {
	return {
		'@type': 'NewsArticle',
		headline: theme.title,
		description: theme.summary,
		url,
		mainEntityOfPage: url,
		isPartOf: { '@id': `${addresses.home}#article` },
		datePublished: moment(article.published),
		dateModified: moment(article.updated),
		author: publisher(addresses),
		publisher: publisher(addresses),
		inLanguage: site.language,
		isAccessibleForFree: true,
	};
}

/** The site itself; for the home page, where Google reads the site's name. */
export function siteNode({ home }: Addresses): Node {
	return { '@type': 'WebSite', name: site.name, url: home };
}

/** The trail as readers see it; the last step is the page itself. */
export function breadcrumbNode(trail: readonly Step[]): Node {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: trail.map(({ name, address }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: address,
		})),
	};
}

/** The nodes as one JSON-LD text, safe inside a script element: no `<` can end it. */
export function jsonLd(nodes: readonly Node[]): string {
	return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
		'<',
		'\\u003c',
	);
}
