import { getCollection, getEntry } from 'astro:content';
import { addressOf } from '../site.ts';
import type { Cited } from './citation.ts';

/** The whole story from the content collections, in the order of the files. */
export async function getStory() {
	const { data: article } = (await getEntry('article', 'article'))!;
	const [entries, sources, timeline, places, relations] = await Promise.all([
		getCollection('entries'),
		getCollection('sources'),
		getCollection('timeline'),
		getCollection('places'),
		getCollection('relations'),
	]);
	// The order of a collection is not guaranteed.
	const ordered = <T extends { position: number }>(items: { data: T }[]) =>
		items.map(({ data }) => data).sort((one, other) => one.position - other.position);
	return {
		article,
		entries: ordered(entries),
		sources: new Map(ordered(sources).map((source) => [source.id, source])),
		timeline: ordered(timeline),
		places: ordered(places),
		relations: ordered(relations),
	};
}

/** What a citation of the article names. */
export async function getCited(): Promise<Cited> {
	const { title, published, updated } = (await getEntry('article', 'article'))!.data;
	return { title, published, updated, url: addressOf('/') };
}
