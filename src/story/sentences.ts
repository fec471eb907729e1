import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Mistakes } from './mistakes.ts';
import type { Claim, Fact, Inline, Sentence } from './model.ts';
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
	 * The sentences of a paragraph or a cell. Adds a mistake where a sentence has no reference, or two share one.
	 */
	sentences(nodes: readonly PhrasingContent[], line: number | undefined): Sentence[] {
		const sentences: Sentence[] = [];
		let words: PhrasingContent[] = [];
		let marks = 0;
		const add = (at: number | undefined, problem: string) =>
			this.#mistakes.add(this.#file, at, problem);
		for (const node of nodes) {
			if (node.type !== 'footnoteReference') {
				words.push(node);
				continue;
			}
			marks++;
			const label = node.label ?? node.identifier;
			const reference = this.#references.get(label);
			const at = lineOf(node) ?? line;
			const problem = problemOf(words, label);
			if (problem) add(at, problem);
			else if (reference) sentences.push(this.#sentence(reference, this.words(words, line)));
			words = [];
		}
		const rest = toString(words).trim();
		if (rest || marks === 0)
			add(
				(words[0] && lineOf(words[0])) ?? line,
				`${rest ? `"${rest}" carries no reference.` : 'This cell is empty.'} End each sentence with a reference, such as [^C3].`,
			);
		return sentences;
	}

	#sentence(reference: Reference, content: Inline[]): Sentence {
		if (reference.voice === 'site') return { voice: 'site', content };
		const { id } = reference.entry;
		const count = (this.#marks.get(id) ?? 0) + 1;
		this.#marks.set(id, count);
		const address = `r-${id}${count > 1 ? `-${count}` : ''}`;
		return reference.voice === 'text'
			? { voice: 'text', clauses: [{ entry: reference.entry, address, content }] }
			: { voice: 'records', clauses: [{ entry: reference.entry, address, content }] };
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

/** What is wrong with the words before a reference; nothing where they are one sentence. */
function problemOf(words: readonly PhrasingContent[], label: string): string | undefined {
	const sentences = sentencesOf(toString(words).replaceAll(/\s*\n\s*/g, ' '));
	if (!sentences.some((sentence) => /[\p{L}\p{N}]/u.test(sentence)))
		return `[^${label}] follows no sentence: a sentence ends in exactly one reference. Take it out, or write its sentence.`;
	if (sentences.length > 1)
		return `"${sentences[0]}" has no reference of its own and rides on [^${label}]. End it with its own reference.`;
	return undefined;
}
