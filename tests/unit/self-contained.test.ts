import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { selfContained } from '../../src/integrations/self-contained.ts';

const address = 'https://example.org/explainer/';
const copyOf = (head: string, body = '') =>
	selfContained(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, address);
test.each([
	...['#reasons', '/explainer/#reasons', `${address}#reasons`].map((href) => [href, '#reasons']),
	['/explainer/', address],
	['/explainer/claims/#C3', `${address}claims/#C3`],
	['/explainer/cite.bib', `${address}cite.bib`],
	...['https://example.com/a b', 'mailto:someone@example.org'].map((href) => [href, href]),
] as [string, string][])('the link %s leads to %s', (href, expected) => {
	const { document } = parseHTML(copyOf('', `<a href="${href}">x</a>`));
	expect(document.querySelector('a')?.getAttribute('href')).toBe(expected);
});

test('only links that a browser does not fetch stay in the head', () => {
	const { document } = parseHTML(
		copyOf(
			'<link rel="canonical" href="/explainer/"><link rel="alternate" href="/explainer/feed.xml">' +
				'<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/s.css"><link rel="preload" href="/f">',
		),
	);
	const links = [...document.querySelectorAll('link')];
	expect(links.map((link) => [link.rel, link.getAttribute('href')])).toEqual([
		['canonical', address],
		['alternate', `${address}feed.xml`],
	]);
});

test('a style keeps every byte', () => {
	const style = '\n\ta > b::before { content: "“&amp;<\\201c" }\n';
	expect(copyOf(`<style>${style}</style>`)).toContain(`<style>${style}</style>`);
});

test('a picture in a file of its own is refused', () => {
	expect(() => copyOf('', '<p><img src="/a.png" alt=""></p>')).toThrow(
		'explainer.html cannot hold <img> with its own file.',
	);
});
