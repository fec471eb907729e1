import type { FootnoteReference, Paragraph, PhrasingContent, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from './diagnostics.ts';
import type { Claim, Clause, Fact, Inline, Sentence } from '../types/article.ts';
import { lineOf, type Markdown } from './markdown.ts';

/** What a reference stands for: a claim as the text tells it, what is on record, or a remark of this site. */
type Reference =
	{ voice: 'text'; entry: Claim } | { voice: 'records'; entry: Claim | Fact } | { voice: 'site' };

/** The references an article may use: `C3` for the claim, `C3r` for what is on record, `B2`, and `N`. */
export function referencesOf(claims: Claim[], facts: Fact[]): Map<string, Reference> {
	const references = new Map<string, Reference>([['N', { voice: 'site' }]]);
	for (const entry of claims) {
		references.set(entry.id, { voice: 'text', entry });
		references.set(`${entry.id}r`, { voice: 'records', entry });
	}
	for (const entry of facts) references.set(entry.id, { voice: 'records', entry });
	return references;
}

/** A link of the content. */
export interface Link {
	url: string;
	/** Tells what is wrong with it. */
	report: Report;
}

/** The words that a reference closes. */
interface Closed {
	node: FootnoteReference;
	reference: Exclude<Reference, { voice: 'text' }>;
	content: Inline[];
}

/** Reads running text out of a syntax tree: plain words, and marked sentences. Keeps the links it meets. */
export class Reader {
	readonly links: Link[] = [];
	/** Tells what is wrong in the text that is read. */
	readonly report: Markdown['report'];
	readonly #references: ReadonlyMap<string, Reference>;
	/** How many marks each entry has so far. */
	readonly #marks = new Map<string, number>();
	/** The claims that a row has made, each once. */
	readonly #made = new Set<Claim>();

	constructor({ report }: Markdown, references: ReadonlyMap<string, Reference> = new Map()) {
		this.report = report;
		this.#references = references;
	}

	/** Running text without references, white space before and after it left out. */
	words(nodes: readonly PhrasingContent[]): Inline[] {
		const content = this.#inline(nodes);
		const [first] = content;
		if (first?.type === 'text') first.value = first.value.trimStart();
		const last = content.at(-1);
		if (last?.type === 'text') last.value = last.value.trimEnd();
		return content.filter((node) => node.type !== 'text' || node.value);
	}

	/** The claim that the first cell of a claim table makes; nothing where it makes none. Reports what is wrong. */
	claim(cell: TableCell): Clause<Claim> | undefined {
		const marks = cell.children.filter((node) => node.type === 'footnoteReference');
		const [mark] = marks;
		const reference = mark && this.#references.get(mark.label ?? mark.identifier);
		const words = cell.children.filter((node) => node.type !== 'footnoteReference');
		if (reference?.voice !== 'text' || marks.length > 1 || cell.children.at(-1) !== mark) {
			this.report(
				cell,
				'The first cell of a claim table is one claim of the text. End it with its reference, such as [^C3].',
			);
			return undefined;
		}
		const text = textOf(words).trim();
		if (!/[.?!]”?$/u.test(text) || sentencesOf(text).length > 1)
			this.report(cell, `"${text}" is not one whole sentence. Write the claim as one.`);
		const { entry } = reference;
		if (this.#made.has(entry))
			this.report(cell, `The claim ${entry.id} stands twice. Keep one of its rows.`);
		this.#made.add(entry);
		return { entry, address: this.#address(entry), content: this.words(words) };
	}

	/**
	 * The sentences of a paragraph or a cell. A reference closes the clause before it; a sentence ends where the
	 * words before a reference end as sentences do. All its clauses are the records’, and a remark may close it.
	 * In a cell that answers a claim, no other claim is spoken of. Reports each sentence that is marked otherwise.
	 */
	sentences(parent: Paragraph | TableCell, answered?: Claim): Sentence[] {
		const nodes = parent.children;
		const sentences: Sentence[] = [];
		let clauses: Closed[] = [];
		let words: PhrasingContent[] = [];
		let marks = 0;
		let mistaken = false;
		for (const [index, node] of nodes.entries()) {
			if (node.type !== 'footnoteReference') {
				words.push(node);
				continue;
			}
			marks++;
			const label = node.label ?? node.identifier;
			const reference = this.#references.get(label);
			const text = textOf(words);
			const rest = textOf(nodes.slice(index + 1));
			const problem =
				misplaced(label, reference, answered) ?? problemOf(text, label, clauses.length > 0, rest);
			mistaken = Boolean(problem);
			if (problem) this.report(node, problem);
			else if (reference && reference.voice !== 'text')
				clauses.push({ node, reference, content: this.words(words) });
			words = [];
			if (!problem && rest.trim() && !endsSentence(text, rest)) continue;
			const sentence = this.#sentence(clauses);
			if (sentence) sentences.push(sentence);
			clauses = [];
		}
		const rest = textOf(words).trim();
		// What closes the sentence has been reported with a reference before it.
		if ((rest && (!mistaken || hasWords(rest))) || marks === 0)
			this.report(
				words[0] ? startOf(words[0]) : parent,
				`${rest ? `"${rest}" carries no reference.` : 'This cell is empty.'} End each sentence with a reference, such as [^C3r] or [^N].`,
			);
		return sentences;
	}

	/** Some clauses as one sentence; nothing where there are none. Reports a remark that does not close it. */
	#sentence(clauses: readonly Closed[]): Sentence | undefined {
		const marked = clauses.flatMap(({ reference, content }): Clause[] => {
			if (reference.voice === 'site') return [];
			const { entry } = reference;
			return [{ entry, address: this.#address(entry), content }];
		});
		const remarks = clauses.filter(({ reference }) => reference.voice === 'site');
		const [first, ...others] = marked;
		const [remark, another] = remarks;
		const stray = another ?? (first && remark !== clauses.at(-1) ? remark : undefined);
		if (stray)
			this.report(
				stray.node,
				'[^N] stands inside a sentence. A remark closes a sentence of the records, or is a sentence of its own.',
			);
		if (first) return { voice: 'records', clauses: [first, ...others], remark: remark?.content };
		return remark && { voice: 'site', content: remark.content };
	}

	/** The address of the next mark of an entry: r-C3, r-C3-2 … */
	#address({ id }: Claim | Fact): string {
		const count = (this.#marks.get(id) ?? 0) + 1;
		this.#marks.set(id, count);
		return `r-${id}${count > 1 ? `-${count}` : ''}`;
	}

	#inline(nodes: readonly PhrasingContent[]): Inline[] {
		return nodes.flatMap((node): Inline[] => {
			switch (node.type) {
				case 'text':
					return [{ type: 'text', value: node.value.replaceAll(/\s*\n\s*/g, ' ') }];
				case 'emphasis':
				case 'strong':
					return [{ type: node.type, children: this.#inline(node.children) }];
				case 'link': {
					const { type, url } = node;
					const children = this.#inline(node.children);
					// GFM takes a bare address of a mailbox for a link; here it is words.
					if (url === `mailto:${toString(node)}`) return children;
					this.links.push({ url, report: (problem) => this.report(node, problem) });
					return [{ type, url, children }];
				}
				default:
					return [];
			}
		});
	}
}

/** The words of some nodes, on one line. */
function textOf(nodes: readonly PhrasingContent[]): string {
	return toString(nodes).replaceAll(/\s*\n\s*/g, ' ');
}

/** The line on which the words of a node begin, which may follow the end of a line. */
function startOf(node: PhrasingContent): number {
	const [space = ''] = node.type === 'text' ? (/^\s*/.exec(node.value) ?? []) : [];
	return lineOf(node) + space.split('\n').length - 1;
}

/** A stop with what closes a quotation or a bracket, before a space that may break, or before the end. */
const stops = /[.!?…]+[”’"')\]]*(?=[ \t\n]|$)/gu;
/** How a sentence begins. */
const opening = /^[ \t\n]*[“‘"'([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}]/u;
/** What may hold sentences of its own within a sentence. */
const enclosed = /“[^“”]*”|"[^"]*"|\([^()]*\)|\[[^[\]]*\]/gu;
/** Abbreviations that a name follows, and initials; and those that a number follows. */
const beforeName =
	/(?<![\p{L}\p{N}.])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sen|Rep|Gov|Rev|vs|e\.g|i\.e|cf|\p{Lu}|\.\.)\.$/u;
const beforeNumber =
	/(?<!\p{L})(?:[Nn]os?|[Aa]rts?|pp?|[Vv]ol|[Ff]ig|[Cc]h|ca?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The sentences of a text on one line, trimmed. Where a stop could be both, it ends one; a no-break space keeps it. */
export function sentencesOf(text: string): string[] {
	// The stops inside a quotation or a bracket end no sentence around it.
	const plain = text.replaceAll(
		enclosed,
		(whole) => whole.slice(0, -2).replaceAll(/[.!?…]/gu, ',') + whole.slice(-2),
	);
	const sentences: string[] = [];
	let start = 0;
	for (const { 0: stop, index } of plain.matchAll(stops)) {
		const end = index + stop.length;
		const [before, rest] = [plain.slice(start, end), plain.slice(end)];
		const abbreviated =
			beforeName.test(before) || (/^\s*\d/.test(rest) && beforeNumber.test(before));
		if (rest && (abbreviated || !opening.test(rest))) continue;
		sentences.push(text.slice(start, end).trim());
		start = end;
	}
	return [...sentences, text.slice(start).trim()].filter(Boolean);
}

/** Whether words before a reference end a sentence, by what follows the reference. */
export function endsSentence(text: string, rest: string): boolean {
	return /[.!?…][”’"')\]]*\s*$/u.test(text) && (!rest.trim() || opening.test(rest));
}

function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

/** What is wrong with the place of a reference; nothing where it may stand there. */
function misplaced(
	label: string,
	reference: Reference | undefined,
	answered: Claim | undefined,
): string | undefined {
	if (reference?.voice === 'text')
		return `[^${label}] stands outside the first column of a claim table, where the text speaks alone. Write what is on record, [^${label}r]; or name the text, and end with [^N].`;
	const other = reference?.voice === 'records' && reference.entry.type === 'claim' && answered;
	if (other && reference.entry !== answered)
		return `[^${label}] is on another claim than ${answered.id}, which this cell answers. Write [^${answered.id}r], or a background fact.`;
	return undefined;
}

/**
 * What is wrong with the words before a reference; nothing where they are one clause. `follows` tells whether a
 * clause of the same sentence stands before them, `rest` is what comes after.
 */
function problemOf(
	text: string,
	label: string,
	follows: boolean,
	rest: string,
): string | undefined {
	const sentences = sentencesOf(text);
	const words = text.split(/\s+/).filter(hasWords);
	if (words.length === 0)
		return `[^${label}] follows no words: a reference closes the clause before it. Take it out, or write its clause.`;
	if (sentences.length > 1)
		return `"${sentences.slice(0, -1).join(' ')}" has no reference of its own and rides on [^${label}]. End it with its own reference; or, where the sentence goes on after that stop, write the space as &nbsp;.`;
	if (follows && words.length < 3)
		return `Less than three words stand between [^${label}] and the reference before it. Give the clause more words, or one reference.`;
	if (/^[”’"')\]]/u.test(rest))
		return `[^${label}] stands inside a quotation or brackets, which close after it. Put it after their last mark.`;
	if (rest.trim() && !/[.!?…,;:–—)”’"'\]]\s*$/u.test(text))
		return `[^${label}] stands within a clause. Put it after the punctuation that closes its clause.`;
	return undefined;
}
