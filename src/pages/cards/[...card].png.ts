import type { APIRoute, GetStaticPaths } from 'astro';
import { article } from 'virtual:article';
import { pictureAt, picturePaths } from '../../og/cards.ts';

// The paths are known before the pictures, so that no page waits for them longer than its head does.
export const getStaticPaths = (async () =>
	picturePaths(article).map((path) => ({
		params: { card: path.replace(/^\/cards\/|\.png$/g, '') },
		props: { path },
	}))) satisfies GetStaticPaths;

/** The preview cards and the pictures without words. */
export const GET: APIRoute<{ path: string }> = async ({ props }) => {
	const { png } = await pictureAt(props.path, article);
	return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
