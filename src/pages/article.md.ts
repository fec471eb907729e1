import type { APIRoute } from 'astro';
import { kept } from '../integrations/kept.ts';

/** The article with its notes, as Markdown. Its first character tells the encoding where no header does. */
export const GET: APIRoute = async () =>
	new Response(`\uFEFF${await kept().beside.markdown}`, {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
