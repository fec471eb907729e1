import type { APIRoute, GetStaticPaths } from 'astro';
import { getStory } from '../../article/collections.ts';
import { renderAll } from '../../cards/cards.ts';

export const getStaticPaths = (async () =>
	(await renderAll(await getStory())).map(({ name, png }) => ({
		params: { card: name.replace('.png', '') },
		props: { png },
	}))) satisfies GetStaticPaths;

/** The preview cards and the pictures without words. */
export const GET: APIRoute = ({ props }) =>
	new Response(props['png'], { headers: { 'Content-Type': 'image/png' } });
