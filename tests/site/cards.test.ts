import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardPath } from '../../src/lib/routes.ts';
import { builtSites, dataOf, metaOf } from '../built-site.ts';
import { filesOf, storyOf } from '../project.ts';

describe.each(await builtSites())(
	'the $story story at $address',
	async ({ story, address, folder, home, pages, points, fileOf }) => {
		const shared = [...pages, ...points];
		const pictures = [...(await filesOf(folder))].filter(([path]) => path.startsWith('cards/'));

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

		test('each page has a card of its own', () => {
			const states = shared.map(({ document }) =>
				metaOf(document, 'og:image')?.replace(/.*\?/, ''),
			);
			expect(new Set(states).size).toBe(shared.length);
		});

		test('a page that has moved leaves its card where it was', async () => {
			const { site } = await storyOf(story);
			for (const [from, to] of Object.entries(site.redirects))
				expect(await readFile(fileOf(address + cardPath(from).slice(1)))).toEqual(
					await readFile(fileOf(address + cardPath(to).slice(1))),
				);
		});

		test.each(pictures)('%s stays below 40 KiB', (_path, bytes) => {
			expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
		});

		test('its article names pictures of 16 to 9, 4 to 3 and 1 to 1, 1200 pixels wide', async () => {
			const [{ image }] = dataOf(home.document);
			const sizes = await Promise.all(image.map((url: string) => sharp(fileOf(url)).metadata()));
			expect(sizes.map(({ width, height }) => [width, height])).toEqual([
				[1200, 675],
				[1200, 900],
				[1200, 1200],
			]);
		});
	},
);
