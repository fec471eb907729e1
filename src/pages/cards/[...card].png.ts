import type { APIRoute, GetStaticPaths } from 'astro';
import { article } from 'virtual:article';
import { picturesOf } from '../../layouts/pictures.ts';

const pictures = picturesOf(article);

export const getStaticPaths = (() =>
	[...pictures.keys()].map((path) => ({
		params: { card: path.replace(/^\/cards\/|\.png$/g, '') },
		props: { path },
	}))) satisfies GetStaticPaths;

/** The preview cards and the pictures without words. */
export const GET: APIRoute<{ path: string }> = async ({ props }) => {
	const { png } = await pictures.get(props.path)!();
	return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
