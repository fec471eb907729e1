import type { APIRoute } from 'astro';
import { cslCitation } from '../format/citation.ts';
import { getCited } from '../lib/crossing.ts';

/** The citation of the article as CSL-JSON. */
export const GET: APIRoute = async () =>
	new Response(JSON.stringify(cslCitation(await getCited())), {
		headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
	});
