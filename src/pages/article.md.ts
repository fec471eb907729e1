import type { APIRoute } from 'astro';
import { article } from 'virtual:article';
import { absoluteUrl } from '../lib/urls.ts';
import { articleMarkdown } from '../render/article-markdown.ts';

/** The article with its notes, as Markdown. Its first character tells the encoding where no header does. */
export const GET: APIRoute = () =>
	new Response(`\uFEFF${articleMarkdown(article, absoluteUrl)}`, {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
