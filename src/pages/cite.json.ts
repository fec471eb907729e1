import type { APIRoute } from 'astro';
import { cslCitation } from '../article/citation.ts';
import { getCited } from '../article/collections.ts';

/** The citation of the article as CSL-JSON. */
export const GET: APIRoute = async () =>
	new Response(JSON.stringify(cslCitation(await getCited())), {
		headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
	});
