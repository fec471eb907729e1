import type { Article } from '../types/article.ts';
import { language } from './language.ts';
import { readableDate } from './dates.ts';

/**
 * What a citation names. The author is the site, which is therefore not named again as
 * the publisher; no day of access is named, because only the reader knows it.
 */
export interface Cited {
	/** The name of the site. */
	site: string;
	title: string;
	/** The absolute address. */
	url: string;
	/** Days on which the text was first and last changed, such as 2026-11-24. */
	published: string;
	updated: string;
}

/** What a citation of an article names; `url` is its absolute address. */
export function citationOf({ site, title, published, updated }: Article, url: string): Cited {
	return { site: site.name, title, url, published, updated };
}

/** The citation as one line of plain text. */
export function plainCitation(cited: Cited): string {
	const published = `published ${readableDate(cited.published)}`;
	const updated = updateOf(cited).map((date) => `updated ${date}`);
	return [cited.site, `“${cited.title}”`, published, ...updated, cited.url].join(', ');
}

/**
 * The citation as an entry of a BibTeX file. Its type and `date` are biblatex's; classic BibTeX reads an
 * unknown type as `misc`, and finds `year` and `howpublished` there. The inner braces keep the capitals and
 * make the author one name.
 */
export function bibtexCitation(cited: Cited): string {
	const fields = {
		author: `{${latex(cited.site)}}`,
		title: `{${latex(cited.title)}}`,
		date: cited.published,
		year: cited.published.slice(0, 4),
		url: cited.url,
		howpublished: `\\url{${cited.url}}`,
		...Object.fromEntries(updateOf(cited).map((date) => ['note', `Updated ${date}`])),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
	return `@online{${keyOf(cited)},\n${lines.join('')}}\n`;
}

/** The `citation_*` names that Google Scholar and reference managers read, with their values. */
export function citationNames(cited: Cited): [name: string, value: string][] {
	return [
		['citation_title', cited.title],
		['citation_author', cited.site],
		['citation_publication_date', slashed(cited.published)],
		['citation_online_date', slashed(cited.published)],
		['citation_publisher', cited.site],
		['citation_language', language],
		['citation_public_url', cited.url],
	];
}

/** The day of the last change as readers see it, where it is later than the publication. */
function updateOf({ published, updated }: Cited): string[] {
	return updated > published ? [readableDate(updated)] : [];
}

function keyOf({ site, published }: Cited): string {
	const name = site.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
	return `${name}-${published.slice(0, 4)}`;
}

function slashed(date: string): string {
	return date.replaceAll('-', '/');
}

/** The text with the ten characters escaped that LaTeX reads as commands. */
function latex(text: string): string {
	const words: Record<string, string> = {
		'\\': '\\textbackslash{}',
		'~': '\\textasciitilde{}',
		'^': '\\textasciicircum{}',
	};
	return text.replaceAll(/[\\{}$&#%_~^]/g, (character) => words[character] ?? `\\${character}`);
}
