import { getPreviewFromContent } from 'link-preview-js';
import openGraphScraper from 'open-graph-scraper';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';

describe.each(await builtSites())('a chat that previews $address', ({ pages, points }) => {
	test.each([...pages, ...points])(
		'reads title, text, picture and size of $address',
		async ({ address, html, document }) => {
			const { result } = await openGraphScraper({ html });
			expect(result.ogUrl).toBe(address);
			expect(document.title).toContain(result.ogTitle);
			expect(result.ogDescription!.length).toBeGreaterThan(50);
			expect(result.ogImage).toHaveLength(1);
			const [picture] = result.ogImage!;
			expect([picture!.width, picture!.height, picture!.type]).toEqual([
				'1200',
				'630',
				'image/png',
			]);
			expect(picture!.alt).toContain(result.ogTitle);
			// A second reader, of the kind that chat apps use, comes to the same.
			const headers = { 'content-type': 'text/html' };
			const found = await getPreviewFromContent({ url: address, data: html, headers });
			expect(found).toMatchObject({
				title: result.ogTitle,
				description: result.ogDescription,
				images: [picture!.url],
			});
		},
	);
});
