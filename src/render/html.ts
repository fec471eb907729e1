import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type {
	Block,
	Claim,
	Clause,
	Inline,
	Passage,
	Sentence,
	Source,
	Article,
} from '../types/article.ts';
import { pairsOf, passagesOfSection, subsectionsOf } from '../lib/selectors.ts';
import { findingLabel, sourceWords, voiceLabels } from '../format/labels.ts';

/** What differs between the places that show the same words. */
export interface HtmlOptions {
	/** Turns an address inside the site, such as /motives/ or #C3, into one that works where the HTML will stand. */
	link: (address: string) => string;
	/** Leaves the notes out and sets findings in brackets, for readers of the feed. */
	plain?: boolean;
}

/**
 * The HTML of some passages. What the text says stands in a pair with what answers it, each below its label;
 * without an answer it stands alone. Records and remarks that answer nothing need no label.
 */
export function passagesHtml(passages: readonly Passage[], options: HtmlOptions): string {
	return html(
		pairsOf(passages).flatMap(({ text, answer }): ElementContent[] => {
			if (!text) return answer.flatMap((passage) => passageNodes(passage, options));
			const said = passageNodes(text, options, true);
			if (answer.length === 0) return said;
			const answered = answer.flatMap((passage) => passageNodes(passage, options, true));
			if (options.plain) return [...said, ...answered];
			// Reader modes keep what is called text, however short it is.
			return [
				h('div', { className: ['pair'] }, [...said, h('div', { className: ['text'] }, answered)]),
			];
		}),
	);
}

function passageNodes(
	{ voice, blocks }: Passage,
	options: HtmlOptions,
	labelled = false,
): Element[] {
	const label =
		labelled && voice !== 'several' ? [h('p', { className: ['label'] }, voiceLabels[voice])] : [];
	const children = [...label, ...blocks.map((block) => blockNode(block, options))];
	return options.plain
		? children
		: [h('div', { className: ['voice', 'text'], dataVoice: voice }, children)];
}

/** The HTML of some sentences, without an element around them. */
export function sentencesHtml(sentences: readonly Sentence[], options: HtmlOptions): string {
	return html(sentenceNodes(sentences, options));
}

/** The HTML of the line of a source, without an element around it. */
export function sourceHtml(source: Source, long?: boolean): string {
	const { publisher, url } = source;
	const { voice, details } = sourceWords(source, long);
	const name = url ? h('a', { href: url }, publisher) : h('span', {}, publisher);
	return html([text(`${voice}: `), name, text(details)]);
}

/** The HTML of the number that opens a note, for what has no sentence, such as an event. */
export function noteLinkHtml(entry: Clause['entry']): string {
	return html([noteLink(entry)]);
}

/** The HTML of running text without references, without an element around it. */
export function inlineHtml(content: readonly Inline[], link: HtmlOptions['link']): string {
	return html(inlineNodes(content, link));
}

/** The HTML of the whole article below its title, for readers of the feed. */
export function articleHtml({ opening, sections }: Article, link: HtmlOptions['link']): string {
	const plain = (passages: readonly Passage[]) => passagesHtml(passages, { link, plain: true });
	const pieces = sections.flatMap((section) => [
		html([h('h2', {}, section.heading)]),
		plain(passagesOfSection(section)),
		...subsectionsOf(section).flatMap((part) => [
			html([h('h3', {}, part.heading)]),
			plain(part.passages),
		]),
	]);
	return [plain(opening), ...pieces].join('');
}

function blockNode(block: Block, options: HtmlOptions): Element {
	if (block.type === 'paragraph') return h('p', {}, sentenceNodes(block.sentences, options));
	if (block.type === 'list') {
		const items = block.items.map((item) => h('li', {}, sentenceNodes(item, options)));
		return h(block.ordered ? 'ol' : 'ul', {}, items);
	}
	const header = block.columns.map((column) =>
		h('th', { scope: 'col' }, inlineNodes(column, options.link)),
	);
	const rows = block.rows.map(({ name, cells }) =>
		h('tr', {}, [
			h('th', { scope: 'row' }, inlineNodes(name, options.link)),
			...cells.map((cell, index) => {
				const heads = [name, block.columns[index + 1]].map((head) => toString(head)).join('; ');
				return h('td', options.plain ? {} : { dataOf: heads }, sentenceNodes(cell, options));
			}),
		]),
	);
	return h('table', {}, [h('thead', {}, [h('tr', {}, header)]), h('tbody', {}, rows)]);
}

function sentenceNodes(sentences: readonly Sentence[], options: HtmlOptions): ElementContent[] {
	return spaced(sentences.map((sentence) => sentenceNode(sentence, options)));
}

/** A sentence is one element that holds its clauses; each clause of a claim has its finding beside it. */
function sentenceNode(sentence: Sentence, { link, plain }: HtmlOptions): ElementContent[] {
	if (sentence.voice === 'site') {
		const content = inlineNodes(sentence.content, link);
		return plain ? content : [h('span', { dataKind: 'note' }, content)];
	}
	const clauses = sentence.clauses.map((clause): ElementContent[] => {
		const content = inlineNodes(clause.content, link);
		const { entry } = clause;
		const claim = sentence.voice === 'text' && entry.type === 'claim' ? entry : undefined;
		if (plain)
			return claim
				? [...content, text(` [${findingLabel(claim.finding, claim.kind).word}]`)]
				: content;
		const mark = [
			h('span', { dataKind: claim?.kind ?? 'record' }, content),
			noteLink(entry, clause.address),
		];
		// A no-break space keeps the finding with the claim that it judges.
		return claim ? [...mark, text('\u00a0'), findingNode(claim)] : mark;
	});
	return plain ? spaced(clauses) : [h('span', { className: ['sentence'] }, spaced(clauses))];
}

/** Some words with a space between them. */
function spaced(words: readonly ElementContent[][]): ElementContent[] {
	return words.flatMap((nodes, index) => (index > 0 ? [text(' '), ...nodes] : nodes));
}

/** How a claim stands, in a word with the pattern of its finding. */
function findingNode({ finding, kind }: Claim): Element {
	const { word, mark } = findingLabel(finding, kind);
	return h('b', { dataFinding: mark }, word);
}

/** The number that opens the note. The sheet shows the attribute in place of the text, which is then not copied or searched. */
function noteLink({ id, number }: Clause['entry'], address?: string): Element {
	const properties = {
		href: `#n-${id}`,
		...(address && { id: address }),
		role: 'doc-noteref',
		ariaLabel: `Note ${number}`,
		dataNote: number,
	};
	return h('sup', {}, [h('a', properties, [h('i', {}, `${number}`)])]);
}

function inlineNodes(content: readonly Inline[], link: HtmlOptions['link']): ElementContent[] {
	return content.map((node) => {
		if (node.type === 'text') return text(node.value);
		const children = inlineNodes(node.children, link);
		if (node.type !== 'link') return h(node.type === 'strong' ? 'strong' : 'em', {}, children);
		// A page that is linked for what it shows is not recommended by it; sources are, and have a line of their own.
		const outside = /^https?:/.test(node.url);
		const properties = outside ? { href: node.url, rel: ['nofollow'] } : { href: link(node.url) };
		return h('a', properties, children);
	});
}

function h(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[] | string,
): Element {
	const nodes = typeof children === 'string' ? [text(children)] : children;
	return { type: 'element', tagName, properties, children: nodes };
}

function text(value: string): ElementContent {
	return { type: 'text', value };
}

const serializer = unified().use(rehypeStringify);

function html(children: ElementContent[]): string {
	return serializer.stringify({ type: 'root', children });
}
