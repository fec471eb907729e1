// What `astro:content` holds besides would be loaded with it, and takes longer than the story.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { storyLoader } from './integrations/loader.ts';
import type { Article } from './types/article.ts';

// The story is checked before it gets here, because only its own steps can name the line of a mistake.
export const collections = {
	story: defineCollection({ loader: storyLoader(), schema: z.custom<Article>() }),
};
