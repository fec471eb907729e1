import type { Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { counted } from '../words/counts.ts';
import { readableDate } from '../words/dates.ts';
import { readAbout } from './about.ts';
import { checkCharacters } from './characters.ts';
import { checkElements, checkTree } from './check.ts';
import type { ContentTexts } from './files.ts';
import { fill, type Fillings } from './fill.ts';
import { checkMatched, match, sectionsOf } from './join.ts';
import {
	checkEntries,
	readEntries,
	resolve,
	type LedgerEntries,
	type LedgerFiles,
} from './ledger.ts';
import type { Mistakes } from './mistakes.ts';
import type { Inline, Story } from './model.ts';
import { outlineOf } from './outline.ts';
import { parse, type Parsed } from './parse.ts';
import { passagesOf } from './passages.ts';
import { frontMatterSchema, type FrontMatter } from './schema.ts';
import { Reader, referencesOf, type Link } from './sentences.ts';
import { readYaml, valid, type Yaml } from './yaml.ts';

/**
 * Turns the texts of `content/` into the story, in steps: read, check each entry by its limits, check how they
 * fit, join, check the sentences. Gives the links of the texts too, for whoever knows the pages. Throws a
 * `ContentError` with all mistakes of the first step that has some.
 */
export function tellStory(
	texts: ContentTexts,
	mistakes: Mistakes,
): { story: Story; links: Link[]; frontMatter: Yaml } {
	for (const [file, text] of Object.entries(texts)) checkCharacters(mistakes, file, text);
	mistakes.stop();

	const files = readFiles(mistakes, texts);
	mistakes.stop();

	const entries = readEntries(mistakes, files);
	mistakes.stop();

	checkEntries(mistakes, entries, files);
	mistakes.stop();

	const labels = new Set([
		'N',
		...[...entries.claims.keys()].flatMap((id) => [id, `${id}r`]),
		...entries.facts.keys(),
	]);
	const article = parse(mistakes, 'article.md', texts['article.md'], labels);
	const about = parse(mistakes, 'about.md', texts['about.md']);
	mistakes.stop();

	const frontMatter = valid(mistakes, frontMatterSchema, article.frontMatter);
	mistakes.stop();

	for (const parsed of [article, about]) checkElements(mistakes, parsed);
	mistakes.stop();

	checkTree(mistakes, article, labels);
	checkTree(mistakes, about, new Set());
	const told = toldIn(article.tree);
	checkUse(mistakes, entries, told, files.claims);
	mistakes.stop();

	const outline = outlineOf(mistakes, article);
	mistakes.stop();

	const matched = match(mistakes, outline, frontMatter, article.frontMatter);
	mistakes.stop();

	checkMatched(mistakes, matched, frontMatter, article.frontMatter);
	checkRelations(mistakes, entries, frontMatter, files.relations);
	mistakes.stop();

	const { site, sideOf, ...ledger } = resolve(entries, numbersOf(told, entries));
	const fillings = fillingsOf(ledger, frontMatter);
	const reader = new Reader(mistakes, 'article.md', referencesOf(ledger.claims, ledger.facts));
	const aboutReader = new Reader(mistakes, 'about.md');
	const opening = passagesOf(mistakes, reader, 'article.md', outline.opening);
	const sections = sectionsOf(mistakes, matched, { reader, file: 'article.md', texts, sideOf });
	const { digest: _, themes: __, ...words } = frontMatter;
	const story: Story = {
		...words,
		method: lineOfMethod(mistakes, frontMatter, article, reader, fillings),
		site: { ...site, claims: filledClaims(mistakes, site.claims, fillings, files.site) },
		opening,
		sections,
		themes: sections.filter((section) => section.told !== 'plain'),
		...ledger,
		about: readAbout(mistakes, about, aboutReader, fillings),
		words: wordsIn(article.tree),
	};
	mistakes.stop();
	return {
		story,
		links: [...reader.links, ...aboutReader.links],
		frontMatter: article.frontMatter,
	};
}

function readFiles(mistakes: Mistakes, texts: ContentTexts): LedgerFiles {
	const read = (name: keyof LedgerFiles) =>
		readYaml(mistakes, `${name}.yaml`, texts[`${name}.yaml`]);
	return {
		site: read('site'),
		claims: read('claims'),
		sources: read('sources'),
		timeline: read('timeline'),
		places: read('places'),
		relations: read('relations'),
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
function numbersOf(told: ReadonlySet<string>, { timeline }: LedgerEntries): Map<string, number> {
	const ids = [...told].map((label) => label.replace(/r$/, '')).filter((id) => id !== 'N');
	const all = new Set([...ids, ...timeline.map(({ note }) => note)]);
	return new Map([...all].map((id, index) => [id, index + 1]));
}

/** The article must tell every claim; it or the sequence of events must use every fact. */
function checkUse(
	mistakes: Mistakes,
	{ claims, facts, timeline }: LedgerEntries,
	told: ReadonlySet<string>,
	yaml: Yaml,
): void {
	const used = new Set([...told, ...timeline.map(({ note }) => note)]);
	for (const id of [...claims.keys(), ...facts.keys()]) {
		if (!(claims.has(id) ? told : used).has(id))
			mistakes.add(
				yaml.file,
				yaml.lineOf([id]),
				`No sentence of the article refers to ${id}. End one with [^${id}], or take the entry out.`,
			);
	}
}

/** Every line of the diagram must belong to a point of a theme, or it would silently not be drawn. */
function checkRelations(
	mistakes: Mistakes,
	{ relations }: LedgerEntries,
	{ themes }: FrontMatter,
	yaml: Yaml,
): void {
	const points = new Set(Object.values(themes).flatMap(({ points }) => Object.keys(points)));
	relations.forEach(({ motive }, index) => {
		if (!points.has(motive))
			mistakes.add(
				yaml.file,
				yaml.lineOf([index, 'motive']),
				`No theme has a point "${motive}". Name the address of a point.`,
			);
	});
}

function fillingsOf(
	{ claims, sources }: Pick<Story, 'claims' | 'sources'>,
	{ checked }: FrontMatter,
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
	mistakes: Mistakes,
	{ method }: FrontMatter,
	{ file, frontMatter }: Parsed,
	reader: Reader,
	fillings: Fillings,
): Inline[] {
	const line = frontMatter.lineOf(['method']);
	const filled = fill(mistakes, method, fillings, file, line);
	const [paragraph] = parse(mistakes, file, `---\n---\n${filled}`).tree.children;
	return paragraph?.type === 'paragraph' ? reader.words(paragraph.children, line) : [];
}

function filledClaims(
	mistakes: Mistakes,
	claims: Story['site']['claims'],
	fillings: Fillings,
	{ file, lineOf }: Yaml,
): Story['site']['claims'] {
	const filled = (field: keyof typeof claims) =>
		fill(mistakes, claims[field], fillings, file, lineOf(['claims', field]));
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
