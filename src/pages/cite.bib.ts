import type { APIRoute } from 'astro';
import { bibtexCitation } from '../words/citation.ts';
import { getCited } from '../site/crossing.ts';

/** The citation of the article for BibTeX. */
export const GET: APIRoute = async () =>
	new Response(bibtexCitation(await getCited()), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
	});
