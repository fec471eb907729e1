import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { builtSites, readXml } from '../built-site.ts';

describe.each(await builtSites())('the feed for $address', async ({ address, fileOf }) => {
	const { channel } = readXml(await readFile(fileOf(`${address}feed.xml`), 'utf8')).rss;
	const { document } = parseHTML(`<html><body>${channel.item[0]['content:encoded']}</body></html>`);

	test('holds one item, the article, at its own address', () => {
		expect(channel.item.map(({ link }: { link: string }) => link)).toEqual([address]);
	});

	test('tells the whole article with its voices and without its marks', () => {
		expect([...document.querySelectorAll('h2')]).toHaveLength(8);
		expect(document.querySelectorAll('table')).toHaveLength(2);
		expect(document.body.textContent).toContain('The records show');
		expect(document.querySelectorAll('sup, span, [id], [class]:not(.label)')).toHaveLength(0);
	});

	test('names its themes and shows the card of the article, which is as large as it says', async () => {
		const [{ category, enclosure }] = channel.item;
		expect(category).toEqual(['Four features', 'Three motives', 'The gift exchange']);
		const card = await readFile(fileOf(enclosure['@_url']));
		expect([enclosure['@_type'], Number(enclosure['@_length'])]).toEqual([
			'image/png',
			card.length,
		]);
	});

	test('names its links by absolute addresses', () => {
		const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) expect(link).toMatch(/^https?:\/\//);
		expect(links.some((link) => link.startsWith(`${address}#`))).toBe(true);
	});
});
