import { expect, test } from 'vitest';
import { bibtexCitation, plainCitation, type Cited } from '../../src/format/citation.ts';

const cited: Cited = {
	site: 'The Silent Clock',
	title: '100 % of $5 & #1_a {b} ~ ^ \\ in the town’s “house”',
	url: 'https://example.org/explainer/a%20b_~c/',
	published: '2026-11-24',
	updated: '2026-11-24',
};
const changed = { ...cited, updated: '2026-12-01' };
test('the plain citation reads as one line', () => {
	expect(plainCitation({ ...changed, title: 'A title' })).toBe(
		'The Silent Clock, “A title”, published 24 November 2026, updated 1 December 2026, https://example.org/explainer/a%20b_~c/',
	);
});

test('the BibTeX entry is that of a web page, its author one name, its title as it stands', () => {
	expect(bibtexCitation(cited)).toBe(
		[
			'@online{the-silent-clock-2026,',
			'  author = {{The Silent Clock}},',
			'  title = {{100 \\% of \\$5 \\& \\#1\\_a \\{b\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} in the town’s “house”}},',
			'  date = {2026-11-24},',
			'  year = {2026},',
			'  url = {https://example.org/explainer/a%20b_~c/},',
			'  howpublished = {\\url{https://example.org/explainer/a%20b_~c/}},',
			'}',
			'',
		].join('\n'),
	);
});
