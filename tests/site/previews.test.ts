import { getPreviewFromContent } from 'link-preview-js';
import openGraphScraper from 'open-graph-scraper';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';

describe.each(await builtSites())('a chat that previews the $story story at $address', (site) => {
	test.each([...site.pages, ...site.points])(
		'reads title, text and picture of $address',
		async ({ address, html, document }) => {
			const { result } = await openGraphScraper({ html });
			expect(result.ogUrl).toBe(address);
			expect(document.title).toContain(result.ogTitle);
			expect(result.ogDescription?.length).toBeGreaterThan(50);
			const [picture, ...others] = result.ogImage ?? [];
			expect(others).toEqual([]);
			expect([picture?.width, picture?.height, picture?.type]).toEqual([
				'1200',
				'630',
				'image/png',
			]);
			// A second reader, of the kind that chat apps use, comes to the same.
			const headers = { 'content-type': 'text/html' };
			const found = await getPreviewFromContent({ url: address, data: html, headers });
			expect(found).toMatchObject({
				title: result.ogTitle,
				description: result.ogDescription,
				images: [picture?.url],
			});
		},
	);
});
