import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';

const [site] = await builtSites();
const home = site!.pages.find(({ address }) => address === site!.address)!;
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const reader = new Readability(parseHTML(home.html).document as never).parse()!;
const text = squeezed(reader.textContent!);

test('reader mode finds the title, the byline and the date', () => {
	expect([reader.title, reader.byline, reader.publishedTime]).toEqual([
		home.document.querySelector('h1')!.textContent,
		'The December Visit',
		home.document.querySelector('meta[property="article:published_time"]')!.getAttribute('content'),
	]);
});

test('reader mode keeps every sentence, heading, voice and note of the article', () => {
	const parts = home.document.querySelectorAll(
		'.voice .claim, .text h2, .text h3, .label, .notes li > p:not(.back), .timeline li p',
	);
	expect(parts.length).toBeGreaterThan(200);
	for (const part of parts) expect(text).toContain(squeezed(part.textContent!));
});

test('reader mode leaves out what is not the article', () => {
	const others = home.document.querySelectorAll(
		'body > header li, body > footer p, .skip, .outline h2, .kinds-switch label, .theme-cards a, .onward',
	);
	expect(others.length).toBeGreaterThan(10);
	// A short word of the navigation may well stand in the article too; its place in a list of links may not.
	for (const other of others) {
		const words = squeezed(other.textContent!);
		if (words.split(' ').length > 3) expect(text).not.toContain(words);
	}
	expect(text).not.toContain(squeezed(home.document.querySelector('.outline ol')!.textContent!));
	expect(text).not.toContain(
		squeezed(home.document.querySelector('body > header nav')!.textContent!),
	);
});
