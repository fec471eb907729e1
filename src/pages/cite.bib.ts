import type { APIRoute } from 'astro';
import { bibtexCitation } from '../format/citation.ts';
import { getCited } from '../lib/crossing.ts';

/** The citation of the article for BibTeX. */
export const GET: APIRoute = async () =>
	new Response(bibtexCitation(await getCited()), {
		headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
	});
