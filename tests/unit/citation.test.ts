import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import {
	bibtexCitation,
	citationNames,
	cslCitation,
	plainCitation,
	risCitation,
	type Cited,
} from '../../src/format/citation.ts';

const cited: Cited = {
	site: 'The Silent Clock',
	title: '100 % of $5 & #1_a {b} ~ ^ \\ in the town’s “house”',
	url: 'https://example.org/explainer/a%20b_~c/',
	published: '2026-11-24',
	updated: '2026-11-24',
};
const changed = { ...cited, updated: '2026-12-01' };
const formats = {
	'plain text': plainCitation,
	BibTeX: bibtexCitation,
	RIS: risCitation,
	'CSL-JSON': (cited: Cited) => JSON.stringify(cslCitation(cited)),
};

describe.each(Object.entries(formats))('the citation in %s', (_name, write) => {
	test('names the day of the last change where that is a later one', () => {
		expect([write(cited), write(changed)].map((text) => /1 December 2026/.test(text))).toEqual([
			false,
			true,
		]);
	});

	test('names no day of access', () => {
		expect(write(changed)).not.toMatch(/access|urldate|^Y2/im);
	});
});

test.each(Object.entries(formats).slice(1))(
	'a reader of %s finds a web page, its title as it stands, its address, its day and no person',
	(_name, write) => {
		const { author, ...item } = new Cite(write(cited)).data[0] ?? expect.fail('There is no item.');
		const { title, url } = cited;
		const issued = { 'date-parts': [[2026, 11, 24]] };
		expect(item).toMatchObject({ type: 'webpage', title, URL: url, issued });
		const names = author.map(({ family, given, literal }) => [family ?? literal, given || '']);
		expect(names).toEqual([['The Silent Clock', '']]);
	},
);

test('the plain citation reads as one line', () => {
	expect(plainCitation({ ...changed, title: 'A title' })).toBe(
		'The Silent Clock, “A title”, published 24 November 2026, updated 1 December 2026, https://example.org/explainer/a%20b_~c/',
	);
});

test('the capitals of a BibTeX title stand in braces', () => {
	expect(bibtexCitation({ ...cited, title: 'A clock in Ashcombe' })).toContain(
		'title = {{A clock in Ashcombe}}',
	);
});

test('a RIS record runs from its type to its end, each line ended by CRLF', () => {
	const lines = risCitation(cited).split('\r\n');
	expect([lines[0], ...lines.slice(-2)]).toEqual(['TY  - ELEC', 'ER  - ', '']);
	expect(risCitation(cited)).not.toMatch(/(?<!\r)\n/);
});

test('a comma closes the author of a RIS record, so that no reader takes it for a person', () => {
	expect(risCitation(cited)).toContain('\r\nAU  - The Silent Clock,\r\n');
});

test('the dates of the citation tags are written with slashes', () => {
	expect(new Map(citationNames(cited)).get('citation_publication_date')).toBe('2026/11/24');
});
