import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { correctionLine } from '../../src/format/dates.ts';
import { statusText } from '../../src/format/labels.ts';
import { citedInArticle, notesOf, rowsOf, wordsIn } from '../../src/lib/selectors.ts';
import { articleMarkdown } from '../../src/render/article-markdown.ts';
import type { Clause } from '../../src/types/article.ts';
import { folders, storyOf, type StoryName } from '../project.ts';

/** The words of a tree, with `^` and its number for each reference. */
const textOf = (node: Nodes): string => {
	if (node.type === 'footnoteReference') return `^${node.label}`;
	if ('value' in node) return node.value;
	const between = ['root', 'table', 'tableRow', 'list'].includes(node.type) ? ' ' : '';
	return 'children' in node ? node.children.map(textOf).join(between) : '';
};

describe.each(Object.keys(folders) as StoryName[])('the %s story as Markdown', async (name) => {
	const story = await storyOf(name);
	const markdown = articleMarkdown(story, (address) => `https://example.org${address}`);
	const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
	const nodes: Nodes[] = [];
	visitParents(tree, (node) => void nodes.push(node));
	const notes = notesOf(citedInArticle(story));

	test('has the title as its only h1, then the headings of the article', () => {
		const headings = tree.children.filter((node) => node.type === 'heading');
		expect(headings.map((node) => `${node.depth} ${toString(node)}`)).toEqual([
			`1 ${story.title}`,
			...story.sections.flatMap(({ heading, points }) => [
				`2 ${heading}`,
				...points.map(({ heading }) => `3 ${heading}`),
			]),
		]);
	});

	test('has every sentence with its references, each claim with its finding', () => {
		const numbered = ({ entry, content }: Clause) =>
			`${wordsIn(content)}^${notes.get(entry.id)?.number}`;
		const text = textOf(tree).replaceAll(/\s+/g, ' ');
		for (const part of citedInArticle(story)) {
			if ('entry' in part) expect(text).toContain(numbered(part));
			else if (part.voice === 'site') expect(text).toContain(wordsIn(part.content));
			else
				expect(text).toContain(
					[...part.clauses.map(numbered), wordsIn(part.remark ?? [])].join(' ').trim(),
				);
		}
		for (const { clause } of story.sections.flatMap(rowsOf))
			expect(text).toContain(`${numbered(clause)} (${statusText(clause.entry)})`);
	});

	test('defines each reference once, with its record and its sources', () => {
		const defined = nodes.filter((node) => node.type === 'footnoteDefinition');
		expect(defined.map(({ label }) => label)).toEqual(
			[...notes.values()].map((n) => `${n.number}`),
		);
		for (const { entry, number } of notes.values())
			for (const part of [entry.records, ...entry.sources.map(({ publisher }) => publisher)])
				expect(toString(defined[number - 1])).toContain(part);
	});

	test('keeps nothing that only the build reads, and no relative link', () => {
		expect(markdown).not.toMatch(/\{[#\p{L}]|\[\^[A-Z]|^\| \d{4}-/mu);
		const urls = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
		expect(urls.filter((url) => !/^https?:/.test(url))).toEqual([]);
		expect(urls.length).toBeGreaterThan(0);
	});

	test('says what was corrected and when', () => {
		const said = story.corrections.map(correctionLine);
		expect(said.filter((line) => !markdown.includes(`\n${line}\n`))).toEqual([]);
	});
});
