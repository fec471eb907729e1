import type { APIRoute } from 'astro';
import { addressOf } from '../site/address.ts';
import { getStory } from '../site/crossing.ts';
import { articleMarkdown } from '../words/markdown.ts';

/** The article with its notes, as Markdown. Its first character tells the encoding where no header does. */
export const GET: APIRoute = async () =>
	new Response(`\uFEFF${articleMarkdown(await getStory(), addressOf)}`, {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
