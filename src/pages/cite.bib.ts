import type { APIRoute } from 'astro';
import { article } from 'virtual:article';
import { bibtexCitation, citationOf } from '../format/citation.ts';
import { absoluteUrl } from '../lib/urls.ts';

/** The citation of the article for BibTeX. */
export const GET: APIRoute = async () =>
	new Response(bibtexCitation(citationOf(article, absoluteUrl('/'))), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
	});
