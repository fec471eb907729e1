import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from './content-error.ts';
import { readYaml, type Yaml } from './yaml.ts';

const file = 'article.md';

/** The front matter and the syntax tree of the article; both speak in lines of the whole file. */
export interface ParsedArticle {
	frontMatter: Yaml;
	tree: Root;
}

/**
 * Parses the article. `references` are all the labels the ledger knows: GFM sees a reference only where
 * its definition is in the text, so a stub of each is appended here and taken out of the tree again.
 */
export function parseArticle(source: string, references: Iterable<string>): ParsedArticle {
	const lines = source.split('\n');
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end === -1) {
		throw new ContentError(
			file,
			1,
			'The front matter is missing. Begin the file with it, between two lines of three hyphens.',
		);
	}
	const frontMatter = readYaml(file, lines.slice(1, end).join('\n'), 2);
	// Blank lines in place of the front matter, so that every line keeps its number.
	const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
	if (!body.trim())
		throw new ContentError(file, end + 1, 'The article is empty. Write it below the front matter.');
	const stubs = Array.from(references, (label) => `[^${label}]: stub`).join('\n\n');
	checkLength(lines, end + 1);
	const tree = parseMarkdown(`${body}\n\n${stubs}\n`);
	tree.children = tree.children.filter(
		(node) => node.type !== 'footnoteDefinition' || node.position!.start.line <= lines.length,
	);
	return { frontMatter, tree };
}

/** The line on which a node stands. What GFM makes of a bare address has none but that of what it stands in. */
export function lineOf(node: Nodes, ancestors: readonly Parents[]): number | undefined {
	return [node, ...ancestors.toReversed()].find(({ position }) => position)?.position!.start.line;
}

/** The parser takes quadratic time over marks that stand in one paragraph; this keeps it below seconds. */
function checkLength(lines: readonly string[], from: number): void {
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length = index >= from && line.trim() ? length + line.length : 0;
		if (length > 10_000) {
			throw new ContentError(
				file,
				index + 1,
				'This paragraph, list or table is longer than 10,000 characters. Divide it.',
			);
		}
	}
}

function parseMarkdown(text: string): Root {
	try {
		return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(text);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new ContentError(file, undefined, 'Its marks are nested too deeply. Write it plainly.');
	}
}
