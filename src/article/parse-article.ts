import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { counted } from '../format/plurals.ts';
import { readableDate } from '../format/dates.ts';
import { readAbout } from './about.ts';
import { checkCharacters } from './stray-characters.ts';
import { checkElements, checkTree } from './lint.ts';
import { readDrawings } from './drawings.ts';
import type { ContentTexts } from './read.ts';
import { fill, type Fillings } from './interpolate.ts';
import { addressesOf, checkTitles, match, sectionsOf, type Named } from './sections.ts';
import { checkEntries, readEntries, readFiles, resolve, type LedgerEntries } from './references.ts';
import type { FileMistakes, Mistakes } from './diagnostics.ts';
import type { Dates, Inline, Story } from '../types/article.ts';
import { outlineOf } from './outline.ts';
import { parse, parseMarkdown } from './markdown.ts';
import { passagesOf } from './passages.ts';
import { aboutSchema, frontMatterSchema, type FrontMatter } from '../types/schemas.ts';
import { Reader, referencesOf, type Link } from './sentences.ts';
import { valid, type Yaml } from './yaml.ts';

/** A story with what must fit the pages, for whoever knows them. */
export interface Told {
	story: Story;
	links: Link[];
	addresses: Named[];
	frontMatter: Yaml;
}

/**
 * Turns the texts of `content/` into the story, in four steps: read, check each entry by its limits, check how
 * they fit, and tell the sentences. Throws a `ContentError` with all mistakes of the first step that has some;
 * those of the last are for the caller to throw, before the story is used.
 */
export function tellStory(texts: ContentTexts, mistakes: Mistakes): Told {
	for (const [file, text] of Object.entries(texts)) checkCharacters(text, mistakes.in(file).add);
	mistakes.stop();

	const files = readFiles(mistakes, texts);
	const ids = Object.keys(files.claims.value ?? {});
	const labels = new Set(['N', ...ids.flatMap((id) => (/^C/.test(id) ? [id, `${id}r`] : [id]))]);
	const inArticle = mistakes.in('article.md');
	const article = parse(inArticle, texts['article.md'], labels);
	const about = parse(mistakes.in('about.md'), texts['about.md']);
	mistakes.stop();

	const entries = readEntries(files);
	const frontMatter = valid(frontMatterSchema, article.frontMatter);
	const aboutWords = valid(aboutSchema, about.frontMatter).value;
	for (const parsed of [article, about]) checkElements(parsed);
	mistakes.stop();

	checkTree(article, labels);
	checkTree(about);
	const outline = outlineOf(article);
	const aboutOutline = outlineOf(about);
	const matched = match(outline, frontMatter, article.add);
	checkTitles(frontMatter);
	const told = toldIn(article.tree);
	const { digest: _, themes, ...words } = frontMatter.value;
	const points = Object.values(themes).flatMap(({ points }) => Object.keys(points));
	checkEntries(entries, { references: told, points: new Set(points) });
	mistakes.stop();

	const { site, sideOf, ...ledger } = resolve(entries, numbersOf(told, entries.timeline.value));
	const fillings = fillingsOf(ledger, words);
	const reader = new Reader(article, referencesOf(ledger.claims, ledger.facts));
	const aboutReader = new Reader(about);
	const opening = passagesOf(reader, outline.opening);
	const rows = matched.flatMap((section) => (section.told === 'rows' ? section.rows : []));
	const drawings = readDrawings(mistakes, texts, rows);
	const sections = sectionsOf(matched, { reader, drawings, sideOf });
	const story: Story = {
		...words,
		method: lineOfMethod(inArticle, frontMatter, reader, fillings),
		site: { ...site, claims: filledClaims(entries.site, fillings) },
		opening,
		sections,
		themes: sections.filter((section) => section.told !== 'plain'),
		...ledger,
		about: readAbout(about, { ...aboutWords, ...aboutOutline }, aboutReader, fillings),
		words: wordsIn(article.tree),
	};
	return {
		story,
		links: [...reader.links, ...aboutReader.links],
		addresses: addressesOf(matched, frontMatter, entries),
		frontMatter,
	};
}

/** The references of the article, each once, in the order in which they first stand. */
function toldIn(tree: Root): Set<string> {
	const told = new Set<string>();
	visitParents(tree, 'footnoteReference', ({ label, identifier }) => {
		told.add(label ?? identifier);
	});
	return told;
}

/** The numbers of the notes, by entry: those that the article tells, then those that only the sequence does. */
function numbersOf(
	told: ReadonlySet<string>,
	timeline: readonly { note: string }[],
): Map<string, number> {
	const ids = [...told].map((label) => label.replace(/r$/, '')).filter((id) => id !== 'N');
	const all = new Set([...ids, ...timeline.map(({ note }) => note)]);
	return new Map([...all].map((id, index) => [id, index + 1]));
}

function fillingsOf(
	{ claims, sources }: Pick<Story, 'claims' | 'sources'>,
	{ checked }: Dates,
): Fillings {
	const inPart = sources.filter(({ read }) => read === 'part').length;
	return new Map([
		['claims', counted(claims.length, 'claim')],
		['sources', counted(sources.length, 'source')],
		['sources in part', counted(inPart, 'source')],
		['checked', readableDate(checked)],
	]);
}

/** The line on the method, which may hold placeholders and inline Markdown. */
function lineOfMethod(
	mistakes: FileMistakes,
	{ value, lineOf, add }: Yaml<FrontMatter>,
	reader: Reader,
	fillings: Fillings,
): Inline[] {
	const filled = fill(value.method, fillings, (problem) => add(['method'], problem));
	// As many lines before it as in its file, so that mistakes in it are told there.
	const markdown = parseMarkdown(mistakes, '\n'.repeat(lineOf(['method']) - 1) + filled);
	checkElements(markdown);
	checkTree(markdown);
	const [paragraph, ...others] = markdown.tree.children;
	if (paragraph?.type === 'paragraph' && others.length === 0)
		return reader.words(paragraph.children);
	add(['method'], 'The line on the method is not one paragraph. Write it as one.');
	return [];
}

function filledClaims(
	{ value: { claims }, add }: LedgerEntries['site'],
	fillings: Fillings,
): Story['site']['claims'] {
	const filled = (field: keyof typeof claims) =>
		fill(claims[field], fillings, (problem) => add(['claims', field], problem));
	return {
		title: filled('title'),
		description: filled('description'),
		standfirst: filled('standfirst'),
	};
}

/** Words of the article, headings and tables included, for the reading time. */
function wordsIn(tree: Root): number {
	let words = 0;
	visitParents(tree, 'text', ({ value }) => {
		const plain = value.replaceAll(/\{#[^{}]*\}/g, '');
		words += plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	});
	return words;
}
