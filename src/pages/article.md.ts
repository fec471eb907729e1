import type { APIRoute } from 'astro';
import { getStory } from '../article/collections.ts';

/** The article with its notes, as Markdown. */
export const GET: APIRoute = async () => {
	const { article } = await getStory();
	return new Response(article.markdown, {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
};
