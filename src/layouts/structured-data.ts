import type { BreadcrumbList, NewsArticle, Organization, Thing, WebSite } from 'schema-dts';
import { readableDate, moment } from '../article/dates.ts';
import type { FrontMatter, Source } from '../article/schema.ts';
import { site } from '../site.ts';

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

const wikidata = (type: 'Person' | 'Country', name: string, id: string): Thing => ({
	'@type': type,
	name,
	sameAs: `https://www.wikidata.org/wiki/${id}`,
});
const described = (name: string, sameAs: string): Thing => ({ '@type': 'Thing', name, sameAs });

/** What the article is about, and what else it names. Only things whose address is certain have one. */
const about = [
	wikidata('Person', 'Alexander Lukashenko', 'Q2866'),
	wikidata('Person', 'Xi Jinping', 'Q15031'),
	wikidata('Country', 'Belarus', 'Q184'),
	wikidata('Country', 'China', 'Q148'),
];
const mentions = [
	wikidata('Country', 'Russia', 'Q159'),
	wikidata('Country', 'Ukraine', 'Q212'),
	described('Belt and Road Initiative', 'https://en.wikipedia.org/wiki/Belt_and_Road_Initiative'),
	described(
		'Diaoyutai State Guesthouse',
		'https://en.wikipedia.org/wiki/Diaoyutai_State_Guesthouse',
	),
	described(
		'Great Stone',
		'https://thepeoplesmap.net/project/great-stone-china-belarus-industrial-park/',
	),
	described('Xiang embroidery', 'https://en.wikipedia.org/wiki/Xiang_embroidery'),
];

/** The organisation that writes and answers for the site, with its policies. */
function publisher({ home, about }: Addresses): Organization {
	return {
		'@type': 'NewsMediaOrganization',
		'@id': `${home}#publisher`,
		name: site.name,
		url: about,
		publishingPrinciples: `${about}#what-was-checked`,
		correctionsPolicy: `${about}#corrections`,
	};
}

/** What the article and the pages of its themes have in common. */
function common(
	{ published, updated }: FrontMatter,
	url: string,
	addresses: Addresses,
): NewsArticle {
	return {
		'@type': 'NewsArticle',
		'@id': `${url}#article`,
		url,
		mainEntityOfPage: url,
		image: addresses.pictures,
		datePublished: moment(published),
		dateModified: moment(updated),
		author: publisher(addresses),
		publisher: { '@id': `${addresses.home}#publisher` },
		inLanguage: site.language,
		isAccessibleForFree: true,
	};
}

/** A source as a citation: its address, or publisher and date where it has none. Our description is no title. */
function citation({ url, publisher, date }: Source): string {
	return url ?? [publisher, date && readableDate(date)].filter(Boolean).join(', ');
}

/** The article, as search engines want it (schema.org; Google's documentation of Article markup). */
export function articleNode(
	article: FrontMatter & { words: number },
	sources: Iterable<Source>,
	addresses: Addresses,
) {
	return {
		...common(article, addresses.home, addresses),
		'@type': ['NewsArticle', 'BackgroundNewsArticle'],
		headline: article.title,
		description: article.standfirst,
		wordCount: article.words,
		about,
		mentions,
		backstory: { '@type': 'AboutPage', url: addresses.about },
		hasPart: article.themes.map(({ slug }) => ({ '@id': `${addresses.home}${slug}/#article` })),
		citation: [...sources].map(citation),
	};
}

/** A page about one theme of the article. */
export function themeNode(
	theme: { title: string; summary: string },
	article: FrontMatter,
	url: string,
	addresses: Addresses,
) {
	return {
		...common(article, url, addresses),
		headline: theme.title,
		description: theme.summary,
		isPartOf: { '@id': `${addresses.home}#article` },
	};
}

/** The site itself; for the home page, where Google reads the site's name. */
export function siteNode({ home }: Addresses): WebSite {
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
