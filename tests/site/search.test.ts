import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/lib/routes.ts';
import { moment } from '../../src/format/dates.ts';
import { all, builtSites, dataOf, metaOf, readXml } from '../built-site.ts';
import { storyOf } from '../project.ts';

describe.each(await builtSites())(
	'what search engines read of the $story story at $address',
	async (site) => {
		const { address, pages, home, at, read } = site;
		const story = await storyOf(site.story);
		const [node, siteNode] = dataOf(home.document);

		test('the article is a background article with every recommended property', () => {
			expect(node).toMatchObject({
				'@type': ['NewsArticle', 'BackgroundNewsArticle'],
				headline: story.title,
				datePublished: moment(story.published),
				dateModified: moment(story.updated),
				author: { name: story.site.name, url: `${address}about/` },
				publisher: { '@id': node.author['@id'] },
				wordCount: story.words,
				about: story.site.about.map(({ name, sameAs }) => ({ name, sameAs })),
			});
			expect(siteNode).toEqual({ '@type': 'WebSite', name: story.site.name, url: address });
		});

		test('the page on how it was made names what was corrected', () => {
			const nodes = dataOf(at('about/').document);
			const corrections = nodes.flatMap(({ correction = [] }) => correction);
			expect(corrections).toEqual(
				story.corrections.map(({ date, text }) =>
					expect.objectContaining({ datePublished: date, text }),
				),
			);
		});

		test('the days that readers see are those of the markup', () => {
			const seen = all(home.document, 'main time').map((time) => time.getAttribute('datetime'));
			for (const day of [node.datePublished, node.dateModified])
				expect(seen).toContain(day.slice(0, 10));
		});

		test('the article and the pages of its themes name each other', () => {
			const themes = story.themes.map((theme) => dataOf(at(pathOf(theme).slice(1)).document)[0]);
			expect(node.hasPart).toEqual(themes.map((theme) => ({ '@id': theme['@id'] })));
			for (const theme of themes) expect(theme.isPartOf).toEqual({ '@id': node['@id'] });
		});

		test('titles and descriptions are unique', () => {
			const titles = pages.map(({ document }) => document.title);
			const descriptions = pages.map(({ document }) => metaOf(document, 'description'));
			expect(new Set(titles).size).toBe(pages.length);
			expect(new Set(descriptions).size).toBe(pages.length);
		});

		test('robots.txt names the sitemap', async () => {
			expect(await read('robots.txt')).toContain(`Sitemap: ${address}sitemap-index.xml`);
		});

		test('the sitemap names the date of each text and the picture of each page as the page does', async () => {
			const { url } = readXml(await read('sitemap-0.xml')).urlset;
			expect(url).toHaveLength(pages.length);
			for (const entry of url) {
				const { document } = at(entry.loc.slice(address.length));
				const picture = metaOf(document, 'og:image')?.replace(/\?.*/, '');
				expect(entry['image:image']['image:loc']).toBe(picture);
				const modified = metaOf(document, 'article:modified_time');
				expect(new Date(entry.lastmod)).toEqual(new Date(moment(story.updated)));
				if (modified) expect(new Date(entry.lastmod)).toEqual(new Date(modified));
			}
		});
	},
);
