import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type {
	Block,
	Clause,
	Inline,
	Passage,
	RowTheme,
	Section,
	Sentence,
	Story,
} from '../story/model.ts';
import { findingWords, rowName, voiceLabels } from './standing.ts';

/** What differs between the places that show the same words. */
export interface HtmlOptions {
	/** Turns an address inside the site, such as /motives/ or #C3, into one that works where the HTML will stand. */
	link: (address: string) => string;
	/** Leaves the marks out, for readers of the feed. */
	plain?: boolean;
}

/** The HTML of some passages: each in an element of its own, below the label of its voice. */
export function passagesHtml(passages: readonly Passage[], options: HtmlOptions): string {
	return passages.map((passage) => passageHtml(passage, options)).join('');
}

function passageHtml({ voice, blocks }: Passage, options: HtmlOptions): string {
	const label = voice === 'several' ? [] : [h('p', { className: ['label'] }, voiceLabels[voice])];
	const children = [...label, ...blocks.map((block) => blockNode(block, options))];
	return html(
		options.plain ? children : [h('div', { className: ['voice'], dataVoice: voice }, children)],
	);
}

/** The HTML of some sentences, without an element around them. */
export function sentencesHtml(sentences: readonly Sentence[], options: HtmlOptions): string {
	return html(sentenceNodes(sentences, options));
}

/** The HTML of running text without references, without an element around it. */
export function inlineHtml(content: readonly Inline[], link: HtmlOptions['link']): string {
	return html(inlineNodes(content, link));
}

/** The HTML of the whole article below its title. */
export function articleHtml({ opening, sections }: Story, options: HtmlOptions): string {
	const pieces = sections.flatMap((section) => [
		html([h('h2', {}, section.heading)]),
		sectionHtml(section, options),
		...(section.told === 'prose' ? section.points : []).flatMap((point) => [
			html([h('h3', {}, point.heading)]),
			passagesHtml(point.passages, options),
		]),
	]);
	return [passagesHtml(opening, options), ...pieces].join('');
}

/** The HTML of a section without its heading, and without the points that have headings of their own. */
export function sectionHtml(section: Section, options: HtmlOptions): string {
	if (section.told === 'plain') return passagesHtml(section.passages, options);
	const opening = passagesHtml(section.opening, options);
	if (section.told === 'prose') return opening;
	return opening + rowTableHtml(section, options) + passagesHtml(section.closing, options);
}

/** The HTML of the table of a theme that is told in rows, each row with the address of its point. */
function rowTableHtml(theme: RowTheme, options: HtmlOptions): string {
	const rows = theme.points.map((point) => {
		const cells = point.cells.map(({ sentences }) => sentenceNodes(sentences, options));
		return rowNode([text(rowName(point))], cells, options.plain ? undefined : point.address);
	});
	const table = tableNode(
		theme.columns.map((column) => inlineNodes(column, options.link)),
		rows,
	);
	return html(
		options.plain ? [table] : [h('div', { className: ['voice'], dataVoice: 'several' }, [table])],
	);
}

function blockNode(block: Block, options: HtmlOptions): Element {
	if (block.type === 'paragraph') return h('p', {}, sentenceNodes(block.sentences, options));
	if (block.type === 'list') {
		const items = block.items.map((item) => h('li', {}, sentenceNodes(item, options)));
		return h(block.ordered ? 'ol' : 'ul', {}, items);
	}
	return tableNode(
		block.columns.map((column) => inlineNodes(column, options.link)),
		block.rows.map(({ name, cells }) =>
			rowNode(
				inlineNodes(name, options.link),
				cells.map((cell) => sentenceNodes(cell, options)),
			),
		),
	);
}

function tableNode(columns: ElementContent[][], rows: Element[]): Element {
	const header = columns.map((column) => h('th', { scope: 'col' }, column));
	return h('table', {}, [h('thead', {}, [h('tr', {}, header)]), h('tbody', {}, rows)]);
}

function rowNode(name: ElementContent[], cells: ElementContent[][], id?: string): Element {
	const data = cells.map((cell) => h('td', {}, cell));
	return h('tr', { id }, [h('th', { scope: 'row' }, name), ...data]);
}

function sentenceNodes(sentences: readonly Sentence[], options: HtmlOptions): ElementContent[] {
	return sentences.flatMap((sentence, index) => [
		...(index > 0 ? [text(' ')] : []),
		...sentenceNode(sentence, options),
	]);
}

function sentenceNode(sentence: Sentence, { link, plain }: HtmlOptions): ElementContent[] {
	if (sentence.voice === 'site') {
		const content = inlineNodes(sentence.content, link);
		return plain ? content : [h('span', { className: ['claim'], dataKind: 'note' }, content)];
	}
	return sentence.clauses.flatMap((clause): ElementContent[] => {
		const content = inlineNodes(clause.content, link);
		if (plain) return content;
		const { entry } = clause;
		const claims = sentence.voice === 'text' && entry.type === 'claim';
		const properties = claims
			? { dataKind: entry.kind, dataFinding: entry.finding }
			: { dataKind: 'record' };
		const standing = claims ? findingWords[entry.finding] : 'record';
		const warns = /^(unsupported|contradicted)$/.test(standing);
		return [
			h('span', { className: ['claim'], ...properties }, content),
			noteLink(clause, standing, warns),
		];
	});
}

/** The number that opens the note. Only a claim that does not hold also says so in a word. */
function noteLink({ entry, address }: Clause, standing: string, warns: boolean): Element {
	const properties = {
		href: `#n-${entry.id}`,
		id: address,
		role: 'doc-noteref',
		ariaLabel: `Note ${entry.number}: ${standing}`,
	};
	const label = warns ? `${entry.number} ${standing}` : `${entry.number}`;
	return h('sup', {}, [h('a', properties, label)]);
}

function inlineNodes(content: readonly Inline[], link: HtmlOptions['link']): ElementContent[] {
	return content.map((node) => {
		if (node.type === 'text') return text(node.value);
		const children = inlineNodes(node.children, link);
		if (node.type !== 'link') return h(node.type === 'strong' ? 'strong' : 'em', {}, children);
		const outside = /^https?:/.test(node.url);
		return h('a', { href: outside ? node.url : link(node.url) }, children);
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
