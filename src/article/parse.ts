import type { Root } from 'mdast';
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
	const tree = unified()
		.use(remarkParse)
		.use(remarkGfm, { singleTilde: false })
		.parse(`${body}\n\n${stubs}\n`);
	tree.children = tree.children.filter(
		(node) => node.type !== 'footnoteDefinition' || node.position!.start.line <= lines.length,
	);
	return { frontMatter, tree };
}
