import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { all, builtSites, readXml, squeezed } from '../built-site.ts';
import { storyOf } from '../project.ts';
import { moment, tellCorrection } from '../../src/format/dates.ts';
import { findingWords } from '../../src/format/labels.ts';
import { sentencesOfArticle } from '../../src/article/selectors.ts';
import { labelsToShow, wordsOf } from './expected.ts';

describe.each(await builtSites())(
	'the feed of the $story story at $address',
	async ({ story: name, address, fileOf, read }) => {
		const story = await storyOf(name);
		const { channel } = readXml(await read('feed.xml')).rss;
		const [item] = channel.item;
		const { document } = parseHTML(`<html><body>${item['content:encoded']}</body></html>`);
		const text = squeezed(document.body.textContent);

		test('holds one item, the article, at its own address', () => {
			expect(channel.item.map(({ link }: { link: string }) => link)).toEqual([address]);
		});

		test('tells every clause of the article, those of the text with their findings', () => {
			for (const sentence of sentencesOfArticle(story)) {
				if (sentence.voice === 'site') expect(text).toContain(wordsOf(sentence.content));
				else
					for (const { entry, content } of sentence.clauses) {
						const said = sentence.voice === 'text' && entry.type === 'claim';
						const finding = said ? ` [${findingWords[entry.finding]}]` : '';
						expect(text).toContain(wordsOf(content) + finding);
					}
			}
		});

		test('names who speaks before what the text says and what answers it', () => {
			const shown = all(document, '.label').map((label) => [
				label.textContent,
				squeezed(label.nextElementSibling?.textContent),
			]);
			expect(shown).toEqual(
				labelsToShow(story).map(([label, begins]) => [label, expect.stringContaining(begins)]),
			);
		});

		test('has the headings of the article and none of what needs its page', () => {
			const headings = all(document, 'h2').map((heading) => heading.textContent);
			expect(headings).toEqual(story.sections.map(({ heading }) => heading));
			expect(all(document, 'sup, span, [id], [class]:not(.label)')).toEqual([]);
		});

		test('names its themes and shows the card of the article, which is as large as it says', async () => {
			const { category, enclosure } = item;
			expect(category).toEqual(story.themes.map(({ heading }) => heading));
			const card = await readFile(fileOf(enclosure['@_url']));
			expect([enclosure['@_type'], Number(enclosure['@_length'])]).toEqual([
				'image/png',
				card.length,
			]);
		});

		test('gives a feed reader the title, the address, the days and the corrections', () => {
			expect([channel.title, channel.link]).toEqual([story.site.name, address]);
			expect(item).toMatchObject({
				title: story.title,
				pubDate: new Date(moment(story.published)).toUTCString(),
				'atom:updated': moment(story.updated),
				'content:encoded': expect.stringContaining(
					story.corrections.map(tellCorrection).join('</p><p>'),
				),
			});
		});

		test('names its links by absolute addresses', () => {
			const links = all(document, 'a').map((link) => link.getAttribute('href'));
			expect(links.length).toBeGreaterThan(0);
			for (const link of links) expect(link).toMatch(/^https?:\/\//);
			expect(links.some((link) => link?.startsWith(address))).toBe(true);
		});
	},
);
