import type { APIRoute, GetStaticPaths } from 'astro';
import { kept } from '../../site/kept.ts';

export const getStaticPaths = (async () =>
	[...(await kept().pictures)].map(([path, { png }]) => ({
		params: { card: path.replace(/^\/cards\/|\.png$/g, '') },
		props: { png },
	}))) satisfies GetStaticPaths;

/** The preview cards and the pictures without words. */
export const GET: APIRoute = ({ props }) =>
	new Response(props['png'], { headers: { 'Content-Type': 'image/png' } });
