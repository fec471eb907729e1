import type { APIRoute } from 'astro';
import { absoluteUrl, isPreview } from '../lib/urls.ts';

// A preview is not disallowed: who may not read its pages would not read there that they are not to be indexed.
export const GET: APIRoute = () =>
	new Response(
		`User-agent: *\nAllow: /\n${isPreview() ? '' : `\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`}`,
	);
