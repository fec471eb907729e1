import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { tellStory } from '../../src/article/story.ts';
import { builtSites } from '../built-site.ts';
import { contentTexts, filesOf } from '../project.ts';

const { article } = tellStory(await contentTexts());

describe.each(await builtSites())(
	'the site for $address',
	async ({ folder, pages, points: pointPages, fileOf }) => {
		const files = [...(await filesOf(folder))].filter(([path]) => path.startsWith('cards/'));
		const pictures = await Promise.all(
			files.map(async ([path, bytes]) => ({ path, bytes, ...(await sharp(bytes).metadata()) })),
		);
		const metaOf = (document: Document, property: string) =>
			document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');

		test.each([...pages, ...pointPages])(
			'$address has a card of the declared size and type',
			async ({ document }) => {
				const bytes = await readFile(fileOf(metaOf(document, 'og:image')!));
				const { width, height, format } = await sharp(bytes).metadata();
				expect([width, height, `image/${format}`]).toEqual([
					Number(metaOf(document, 'og:image:width')),
					Number(metaOf(document, 'og:image:height')),
					metaOf(document, 'og:image:type'),
				]);
			},
		);

		test.each([...pages, ...pointPages])(
			'$address says its title in the text of its card',
			({ document }) => {
				expect(metaOf(document, 'og:image:alt')).toContain(metaOf(document, 'og:title'));
			},
		);

		test.each([...pages, ...pointPages])('$address asks X for a large card', ({ document }) => {
			const card = document.querySelector('meta[name="twitter:card"]');
			expect(card?.getAttribute('content')).toBe('summary_large_image');
		});

		test('no two pages share a card', () => {
			const cards = pages.map(({ document }) => metaOf(document, 'og:image'));
			expect(new Set(cards).size).toBe(pages.length);
		});

		test('there is a card for every page and every point', () => {
			const points = article.themes.flatMap(({ points }) => points);
			const cards = pictures.filter(({ width, height }) => width === 1200 && height === 630);
			expect(cards).toHaveLength(pages.length + points.length);
		});

		test.each(pictures)('$path is named by its bytes', ({ path, bytes }) => {
			const hash = createHash('sha256').update(bytes).digest('hex');
			expect(path).toBe(`cards/${hash.slice(0, 10)}.png`);
		});

		test.each(pictures)('$path stays below 40 KiB', ({ bytes }) => {
			expect(bytes.length).toBeLessThanOrEqual(40 * 1024);
		});

		const articles = pages.flatMap(({ address, document }) => {
			const data = document.querySelector('script[type="application/ld+json"]');
			const graph: { headline?: string; image?: string[] }[] = JSON.parse(data!.textContent!)[
				'@graph'
			];
			return graph.filter(({ headline }) => headline).map(({ image }) => ({ address, image }));
		});

		test.each(articles)(
			'$address names pictures of 16 to 9, 4 to 3 and 1 to 1, at least 1200 pixels wide',
			async ({ image = [] }) => {
				const sizes = await Promise.all(image.map((url) => sharp(fileOf(url)).metadata()));
				expect(sizes.map(({ width, height }) => width / height)).toEqual([16 / 9, 4 / 3, 1]);
				expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(1200);
			},
		);

		test('the article and each of its themes name pictures', () => {
			expect(articles.filter(({ image }) => image)).toHaveLength(1 + article.themes.length);
		});
	},
);
