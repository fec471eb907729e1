import type { APIRoute } from 'astro';
import { risCitation } from '../words/citation.ts';
import { getCited } from '../site/crossing.ts';

/** The citation of the article in the RIS format. */
export const GET: APIRoute = async () =>
	new Response(risCitation(await getCited()), {
		headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
	});
