import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { moment, readableDate } from '../../src/article/dates.ts';
import { tellStory } from '../../src/article/story.ts';
import { builtSites, readXml } from '../built-site.ts';
import { contentTexts } from '../project.ts';

const { article, sources } = tellStory(await contentTexts());

describe.each(await builtSites())(
	'what search engines read of $address',
	({ address, pages, points, fileOf }) => {
		const nodesOf = (path: string) => {
			const { document } = pages.find((page) => page.address === address + path)!;
			return JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!)[
				'@graph'
			];
		};
		const node = nodesOf('')[0];

		test('the article is a background article with every recommended property', () => {
			expect(node['@type']).toEqual(['NewsArticle', 'BackgroundNewsArticle']);
			expect(node.headline).toBe(article.title);
			expect([node.datePublished, node.dateModified]).toEqual([
				moment(article.published),
				moment(article.updated),
			]);
			expect(node.author).toMatchObject({ name: 'The December Visit', url: `${address}about/` });
			expect(node.publisher).toEqual({ '@id': node.author['@id'] });
			expect(node.image).toHaveLength(3);
			expect(node.wordCount).toBe(article.words);
		});

		test('the dates that readers see are those of the markup', () => {
			const { document } = pages.find((page) => page.address === address)!;
			const seen = [...document.querySelectorAll('.dates time')].map((time) => [
				time.getAttribute('datetime'),
				time.textContent,
			]);
			expect(seen).toContainEqual([
				node.datePublished.slice(0, 10),
				readableDate(article.published),
			]);
		});

		test('every source is cited by its address, or by its publisher and date', () => {
			expect(node.citation).toHaveLength(sources.length);
			for (const { url } of sources) if (url) expect(node.citation).toContain(url);
			expect(node.citation).toContain('CCTV, 1 March 2023');
		});

		test('the article and the pages of its themes name each other', () => {
			const themes = article.themes.map(({ slug }) => nodesOf(`${slug}/`)[0]);
			expect(node.hasPart).toEqual(themes.map((theme) => ({ '@id': theme['@id'] })));
			for (const theme of themes) expect(theme.isPartOf).toEqual({ '@id': node['@id'] });
		});

		test('the policies of the publisher stand on the page about the site', () => {
			const about = pages.find((page) => page.address === `${address}about/`)!.document;
			for (const policy of [node.author.publishingPrinciples, node.author.correctionsPolicy]) {
				expect(about.getElementById(new URL(policy).hash.slice(1)), policy).not.toBeNull();
			}
		});

		test('the home page names the site', () => {
			expect(nodesOf('')[1]).toEqual({
				'@type': 'WebSite',
				name: 'The December Visit',
				url: address,
			});
		});

		test('the sitemap tells the date of each text and the picture of each page as the page does', async () => {
			const { url } = readXml(await readFile(fileOf(`${address}sitemap-0.xml`), 'utf8')).urlset;
			for (const entry of url) {
				const { document } = pages.find((page) => page.address === entry.loc)!;
				const told = (property: string) =>
					document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
				expect(entry['image:image']['image:loc']).toBe(told('og:image'));
				expect(entry.lastmod && new Date(entry.lastmod)).toEqual(
					told('article:modified_time') && new Date(told('article:modified_time')!),
				);
			}
		});

		test.each(points)(
			'$address is left to links: not indexed, canonical to itself',
			({ address: own, document }) => {
				expect(document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe(
					'noindex, follow',
				);
				expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(own);
				expect(document.querySelector('meta[property="og:url"]')!.getAttribute('content')).toBe(
					own,
				);
			},
		);
	},
);
