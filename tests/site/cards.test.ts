import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardPath } from '../../src/lib/routes.ts';
import { builtSites, dataOf, metaOf } from '../built-site.ts';
import { filesOf } from '../project.ts';

describe.each(await builtSites())(
	'the $story story at $address',
	async ({ address, folder, pages, points, fileOf }) => {
		const shared = [...pages, ...points];
		const pictures = [...(await filesOf(folder))].filter(([path]) => path.startsWith('cards/'));

		test.each(shared)('the card of $address stands at the path of its page', (page) => {
			const card = new URL(metaOf(page.document, 'og:image') ?? '');
			const path = cardPath(`/${page.address.slice(address.length)}`);
			expect(card.origin + card.pathname).toBe(address + path.slice(1));
		});

		test.each(shared)('the card of $address is what its head declares', async ({ document }) => {
			const card = metaOf(document, 'og:image') ?? '';
			const bytes = await readFile(fileOf(card));
			const { width, height, format } = await sharp(bytes).metadata();
			expect([`${width}`, `${height}`, `image/${format}`]).toEqual(
				['width', 'height', 'type'].map((part) => metaOf(document, `og:image:${part}`)),
			);
			// The query tells the picture's state, so that a new state has a new address and an old one none less.
			const state = new URL(card).searchParams.get('v') ?? '';
			expect(state.length).toBeGreaterThanOrEqual(8);
			expect(createHash('sha256').update(bytes).digest('hex')).toContain(state);
		});

		test.each(shared)('the text of the card of $address names its page', ({ document }) => {
			const text = metaOf(document, 'og:image:alt') ?? '';
			const trail = dataOf(document).find((node) => node['@type'] === 'BreadcrumbList');
			const name = trail?.itemListElement.at(-1).name;
			expect([metaOf(document, 'og:title'), name].some((name) => text.includes(name))).toBe(true);
		});

		test.each(pictures)('%s stays below 40 KiB', (_path, bytes) => {
			expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
		});

		test('its articles name pictures of 16 to 9, 4 to 3 and 1 to 1, at least 1200 pixels wide', async () => {
			const articles = pages
				.flatMap(({ document }) => dataOf(document))
				.filter(({ headline }) => headline);
			expect(articles.length).toBeGreaterThan(1);
			for (const { image } of articles) {
				const sizes = await Promise.all(image.map((url: string) => sharp(fileOf(url)).metadata()));
				expect(sizes.map(({ width, height }) => width / height)).toEqual([16 / 9, 4 / 3, 1]);
				expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(1200);
			}
		});
	},
);
