import type {
	BreadcrumbList,
	CollectionPage,
	NewsArticle,
	Organization,
	Thing,
	WebSite,
} from 'schema-dts';
import type { Article, Subject, Theme } from '../types/article.ts';
import { moment } from '../format/dates.ts';
import { language } from '../format/language.ts';
import { pathOf } from './routes.ts';

/** One step of a breadcrumb trail; `address` is absolute. */
export interface Step {
	name: string;
	address: string;
}

/** The absolute addresses that the nodes name. */
export interface Addresses {
	home: string;
	about: string;
	/** The pictures without words, as search engines want them: 16:9, 4:3 and 1:1. */
	pictures: string[];
}

/** The organisation that writes and answers for the site, with its policies. */
function publisher({ name }: Article['site'], { home, about }: Addresses): Organization {
	return {
		'@type': 'NewsMediaOrganization',
		'@id': `${home}#publisher`,
		name,
		url: about,
		publishingPrinciples: about,
		correctionsPolicy: `${about}#corrections`,
	};
}

/** What the article and the pages of its themes have in common. */
function common(
	{ site, published, updated }: Article,
	url: string,
	addresses: Addresses,
): NewsArticle {
	return {
		'@type': 'NewsArticle',
		'@id': `${url}#article`,
		url,
		image: addresses.pictures,
		datePublished: moment(published),
		dateModified: moment(updated),
		author: publisher(site, addresses),
		publisher: { '@id': `${addresses.home}#publisher` },
		inLanguage: language,
		isAccessibleForFree: true,
	};
}

/** A subject of the story as search engines want it. */
function thing({ type, name, sameAs }: Subject): Thing {
	return { '@type': type, name, sameAs };
}

/** The article, as search engines want it (schema.org; Google's documentation of Article markup). */
export function articleNode(article: Article, addresses: Addresses) {
	const { home, about } = addresses;
	return {
		...common(article, home, addresses),
		'@type': ['NewsArticle', 'BackgroundNewsArticle'],
		headline: article.title,
		description: article.description,
		wordCount: article.words,
		about: article.site.about.map(thing),
		mentions: article.site.mentions.map(thing),
		backstory: { '@type': 'AboutPage', url: about },
		hasPart: article.themes.map((theme) => ({ '@id': `${home}${pathOf(theme).slice(1)}#article` })),
	};
}

/** What was corrected in the article; for the page that lists it. */
export function correctionsNode({ corrections }: Article, { home }: Addresses) {
	return {
		'@id': `${home}#article`,
		correction: corrections.map(({ date, text }) => ({
			'@type': 'CorrectionComment',
			datePublished: date,
			text,
		})),
	};
}

/** The page of all claims. */
export function claimsNode(article: Article, url: string, addresses: Addresses): CollectionPage {
	const { title, description } = article.site.claims;
	return {
		'@type': 'CollectionPage',
		'@id': `${url}#page`,
		url,
		name: title,
		description,
		inLanguage: language,
		isPartOf: siteNode(article, addresses),
		about: { '@id': `${addresses.home}#article` },
		publisher: publisher(article.site, addresses),
	};
}

/** A page about one theme of the article. */
export function themeNode(theme: Theme, article: Article, url: string, addresses: Addresses) {
	return {
		...common(article, url, addresses),
		headline: theme.title,
		description: theme.description,
		isPartOf: { '@id': `${addresses.home}#article` },
	};
}

/** The site itself; for the home page, where Google reads the site's name. */
export function siteNode({ site }: Article, { home }: Addresses): WebSite {
	return { '@type': 'WebSite', name: site.name, url: home };
}

/** The trail as readers see it; the last step is the page itself. */
export function breadcrumbNode(trail: readonly Step[]): BreadcrumbList {
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
export function jsonLd(nodes: readonly object[]): string {
	return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
		'<',
		'\\u003c',
	);
}
