import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { all, builtSites, readXml, squeezed } from '../built-site.ts';
import { storyOf } from '../project.ts';
import { lastCorrected, moment, readableDate } from '../../src/format/dates.ts';

describe.each(await builtSites())(
	'the feed of the $story story at $address',
	async ({ story: name, address, fileOf, read, at }) => {
		const story = await storyOf(name);
		const { channel } = readXml(await read('feed.xml')).rss;
		const [item] = channel.item;
		const { document } = parseHTML(`<html><body>${item['content:encoded']}</body></html>`);

		test('holds the article at its own address, then each correction at its place in the list', () => {
			const items: { link: string; title: string; description: string; pubDate: string }[] =
				channel.item;
			expect(items[0]?.link).toBe(address);
			expect(items.slice(1).map(({ description }) => description)).toEqual(
				story.corrections.map(({ text }) => text),
			);
			expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
			for (const [index, { link, pubDate }] of items.slice(1).entries()) {
				const { date, text } = story.corrections[index] ?? { date: '', text: '' };
				expect(pubDate).toBe(new Date(moment(date)).toUTCString());
				const place = at('about/').document.getElementById(new URL(link).hash.slice(1));
				expect(squeezed(place?.textContent)).toBe(`${readableDate(date)}: ${text}`);
			}
		});

		test('has the headings of the article and none of what needs its page', () => {
			const headings = all(document, 'h2').map((heading) => heading.textContent);
			expect(headings).toEqual(story.sections.map(({ heading }) => heading));
			expect(all(document, 'sup, span, svg, [id], [class]')).toEqual([]);
			expect(document.body.textContent).not.toMatch(/[{}]|\[\^/);
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
				'content:encoded': expect.stringContaining(lastCorrected(story.corrections) ?? ''),
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
