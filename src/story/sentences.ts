import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Mistakes } from './mistakes.ts';
import type { Claim, Clause, Fact, Inline, Sentence } from './model.ts';
import { lineOf } from './parse.ts';
import { sentencesOf } from './schema.ts';

/** What a reference stands for: a claim as the text tells it, what is on record, or a remark of this site. */
export type Reference =
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

/** A link of the content, with the place where it stands. */
export interface Link {
	file: string;
	line: number | undefined;
	url: string;
}

/** Reads running text out of a syntax tree: plain words, and marked sentences. Keeps the links it meets. */
export class Reader {
	readonly links: Link[] = [];
	readonly #mistakes: Mistakes;
	readonly #file: string;
	readonly #references: ReadonlyMap<string, Reference>;
	/** How many marks each entry has so far. */
	readonly #marks = new Map<string, number>();

	constructor(
		mistakes: Mistakes,
		file: string,
		references: ReadonlyMap<string, Reference> = new Map(),
	) {
		this.#mistakes = mistakes;
		this.#file = file;
		this.#references = references;
	}

	/** Running text without references, white space before and after it left out. */
	words(nodes: readonly PhrasingContent[], line?: number): Inline[] {
		const content = nodes.flatMap((node) => this.#inline(node, line));
		const [first] = content;
		if (first?.type === 'text') first.value = first.value.trimStart();
		const last = content.at(-1);
		if (last?.type === 'text') last.value = last.value.trimEnd();
		return content.filter((node) => node.type !== 'text' || node.value);
	}

	/**
	 * The sentences of a paragraph or a cell. A reference closes the clause before it; a sentence ends where the
	 * words before a reference end as sentences do, and all its clauses are of one voice. Adds a mistake for each
	 * sentence that is marked otherwise.
	 */
	sentences(nodes: readonly PhrasingContent[], line: number | undefined): Sentence[] {
		const sentences: Sentence[] = [];
		let clauses: { reference: Reference; content: Inline[]; line: number | undefined }[] = [];
		let words: PhrasingContent[] = [];
		let marks = 0;
		const add = (at: number | undefined, problem: string) =>
			this.#mistakes.add(this.#file, at, problem);
		for (const [index, node] of nodes.entries()) {
			if (node.type !== 'footnoteReference') {
				words.push(node);
				continue;
			}
			marks++;
			const label = node.label ?? node.identifier;
			const at = lineOf(node) ?? line;
			const reference = this.#references.get(label);
			const text = textOf(words);
			const last = !nodes.slice(index + 1).some((next) => textOf([next]).trim());
			const problem = problemOf(text, label, clauses.length > 0, last);
			if (problem) add(at, problem);
			else if (reference) clauses.push({ reference, content: this.words(words, line), line: at });
			words = [];
			if (!problem && !last && !endsSentence(text)) continue;
			const sentence = this.#sentence(clauses);
			if (sentence) sentences.push(sentence);
			clauses = [];
		}
		const rest = textOf(words).trim();
		if (rest || marks === 0)
			add(
				(words[0] && lineOf(words[0])) ?? line,
				`${rest ? `"${rest}" carries no reference.` : 'This cell is empty.'} End each sentence with a reference, such as [^C3].`,
			);
		return sentences;
	}

	/** Some clauses as one sentence; nothing where there are none. Adds a mistake where their voices differ. */
	#sentence(
		clauses: readonly { reference: Reference; content: Inline[]; line: number | undefined }[],
	): Sentence | undefined {
		const [first, ...others] = clauses;
		if (!first) return undefined;
		const { voice } = first.reference;
		for (const { reference, line } of others) {
			if (reference.voice !== voice || voice === 'site')
				this.#mistakes.add(
					this.#file,
					line,
					'References of two voices, or [^N] beside another, stand in one sentence. Give each voice a sentence of its own.',
				);
		}
		if (voice === 'site') return { voice, content: first.content };
		const marked = clauses.flatMap(({ reference, content }) => {
			if (reference.voice === 'site') return [];
			const { entry } = reference;
			const count = (this.#marks.get(entry.id) ?? 0) + 1;
			this.#marks.set(entry.id, count);
			const address = `r-${entry.id}${count > 1 ? `-${count}` : ''}`;
			return [{ entry, address, content }];
		});
		// Only claims are told in the voice of the text.
		return voice === 'text'
			? { voice, clauses: marked as Clause<Claim>[] }
			: { voice, clauses: marked };
	}

	#inline(node: PhrasingContent, line?: number): Inline[] {
		switch (node.type) {
			case 'text':
				return [{ type: 'text', value: node.value.replaceAll(/\s*\n\s*/g, ' ') }];
			case 'emphasis':
			case 'strong':
				return [{ type: node.type, children: node.children.flatMap((n) => this.#inline(n, line)) }];
			case 'link':
				this.links.push({ file: this.#file, line: lineOf(node) ?? line, url: node.url });
				return [
					{
						type: 'link',
						url: node.url,
						children: node.children.flatMap((n) => this.#inline(n, line)),
					},
				];
			default:
				return [];
		}
	}
}

/** The words of some nodes, on one line. */
function textOf(nodes: readonly PhrasingContent[]): string {
	return toString(nodes).replaceAll(/\s*\n\s*/g, ' ');
}

/** Whether the words end as a sentence does: in a stop, and what closes a quotation or a bracket. */
function endsSentence(text: string): boolean {
	return /[.!?…][”’"')\]]*\s*$/u.test(text);
}

/**
 * What is wrong with the words before a reference; nothing where they are one clause. `follows` tells whether a
 * clause of the same sentence stands before them, `last` whether nothing comes after.
 */
function problemOf(
	text: string,
	label: string,
	follows: boolean,
	last: boolean,
): string | undefined {
	const sentences = sentencesOf(text);
	const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	if (words.length === 0)
		return `[^${label}] follows no words: a reference closes the clause before it. Take it out, or write its clause.`;
	if (sentences.length > 1)
		return `"${sentences[0]}" has no reference of its own and rides on [^${label}]. End it with its own reference.`;
	if (follows && words.length < 3)
		return `Less than three words stand between [^${label}] and the reference before it. Give the clause more words, or one reference.`;
	if (!last && !/[.!?…,;:–—)”’"'\]]\s*$/u.test(text))
		return `[^${label}] stands within a clause. Put it after the punctuation that closes its clause.`;
	return undefined;
}
