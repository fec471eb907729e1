import type { APIRoute } from 'astro';
import { risCitation } from '../format/citation.ts';
import { getCited } from '../lib/crossing.ts';

/** The citation of the article in the RIS format. */
export const GET: APIRoute = async () =>
	new Response(risCitation(await getCited()), {
		headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
	});
