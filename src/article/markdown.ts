import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { site } from '../site.ts';
import { datesOf, readableDate } from './dates.ts';
import type { Ledger } from './ledger.ts';
import type { FrontMatter } from './schema.ts';
import type { CutArticle } from './sections.ts';
import { runsOf, voiceLabels } from './voices.ts';
import { sourceWords, standingWords } from './words.ts';

/**
 * The whole article as plain Markdown (GFM): each run of paragraphs below the name of its voice, each note as
 * a footnote with its number in the page. `link` makes an address inside the site absolute; the sentences
 * must have been marked and the entries numbered.
 */
export function articleMarkdown(
	frontMatter: FrontMatter,
	{ lede, sections }: CutArticle,
	{ entries, sources }: Pick<Ledger, 'entries' | 'sources'>,
	link: (address: string) => string,
): string {
	const dates = datesOf(frontMatter).map(([name, date]) => `${name}: ${readableDate(date)}.`);
	const tree: Root = {
		type: 'root',
		children: [
			heading(1, frontMatter.title),
			paragraph(text(frontMatter.standfirst)),
			paragraph(text('By '), anchor(link('/'), site.name), text(`. ${dates.join(' ')}`)),
			heading(2, 'In short'),
			{
				type: 'list',
				spread: false,
				children: frontMatter.keyPoints.map((point) => ({
					type: 'listItem',
					children: [paragraph(text(point.text))],
				})),
			},
			...voiced(lede, link),
			...sections.flatMap((section) => [
				heading(2, section.heading),
				...voiced(section.blocks, link),
				...section.points.flatMap((point) => [
					heading(3, point.heading),
					...voiced(point.blocks, link),
				]),
			]),
			...notes({ entries, sources }),
		],
	};
	return unified()
		.use(remarkGfm, { tablePipeAlign: false })
		.use(remarkStringify, { bullet: '-' })
		.stringify(tree);
}

/** The blocks with the name of the voice above each run, and a footnote reference after each marked sentence. */
function voiced(blocks: readonly RootContent[], link: (address: string) => string): RootContent[] {
	return runsOf(structuredClone(blocks)).flatMap(({ voice, blocks }) => {
		visitParents({ type: 'root', children: blocks } satisfies Root, (node: Nodes) => {
			if (node.type === 'link' && !/^https?:/.test(node.url)) node.url = link(node.url);
			if ('children' in node)
				node.children = (node.children as PhrasingContent[]).flatMap(referenced) as never;
		});
		const label = voiceLabels[voice];
		return label ? [paragraph({ type: 'strong', children: [text(label)] }), ...blocks] : blocks;
	});
}

function referenced(node: PhrasingContent): PhrasingContent[] {
	if (node.type !== 'marked') return [node];
	const { children, number } = node;
	return number ? [...children, { type: 'footnoteReference', ...labelled(number) }] : children;
}

/** The notes in the order of their numbers, worded as in the page. */
function notes({ entries, sources }: Pick<Ledger, 'entries' | 'sources'>): RootContent[] {
	const ordered = entries.toSorted((one, other) => one.number - other.number);
	return ordered.map(({ number, kind, finding, records, sources: keys }) => {
		const lines = keys.map((key, index) => {
			const { url, publisher, ...source } = sources.find(({ id }) => id === key)!;
			const { voice, details } = sourceWords(source);
			return [
				text(`${index > 0 ? '; ' : ''}${voice}: `),
				url ? anchor(url, publisher) : text(publisher),
				text(details),
			];
		});
		const cited = [text(keys.length > 1 ? ' Sources: ' : ' Source: '), ...lines.flat(), text('.')];
		const standing = standingWords(kind, finding).join(', ');
		return {
			type: 'footnoteDefinition',
			...labelled(number),
			children: [paragraph(text(`${standing}. ${records}`), ...(keys.length > 0 ? cited : []))],
		};
	});
}

function labelled(number: number) {
	return { identifier: String(number), label: String(number) };
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
	return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
	return { type: 'paragraph', children };
}

function anchor(url: string, value: string): PhrasingContent {
	return { type: 'link', url, children: [text(value)] };
}

function text(value: string): PhrasingContent {
	return { type: 'text', value };
}
