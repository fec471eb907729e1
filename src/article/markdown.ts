import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { FileDiagnostics } from './diagnostics.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A Markdown text as a syntax tree. */
export interface Markdown {
	tree: Root;
	/** What the tree was made of, for the places that it names: the source, and a stub for each reference. */
	text: string;
	source: string;
	/** Tells what is wrong with a node of the tree, or on a line. */
	report: (at: Nodes | number, problem: string) => void;
}

/** A Markdown file with its front matter; both speak in lines of the whole file. */
export interface Parsed extends Markdown {
	frontMatter: Yaml;
}

/** More than a sentence needs, and far less than what a walk through the tree can bear. */
const deepest = 12;

/** A web address that a reference follows, which GFM would take for a part of it but for a space. */
const bareAddress = /(?<!\]\(\S*)\b(?:https?:\/\/|www\.)\S*?(?=\[\^)/g;

/**
 * Parses a Markdown file; `labels` are all references the ledger knows. Throws a `ContentError` where there is
 * nothing to parse.
 */
export function parse(
	diagnostics: FileDiagnostics,
	source: string,
	labels: Iterable<string> = [],
): Parsed {
	const lines = source.split('\n');
	const end = endOfFrontMatter(diagnostics, lines);
	const frontMatter = readYaml(diagnostics, lines.slice(1, end).join('\n'), 2);
	// Blank lines in place of the front matter, so that every line keeps its number.
	const body = lines.map((line, index) => (index <= end ? '' : line));
	if (!body.some((line) => line.trim()))
		diagnostics.fail(end + 1, 'The text is empty. Write it below the front matter.');
	return { frontMatter, ...parseMarkdown(diagnostics, body.join('\n'), labels) };
}

/** The line on which the front matter ends, counted from 0. Throws a `ContentError` where it does not stand. */
function endOfFrontMatter({ fail }: FileDiagnostics, lines: readonly string[]): number {
	// What is meant as a line of three hyphens.
	const fence = /^\s*(?:-{3,}|[—–]+-?|\.{3}|\+{3})\s*$/;
	const first = lines.findIndex((line) => line.trim());
	const last = lines.findIndex((line, index) => index > first && fence.test(line));
	const problem =
		(!fence.test(lines[first] ?? '') && 'is missing. Begin the file with it, between two lines') ||
		(first > 0 && 'stands below empty lines. Take those out, and leave it between two lines') ||
		(last < 0 && 'begins here and does not end. Close it: it stands between two lines');
	if (problem) fail(1, `The front matter ${problem} of three hyphens.`);
	for (const index of [first, last])
		if (lines[index] !== '---')
			fail(
				index + 1,
				`The front matter ${index ? 'ends' : 'begins'} with "${lines[index]}". Write three hyphens, with no space.`,
			);
	return last;
}

/**
 * Parses a Markdown text without front matter. GFM sees a reference only where its definition is in the text, so
 * a stub of each label is appended here and taken out of the tree again. Throws a `ContentError` for what cannot
 * be parsed.
 */
export function parseMarkdown(
	diagnostics: FileDiagnostics,
	source: string,
	labels: Iterable<string> = [],
): Markdown {
	const lines = source.split('\n');
	checkLength(diagnostics, lines);
	const stubs = Array.from(labels, (label) => `[^${label}]: stub`).join('\n\n');
	const spaced = source.replaceAll(bareAddress, '$& ');
	const text = `${spaced}\n\n${stubs}\n`;
	const tree = treeOf(diagnostics, text);
	tree.children = tree.children.filter(
		(node) => node.type !== 'footnoteDefinition' || lineOf(node) <= lines.length,
	);
	const report: Markdown['report'] = (at, problem) =>
		diagnostics.report(typeof at === 'object' ? lineOf(at) : at, problem);
	return { tree, text, source: spaced.trim(), report };
}

/** The line on which a node stands. */
export function lineOf({ position }: Nodes): number {
	return position?.start.line ?? 1;
}

/** The parser takes quadratic time over marks that stand in one paragraph; this keeps it below seconds. */
function checkLength({ fail }: FileDiagnostics, lines: readonly string[]): void {
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length = line.trim() ? length + line.length : 0;
		if (length > 10_000)
			fail(index + 1, 'This paragraph, list or table is longer than 10,000 characters. Divide it.');
	}
}

/** The tree of a Markdown text, in which each node has its line. */
function treeOf({ fail }: FileDiagnostics, text: string): Root {
	try {
		const tree = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(text);
		visitParents(tree, (node, ancestors) => {
			// What GFM makes of a bare address has no place but that of what it stands in.
			const { line, column } = ancestors.at(-1)?.position?.start ?? { line: 1, column: 1 };
			const place = { line, column };
			node.position ??= { start: place, end: place };
			if (ancestors.length > deepest)
				fail(lineOf(node), 'Marks or lists are nested too deeply here. Write it plainly.');
		});
		return tree;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return fail(1, 'Its marks are nested too deeply. Write it plainly.');
	}
}
