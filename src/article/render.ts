import type { Element, ElementContent, Root } from 'hast';
import type { Link, ListItem, RootContent, Table, TableCell } from 'mdast';
import type { Handlers } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isLabelCell, type Marked } from './mark.ts';
import { runsOf, voiceLabels } from './voices.ts';
import { findingWords, kindWords } from './words.ts';

/** What differs between the places that show the same blocks. */
export interface RenderOptions {
	/** Turns an address inside the site, such as /motives/ or #C3, into one that works where the HTML will stand. */
	link: (address: string) => string;
	/** The addresses of table rows, by the text of their first cell. */
	rowIds?: ReadonlyMap<string, string>;
	/** Leaves the marks out, for readers of the feed. */
	plain?: boolean;
}

/** The HTML of some blocks: each run of blocks in one voice stands in an element of its own, below its label. */
export function renderBlocks(blocks: readonly RootContent[], options: RenderOptions): string {
	return runsOf(blocks)
		.map(({ voice, blocks }) => {
			const label = voiceLabels[voice] && `<p class="label">${voiceLabels[voice]}</p>`;
			const html = render(blocks, options);
			return options.plain
				? label + html
				: `<div class="voice" data-voice="${voice}">${label}${html}</div>`;
		})
		.join('');
}

/** The HTML of a heading of the given level. */
export function renderHeading(depth: 2 | 3, heading: string): string {
	const text = { type: 'text' as const, value: heading };
	return render([{ type: 'heading', depth, children: [text] }], { link: String, plain: true });
}

/** The HTML of a table cell's sentences, without the cell. */
export function renderCell(cell: TableCell, options: RenderOptions): string {
	return render([{ type: 'paragraph', children: cell.children }], options).replace(
		/^<p>|<\/p>$/g,
		'',
	);
}

function render(children: RootContent[], options: RenderOptions): string {
	const processor = unified()
		.use(remarkRehype, { handlers: handlers(options) })
		.use(rehypeStringify);
	const tree = processor.runSync({ type: 'root', children: structuredClone(children) }) as Root;
	return processor.stringify(tree).replaceAll(/\n+/g, '');
}

const handlers = ({ link, rowIds, plain }: RenderOptions): Handlers => ({
	marked(state, node: Marked): ElementContent[] {
		const children = state.all(node) as ElementContent[];
		return plain ? children : [sentence(node, children), ...noteLink(node)];
	},
	link(state, node: Link) {
		const outside = /^https?:/.test(node.url);
		return element('a', { href: outside ? node.url : link(node.url) }, state.all(node));
	},
	// An item holds one paragraph; whether blank lines stand between the items makes no difference.
	listItem(state, item: ListItem) {
		return element('li', {}, state.all(item.children[0]!));
	},
	table(state, table: Table) {
		const rows = table.children.map((row, index): Element => {
			const cells = row.children.map((cell) => {
				const label = isLabelCell(cell, [table, row]);
				const scope = index === 0 ? 'col' : 'row';
				return element(label ? 'th' : 'td', label ? { scope } : {}, state.all(cell));
			});
			const id = index > 0 && !plain ? rowIds?.get(text(cells[0]!)) : undefined;
			return element('tr', { id }, cells);
		});
		return element('table', {}, [
			element('thead', {}, rows.slice(0, 1)),
			element('tbody', {}, rows.slice(1)),
		]);
	},
});

function sentence({ reference: { kind, finding } }: Marked, children: ElementContent[]): Element {
	return element('span', { className: ['claim'], dataKind: kind, dataFinding: finding }, children);
}

/** The number that opens the note. Only a claim that does not hold also says so in a word. */
function noteLink({ reference, id, number }: Marked): Element[] {
	const { entry, kind, finding } = reference;
	if (!entry) return [];
	const standing = finding ? findingWords[finding] : kindWords[kind];
	const warns = finding === 'unsupported' || finding === 'contradicted';
	const properties = {
		href: `#n-${entry}`,
		id,
		role: 'doc-noteref',
		ariaLabel: `Note ${number}: ${standing}`,
	};
	const label = { type: 'text' as const, value: warns ? `${number} ${standing}` : `${number}` };
	return [element('sup', {}, [element('a', properties, [label])])];
}

function element(
	tagName: string,
	properties: Element['properties'],
	children: Element['children'],
): Element {
	return { type: 'element', tagName, properties, children };
}

function text(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	return node.type === 'element' ? node.children.map(text).join('') : '';
}
