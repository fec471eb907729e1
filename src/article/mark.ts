import type { Parents, PhrasingContent, Root, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { ContentError } from './content-error.ts';
import { lineOf } from './parse.ts';
import type { Finding, Kind } from './schema.ts';
import { sentencesOf } from './sentences.ts';

const file = 'article.md';

/** What the ledger says of a reference: whose note it opens, what its sentence is, how the claim stands. */
export interface Reference {
	/** The ledger entry, such as C3 or B2; none for the site's own remarks. */
	entry?: string;
	kind: Kind;
	finding?: Finding;
}

/** A sentence of the article together with what it is. */
export interface Marked {
	type: 'marked';
	reference: Reference;
	/** The address of this mark in the page, such as r-C3-2. */
	id?: string;
	/** The number of the note, counted over the whole article. */
	number?: number;
	children: PhrasingContent[];
	position?: undefined;
}

declare module 'mdast' {
	interface PhrasingContentMap {
		marked: Marked;
	}
	interface RootContentMap {
		marked: Marked;
	}
}

/**
 * Turns each sentence and the reference after it into one `marked` node, in place, and returns the marks in
 * the order of the article. Throws a `ContentError` where a sentence has no reference, two, or shares one.
 */
export function markSentences(tree: Root, references: ReadonlyMap<string, Reference>): Marked[] {
	const marks: Marked[] = [];
	const numbers = new Map<string, number>();
	const uses = new Map<string, number>();
	visitParents(tree, (node, ancestors) => {
		if (node.type !== 'paragraph' && !(node.type === 'tableCell' && !isLabelCell(node, ancestors)))
			return;
		const marked: PhrasingContent[] = [];
		let sentence: PhrasingContent[] = [];
		for (const child of node.children) {
			if (child.type !== 'footnoteReference') {
				sentence.push(child);
				continue;
			}
			const line = child.position!.start.line;
			checkSentence(sentence, child.label!, line);
			const reference = references.get(child.label!)!;
			const mark: Marked = { type: 'marked', reference, children: trimmed(sentence) };
			if (reference.entry) {
				mark.number = numbers.get(reference.entry) ?? numbers.size + 1;
				numbers.set(reference.entry, mark.number);
				const use = (uses.get(reference.entry) ?? 0) + 1;
				uses.set(reference.entry, use);
				mark.id = `r-${reference.entry}${use > 1 ? `-${use}` : ''}`;
			}
			marks.push(mark);
			if (marked.length > 0) marked.push({ type: 'text', value: ' ' });
			marked.push(mark);
			sentence = [];
		}
		const rest = toString(sentence).trim();
		if (rest || marked.length === 0) {
			const line = lineOf(sentence[0] ?? node, [node]);
			const problem = rest ? `"${rest}" carries no reference.` : 'This cell is empty.';
			throw new ContentError(
				file,
				line,
				`${problem} End each sentence with a reference, such as [^C3].`,
			);
		}
		node.children = marked;
		return SKIP;
	});
	return marks;
}

/** Whether a table cell only names its row or its column: such cells carry no reference. */
export function isLabelCell(cell: TableCell, ancestors: readonly Parents[]): boolean {
	const [table, row] = ancestors.slice(-2);
	const inHeader = table?.type === 'table' && table.children[0] === row;
	return inHeader || row?.children[0] === cell;
}

function checkSentence(sentence: PhrasingContent[], label: string, line: number): void {
	const sentences = sentencesOf(toString(sentence));
	if (!sentences.some((sentence) => /[\p{L}\p{N}]/u.test(sentence))) {
		throw new ContentError(
			file,
			line,
			`[^${label}] follows no sentence: a sentence ends in exactly one reference. Take it out, or write its sentence.`,
		);
	}
	if (sentences.length > 1) {
		throw new ContentError(
			file,
			line,
			`"${sentences[0]}" has no reference of its own and rides on [^${label}]. End it with its own reference.`,
		);
	}
}

/** The nodes of a sentence without white space before or after it. */
function trimmed(sentence: PhrasingContent[]): PhrasingContent[] {
	const [first] = sentence;
	if (first?.type === 'text') first.value = first.value.trimStart();
	const last = sentence.at(-1);
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return sentence.filter((node) => node.type !== 'text' || node.value);
}
