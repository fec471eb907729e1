import type { APIRoute } from 'astro';
import { bibtexCitation } from '../article/citation.ts';
import { getCited } from '../article/collections.ts';

/** The citation of the article for BibTeX. */
export const GET: APIRoute = async () =>
	new Response(bibtexCitation(await getCited()), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
	});
