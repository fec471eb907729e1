import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { counted } from '../format/plurals.ts';
import { readableDate } from '../format/dates.ts';
import { claimStatus, statuses, statusWords } from '../format/labels.ts';
import { readAbout } from './about.ts';
import { checkCharacters, checkConflict } from './stray-characters.ts';
import { checkElements, checkTree } from './lint.ts';
import { blocksOf } from './blocks.ts';
import { Drawings } from './drawings.ts';
import type { ContentTexts } from './read.ts';
import { interpolate, type Placeholders } from './interpolate.ts';
import { addressesOf, checkThemes, isTheme, sectionsOf, type Named } from './sections.ts';
import { checkEntries, readEntries, readFiles, resolve, type LedgerEntries } from './references.ts';
import type { FileDiagnostics, Diagnostics } from './diagnostics.ts';
import type { Inline, Article } from '../types/article.ts';
import { outlineOf } from './outline.ts';
import { parse, parseMarkdown, type Markdown } from './markdown.ts';
import { aboutSchema, frontMatterSchema, type FrontMatter } from '../types/schemas.ts';
import { Reader, referencesOf, type Link } from './sentences.ts';
import { checkWords, valid, type Yaml } from './yaml.ts';

/** An article with what must fit the pages, for whoever knows them. */
export interface Parsed {
	article: Article;
	links: Link[];
	addresses: Named[];
	frontMatter: Yaml;
	site: Yaml;
}

/**
 * Turns the texts of `content/` into the article, in four steps: read, check each entry by its limits, check how
 * they fit, and tell the sentences. Throws a `ContentError` with all mistakes of the first step that has some;
 * those of the last are for the caller to throw, before the article is used.
 */
export function parseArticle(texts: ContentTexts, diagnostics: Diagnostics): Parsed {
	for (const [file, text] of Object.entries(texts)) {
		const { report } = diagnostics.in(file);
		checkCharacters(text, report);
		checkConflict(text, report);
	}
	diagnostics.throwIfAny();

	const files = readFiles(diagnostics, texts);
	const ids = Object.keys(files.claims.value ?? {});
	const labels = new Set(['N', ...ids.flatMap((id) => (/^C/.test(id) ? [id, `${id}r`] : [id]))]);
	const inArticle = diagnostics.in('article.md');
	const body = parse(inArticle, texts['article.md'], labels);
	const about = parse(diagnostics.in('about.md'), texts['about.md']);
	diagnostics.throwIfAny();

	const entries = readEntries(files);
	const frontMatter = valid(frontMatterSchema, body.frontMatter, [], ['method']);
	const aboutWords = valid(aboutSchema, about.frontMatter).value;
	for (const parsed of [body, about]) checkElements(parsed);
	diagnostics.throwIfAny();

	checkTree(body, labels);
	checkTree(about);
	const outline = outlineOf(body);
	const aboutOutline = outlineOf(about);
	checkThemes(outline, frontMatter);
	const cited = citedIn(body.tree);
	const { themes, missing, ...words } = frontMatter.value;
	checkEntries(entries, cited, words.checked);
	diagnostics.throwIfAny();

	const { site, sideOf, ...ledger } = resolve(entries);
	const placeholders = placeholdersOf(ledger, frontMatter.value);
	const source = filled(body, placeholders);
	const reader = new Reader(body, referencesOf(ledger.claims, ledger.facts));
	const aboutReader = new Reader(about);
	const drawings = new Drawings(diagnostics, texts);
	const tools = { reader, drawings, sideOf };
	const opening = blocksOf(tools, outline.opening);
	const sections = sectionsOf(outline, themes, tools);
	const article: Article = {
		...words,
		method: lineOfMethod(inArticle, frontMatter, reader, placeholders),
		missing: drawings.use(missing, (problem) => frontMatter.report(['missing'], problem)),
		site: { ...site, claims: filledClaims(entries.site, placeholders) },
		opening,
		sections,
		themes: sections.filter(isTheme),
		...ledger,
		about: readAbout(about, { ...aboutWords, ...aboutOutline }, aboutReader, placeholders),
		words: wordsIn(body.tree),
		source,
	};
	drawings.reportUnused(diagnostics);
	checkExamples(article, frontMatter);
	return {
		article,
		links: [...reader.links, ...aboutReader.links],
		addresses: addressesOf(outline, themes),
		frontMatter,
		site: entries.site,
	};
}

/** The references of the article, each once, in the order in which they first stand. */
function citedIn(tree: Root): Set<string> {
	const cited = new Set<string>();
	visitParents(tree, 'footnoteReference', ({ label, identifier }) => {
		cited.add(label ?? identifier);
	});
	return cited;
}

/** Reports each claim that a figure names and that is none. */
function checkExamples({ claims }: Article, { value, report }: Yaml<FrontMatter>): void {
	for (const field of ['specimen', 'examples'] as const)
		value[field].forEach((id, index) => {
			if (!claims.some((claim) => claim.id === id))
				report([field, index], `"${id}" is no claim of claims.yaml. Mend its name.`);
		});
}

function placeholdersOf(
	{ claims, sources }: Pick<Article, 'claims' | 'sources'>,
	{ checked, themes }: FrontMatter,
): Placeholders {
	const inPart = sources.filter(({ read }) => read === 'part').length;
	return new Map([
		...statuses.map((status): [string, string] => [
			statusWords[status],
			String(claims.filter((claim) => claimStatus(claim) === status).length),
		]),
		...Object.entries(themes).map(([address, { points }]): [string, string] => [
			address,
			String(Object.keys(points).length),
		]),
		['claims', counted(claims.length, 'claim')],
		['sources', counted(sources.length, 'source')],
		['sources in part', counted(inPart, 'source')],
		['checked', readableDate(checked)],
	]);
}

/** The Markdown of the article with its placeholders filled, as they are now in its tree. */
function filled({ tree, source, report }: Markdown, placeholders: Placeholders): string {
	visitParents(tree, 'text', (node) => {
		node.value = interpolate(node.value, placeholders, (problem) => report(node, problem));
	});
	return interpolate(source, placeholders, () => {});
}

/** The line on the method, which may hold placeholders and inline Markdown. */
function lineOfMethod(
	diagnostics: FileDiagnostics,
	{ value, lineOf, report }: Yaml<FrontMatter>,
	reader: Reader,
	placeholders: Placeholders,
): Inline[] {
	const filled = interpolate(value.method, placeholders, (problem) => report(['method'], problem));
	// As many lines before it as in its file, so that mistakes in it are reported there.
	const markdown = parseMarkdown(diagnostics, '\n'.repeat(lineOf(['method']) - 1) + filled);
	checkElements(markdown);
	checkTree(markdown);
	const [paragraph, ...others] = markdown.tree.children;
	if (paragraph?.type === 'paragraph' && others.length === 0)
		return reader.words(paragraph.children);
	report(['method'], 'The line on the method is not one paragraph. Write it as one.');
	return [];
}

function filledClaims(
	{ value: { claims }, report }: LedgerEntries['site'],
	placeholders: Placeholders,
): Article['site']['claims'] {
	const filled = (field: keyof typeof claims) => {
		const say = (problem: string) => report(['claims', field], problem);
		const words = interpolate(claims[field], placeholders, say);
		if (!words.includes('{')) checkWords(words, say);
		return words;
	};
	return {
		name: filled('name'),
		title: filled('title'),
		heading: filled('heading'),
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
