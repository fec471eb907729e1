import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Mistakes } from './mistakes.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A Markdown file with its front matter; both speak in lines of the whole file. */
export interface Parsed {
	file: string;
	frontMatter: Yaml;
	tree: Root;
	/** What the tree was made of, for the places that it names. */
	text: string;
}

/** A web address that a reference follows, which GFM would take for a part of it but for a space. */
const bareAddress = /\b(?:https?:\/\/|www\.)\S*?(?=\[\^)/g;

/**
 * Parses a Markdown file. `labels` are all references the ledger knows: GFM sees a reference only where its
 * definition is in the text, so a stub of each is appended here and taken out of the tree again. Throws a
 * `ContentError` where there is nothing to parse.
 */
export function parse(
	mistakes: Mistakes,
	file: string,
	source: string,
	labels: Iterable<string> = [],
): Parsed {
	const lines = source.split('\n');
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end === -1) {
		mistakes.fail(
			file,
			1,
			'The front matter is missing. Begin the file with it, between two lines of three hyphens.',
		);
	}
	const frontMatter = readYaml(mistakes, file, lines.slice(1, end).join('\n'), 2);
	// Blank lines in place of the front matter, so that every line keeps its number.
	const body = lines.map((line, index) => (index <= end ? '' : line));
	if (!body.some((line) => line.trim()))
		mistakes.fail(file, end + 1, 'The text is empty. Write it below the front matter.');
	checkLength(mistakes, file, body);
	const stubs = Array.from(labels, (label) => `[^${label}]: stub`).join('\n\n');
	const text = `${body.join('\n').replaceAll(bareAddress, '$& ')}\n\n${stubs}\n`;
	const tree = parseMarkdown(mistakes, file, text);
	tree.children = tree.children.filter(
		({ type, position }) =>
			type !== 'footnoteDefinition' || (position?.start.line ?? 0) <= lines.length,
	);
	return { file, frontMatter, tree, text };
}

/** The line on which a node stands. What GFM makes of a bare address has none but that of what it stands in. */
export function lineOf(node: Nodes, ancestors: readonly Parents[] = []): number | undefined {
	return [node, ...ancestors.toReversed()].find(({ position }) => position)?.position?.start.line;
}

/** The parser takes quadratic time over marks that stand in one paragraph; this keeps it below seconds. */
function checkLength(mistakes: Mistakes, file: string, lines: readonly string[]): void {
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length = line.trim() ? length + line.length : 0;
		if (length > 10_000)
			mistakes.fail(
				file,
				index + 1,
				'This paragraph, list or table is longer than 10,000 characters. Divide it.',
			);
	}
}

function parseMarkdown(mistakes: Mistakes, file: string, text: string): Root {
	try {
		return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(text);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return mistakes.fail(file, 1, 'Its marks are nested too deeply. Write it plainly.');
	}
}
