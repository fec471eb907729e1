import { colours } from '../styles/colours.ts';
import { citationNames, type Cited } from '../format/citation.ts';
import { moment } from '../format/dates.ts';
import { locale } from '../format/language.ts';

/** One element of the head: its name, its attributes, its text. */
export interface Tag {
	name: 'title' | 'meta' | 'link';
	attributes?: Record<string, string>;
	text?: string;
}

/** The picture of a link preview. */
export interface PreviewImage {
	url: string;
	type: string;
	width: number;
	height: number;
	alt: string;
}

/** What the head needs to know of a page. Addresses are absolute. */
export interface HeadInput {
	/** The name of the site. */
	site: string;
	title: string;
	description: string;
	/** The page's own address; none of the page that hosts show for any address that is not there. */
	url?: string | undefined;
	feed: string;
	/** Days on which the text was first and last changed; only of pages that are articles. */
	article?: { published: string; updated: string } | undefined;
	image?: PreviewImage | undefined;
	/** What reference managers take from the page; only of the article itself. */
	cited?: Cited | undefined;
	/** The address of the same text as Markdown, where there is one. */
	markdown?: string | undefined;
	/** What search engines may do with the page, where it is not everything. */
	robots?: string | undefined;
}

const meta = (name: string, content: string): Tag => ({
	name: 'meta',
	attributes: { name, content },
});
const property = (property: string, content: string): Tag => ({
	name: 'meta',
	attributes: { property, content },
});

const alternate = (type: string, title: string, href: string): Tag => ({
	name: 'link',
	attributes: { rel: 'alternate', type, title, href },
});

/**
 * The elements of a page's head that say what the page is. Preview tags come early, because some previewers
 * read only the first kilobytes. Rules: ogp.me, and the documentation of X cards and Google Search.
 */
export function headTags(page: HeadInput): Tag[] {
	const { site, title, description, url, article, image } = page;
	return [
		{ name: 'title', text: titleOf(title, site) },
		meta('description', description),
		...(url ? [{ name: 'link', attributes: { rel: 'canonical', href: url } } as const] : []),
		meta('robots', page.robots ?? 'max-image-preview:large'),
		property('og:type', article ? 'article' : 'website'),
		property('og:title', title),
		property('og:description', description),
		...(url ? [property('og:url', url)] : []),
		property('og:site_name', site),
		property('og:locale', locale),
		...(image ? imageTags(image) : []),
		meta('twitter:card', image ? 'summary_large_image' : 'summary'),
		meta('author', site),
		...(article
			? [
					property('article:published_time', moment(article.published)),
					property('article:modified_time', moment(article.updated)),
				]
			: []),
		alternate('application/rss+xml', site, page.feed),
		...(page.markdown ? [alternate('text/markdown', title, page.markdown)] : []),
		...(page.cited ? citationNames(page.cited).map(([name, value]) => meta(name, value)) : []),
		...(['light', 'dark'] as const).map((scheme): Tag => ({
			name: 'meta',
			attributes: {
				name: 'theme-color',
				content: colours.paper[scheme],
				media: `(prefers-color-scheme: ${scheme})`,
			},
		})),
	];
}

/** The title with the site's name after it, where both fit into the 70 characters that search results show. */
function titleOf(title: string, site: string): string {
	const full = `${title} | ${site}`;
	return full.length <= 70 ? full : title;
}

function imageTags(image: PreviewImage): Tag[] {
	return [
		property('og:image', image.url),
		property('og:image:type', image.type),
		property('og:image:width', String(image.width)),
		property('og:image:height', String(image.height)),
		property('og:image:alt', image.alt),
	];
}
