import { getEntry } from 'astro:content';
import type { Article } from '../types/article.ts';
import type { Cited } from '../format/citation.ts';
import { absoluteUrl } from './urls.ts';
import { pagesOf, type Page } from './routes.ts';

/** The story, as it came over from `content/`. */
export async function getStory(): Promise<Article> {
	const entry = await getEntry('story', 'story');
	if (!entry) throw new Error('The story was not loaded.');
	return entry.data;
}

/** The one page of the list that shows this. */
export async function getPage(shows: 'article' | 'claims' | 'about' | 'nothing'): Promise<Page> {
	const page = pagesOf(await getStory()).find((page) => page.shows === shows);
	if (!page) throw new Error(`The list of pages has none for ${shows}.`);
	return page;
}

/** What a citation of the article names. */
export async function getCited(): Promise<Cited> {
	const { site, title, published, updated } = await getStory();
	return { site: site.name, title, published, updated, url: absoluteUrl('/') };
}
