import type { APIRoute } from 'astro';
import { addressOf } from '../site/address.ts';
import { getStory } from '../site/crossing.ts';
import { articleMarkdown } from '../words/markdown.ts';

/** The article with its notes, as Markdown. */
export const GET: APIRoute = async () =>
	new Response(articleMarkdown(await getStory(), addressOf), {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
