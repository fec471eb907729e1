import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type {
	Block,
	Claim,
	Clause,
	Fact,
	Inline,
	Passage,
	Sentence,
	Article,
	Voice,
} from '../types/article.ts';
import {
	notesOf,
	pairsOf,
	passagesOfSection,
	sentencesOfArticle,
	subsectionsOf,
} from '../lib/selectors.ts';
import { tellCounts } from '../format/plurals.ts';
import { datesOf, readableDate, tellCorrection } from '../format/dates.ts';
import { findingLabel, sourceWords, standingWords, voiceLabels } from '../format/labels.ts';

/** Makes an address inside the site absolute. */
type Link = (address: string) => string;

/**
 * The whole article as plain Markdown (GFM): each passage below the name of its voice, each note as a footnote
 * with its number in the page.
 */
export function articleMarkdown(article: Article, link: Link): string {
	const dates = datesOf(article).map(([name, date]) => `${name}: ${readableDate(date)}.`);
	const inShort = article.inShort.map(({ question, answer }) =>
		item([strong(question), text(` ${answer ?? tellCounts(article.claims)}`)]),
	);
	const tree: Root = {
		type: 'root',
		children: [
			heading(1, article.title),
			paragraph([text(article.standfirst)]),
			...article.corrections.map((correction) => paragraph([text(tellCorrection(correction))])),
			paragraph(inline(article.method, link)),
			paragraph([text('By '), anchor(link('/'), article.site.name), text(`. ${dates.join(' ')}`)]),
			heading(2, 'In short'),
			{ type: 'list', spread: false, children: inShort },
			...passages(article.opening, link),
			...article.sections.flatMap((section) => [
				heading(2, section.heading),
				...passages(passagesOfSection(section), link),
				...subsectionsOf(section).flatMap((part) => [
					heading(3, part.heading),
					...passages(part.passages, link),
				]),
			]),
			...notes(notesOf(sentencesOfArticle(article)).map(({ entry }) => entry)),
		],
	};
	return unified()
		.use(remarkGfm, { tablePipeAlign: false })
		.use(remarkStringify, { bullet: '-' })
		.stringify(tree);
}

/** The passages; what the text says and what answers it below the names of their voices. */
function passages(of: readonly Passage[], link: Link): RootContent[] {
	return pairsOf(of).flatMap(({ text, answer }) =>
		[...(text ? [text] : []), ...answer].flatMap(({ voice, blocks }) => {
			const label = text && voice !== 'several' ? [paragraph([strong(voiceLabels[voice])])] : [];
			return [...label, ...blocks.map((block) => blockOf(block, link))];
		}),
	);
}

function blockOf(block: Block, link: Link): RootContent {
	if (block.type === 'paragraph') return paragraph(sentences(block.sentences, link));
	if (block.type === 'list')
		return {
			type: 'list',
			ordered: block.ordered,
			spread: false,
			children: block.items.map((of) => item(sentences(of, link))),
		};
	const rows = [
		block.columns.map((column) => inline(column, link)),
		...block.rows.map(({ name, cells }) => [
			inline(name, link),
			...cells.map((cell) => sentences(cell, link)),
		]),
	];
	return {
		type: 'table',
		children: rows.map((cells) => ({
			type: 'tableRow',
			children: cells.map((children) => ({ type: 'tableCell', children })),
		})),
	};
}

function sentences(of: readonly Sentence[], link: Link): PhrasingContent[] {
	const clause = ({ content, entry }: Clause, voice: Voice): PhrasingContent[] => [
		...inline(content, link),
		{ type: 'footnoteReference', ...labelled(entry.number) },
		...(voice === 'text' && entry.type === 'claim'
			? [text(` (${findingLabel(entry.finding, entry.kind).word})`)]
			: []),
	];
	const words = of.flatMap((sentence) =>
		sentence.voice === 'site'
			? [inline(sentence.content, link)]
			: sentence.clauses.map((of) => clause(of, sentence.voice)),
	);
	return words.flatMap((nodes, index) => (index > 0 ? [text(' '), ...nodes] : nodes));
}

function inline(content: readonly Inline[], link: Link): PhrasingContent[] {
	return content.map((node): PhrasingContent => {
		if (node.type === 'text') return text(node.value);
		const children = inline(node.children, link);
		if (node.type !== 'link') return { type: node.type, children };
		return { type: 'link', url: /^https?:/.test(node.url) ? node.url : link(node.url), children };
	});
}

/** The notes in the order of their numbers, worded as in the page. */
function notes(entries: readonly (Claim | Fact)[]): RootContent[] {
	return entries.map((entry) => {
		const { number, records, sources } = entry;
		const lines = sources.flatMap((source, index) => {
			const { voice, details } = sourceWords(source);
			const { url, publisher } = source;
			return [
				text(`${index > 0 ? '; ' : ''}${voice}: `),
				url ? anchor(url, publisher) : text(publisher),
				text(details),
			];
		});
		const cited = [text(sources.length > 1 ? ' Sources: ' : ' Source: '), ...lines, text('.')];
		const standing = standingWords(entry).join(', ');
		return {
			type: 'footnoteDefinition',
			...labelled(number),
			children: [
				paragraph([text(`${standing}. ${records}`), ...(sources.length > 0 ? cited : [])]),
			],
		};
	});
}

function labelled(number: number) {
	return { identifier: String(number), label: String(number) };
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
	return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(children: PhrasingContent[]) {
	return { type: 'paragraph' as const, children };
}

function item(children: PhrasingContent[]) {
	return { type: 'listItem' as const, children: [paragraph(children)] };
}

function strong(value: string): PhrasingContent {
	return { type: 'strong', children: [text(value)] };
}

function anchor(url: string, value: string): PhrasingContent {
	return { type: 'link', url, children: [text(value)] };
}

function text(value: string): PhrasingContent {
	return { type: 'text', value };
}
