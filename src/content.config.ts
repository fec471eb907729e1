import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { storyLoader } from './article/loader.ts';
import type { Entry } from './article/ledger.ts';
import type { Article } from './article/story.ts';
import type { Place, Relation, Source, TimelineEvent } from './article/schema.ts';

/*
 * The loader has checked every entry against the editorial limits in `article/schema.ts` before it gets here,
 * because only the loader can name the line of a mistake; these schemas pass the types on.
 */
type Ordered<T> = T & { id: string; position: number };

export const collections = {
	article: defineCollection({ loader: storyLoader('article'), schema: z.custom<Article>() }),
	entries: defineCollection({ loader: storyLoader('entries'), schema: z.custom<Ordered<Entry>>() }),
	sources: defineCollection({
		loader: storyLoader('sources'),
		schema: z.custom<Ordered<Source>>(),
	}),
	timeline: defineCollection({
		loader: storyLoader('timeline'),
		schema: z.custom<Ordered<TimelineEvent>>(),
	}),
	places: defineCollection({ loader: storyLoader('places'), schema: z.custom<Ordered<Place>>() }),
	relations: defineCollection({
		loader: storyLoader('relations'),
		schema: z.custom<Ordered<Relation>>(),
	}),
};
