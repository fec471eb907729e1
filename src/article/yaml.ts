import type { z } from 'astro/zod';
import {
	isCollection,
	isNode,
	isPair,
	LineCounter,
	parseDocument,
	visit,
	type Document,
} from 'yaml';
import { checkCharacters } from './stray-characters.ts';
import type { FileDiagnostics, Report } from './diagnostics.ts';
import { errorMap } from './error-map.ts';
import { strayMarkup, strayQuote } from './stray-markup.ts';

/** What a YAML text holds, which knows where in its file each value stands. */
export interface Yaml<T = unknown> {
	value: T;
	/** The line of the value at a path. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** Tells what is wrong with the value at a path. */
	report: (path: readonly PropertyKey[], problem: string) => void;
}

const quote = 'Put the whole text in quotation marks';
/** What YAML cannot read, by the code of its error, in words that name a way out. */
const unreadable: Record<string, string> = {
	BLOCK_AS_IMPLICIT_KEY: `A colon with a space after it makes a key of what stands before it. ${quote}, or mend the indentation of this line or the next.`,
	MULTILINE_IMPLICIT_KEY:
		'This line has no key with a colon and a space after it. Write them, or indent the line as a part of the text above.',
	BAD_SCALAR_START: `A text cannot begin with this sign. ${quote}.`,
	TAG_RESOLVE_FAILED: `A text cannot begin with an exclamation mark. ${quote}.`,
	UNEXPECTED_TOKEN: `A sign stands where none can, at the beginning of a text or after its quotation marks. ${quote}, with a backslash before each such mark in it (\\").`,
	MISSING_CHAR: `A quotation mark or a bracket is not closed, or a colon is missing after a key. Close it; ${quote.toLowerCase()} where it holds such signs, with a backslash before each mark in it (\\").`,
	BAD_DQ_ESCAPE:
		'A backslash is written twice (\\\\) in a text in quotation marks. Write it so, or take it out.',
	BAD_INDENT:
		'The line is indented otherwise than those it belongs to, or a bracket above is not closed. Begin in the same column.',
	TAB_AS_INDENT: 'The line is indented with a tab. Indent it with spaces.',
	MULTIPLE_DOCS: 'Three hyphens begin a second document here. Take them out.',
};

/**
 * Reads a YAML text; `firstLine` is the line of the file on which it starts. Adds a mistake for each syntax
 * error, doubled key, alias or stray character.
 */
export function readYaml(diagnostics: FileDiagnostics, text: string, firstLine = 1): Yaml {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const report = (offset: number, problem: string) => diagnostics.report(at(offset), problem);
	const places: Omit<Yaml, 'value'> = {
		lineOf: (path) => at(offsetOf(document, path)),
		report: (path, problem) => report(offsetOf(document, path), problem),
	};
	const errors = [...document.errors, ...document.warnings];
	// What else is wrong in a line and the next ones mostly follows from the first.
	let last = -1;
	for (const { code, message, pos } of errors) {
		const start = code === 'MISSING_CHAR' ? beginning(document, pos[0]) : pos[0];
		const follows = at(start) - last <= 1;
		last = at(start);
		if (follows) continue;
		report(
			start,
			code === 'DUPLICATE_KEY'
				? 'This key stands twice. Give each entry a key of its own.'
				: `This is not valid YAML. ${unreadable[code] ?? `${message.split('\n')[0]}: mend the syntax here or just above.`}`,
		);
	}
	if (errors.length > 0) return { value: undefined, ...places };
	let unusable = false;
	visit(document, {
		// Escapes such as \u0007 only now show what they stand for.
		Scalar: (_, { value, range, type, anchor }) => {
			const [start = 0, end = 0] = range ?? [];
			if (typeof value === 'string') checkCharacters(value, diagnostics.report, at(start));
			if (anchor) report(start, `A text cannot begin with an ampersand. ${quote}.`);
			if (type === 'PLAIN' && / /.test(String(value)) && /^[ \t]+#/.test(text.slice(end)))
				report(
					end,
					`What follows "${String(value).slice(-20)} #" is a comment and is not shown. ${quote}, or the comment on a line of its own.`,
				);
		},
		Alias: (_, { range }) => {
			unusable = true;
			report(range?.[0] ?? 0, 'An alias has no place here. Write its value out.');
		},
		Pair: (_, { key }) => {
			if (!isCollection(key)) return;
			unusable = true;
			report(key.range?.[0] ?? 0, 'A list or a mapping stands here as a key. Write a word.');
		},
	});
	// What stands behind aliases can be endless.
	return { value: unusable ? undefined : document.toJS(), ...places };
}

/** Where the text begins that ends, unclosed, at a place. */
function beginning(document: Document, end: number): number {
	let start = end;
	visit(document, {
		Scalar: (_, { range }) => {
			if (range && range[0] < end && range[1] >= end) start = range[0];
		},
	});
	return start;
}

/** Where the value at a path starts, or its nearest ancestor that stands in the text. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const key = path[length - 1];
		const items = isNode(parent) && 'items' in parent ? parent.items : [];
		const pair = items.find((item) => isPair(item) && String(item.key) === key);
		const node = isPair(pair) ? pair.key : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}

/**
 * The value at a path of a YAML text, as a schema wants it. Adds a mistake for each line where it is not, or where
 * words are marked as Markdown, but for those of the `marked` fields, which are checked where they are read.
 */
export function valid<T extends z.ZodType>(
	schema: T,
	yaml: Yaml,
	path: readonly PropertyKey[] = [],
	marked: readonly string[] = [],
): Yaml<z.infer<T>> {
	const value = path.reduce<unknown>(
		(from, key) => (from as Record<PropertyKey, unknown> | null | undefined)?.[key],
		yaml.value,
	);
	const report = (at: readonly PropertyKey[], problem: string) => {
		const where = at.filter((key) => typeof key === 'string').join('.');
		yaml.report(at, `${where ? `${where}: ` : ''}${problem}`);
	};
	const result = schema.safeParse(value, { error: errorMap });
	if (!result.success) {
		// What is of another kind has other lengths too.
		const first = Map.groupBy(result.error.issues, ({ path }) => path.join('.'));
		for (const issue of [...first.values()].map(([issue]) => issue!)) {
			const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
			report([...path, ...issue.path, ...unknown], issue.message);
		}
		return { ...yaml, value: undefined as never };
	}
	const check = (value: unknown, at: readonly PropertyKey[]): void => {
		if (typeof value === 'string')
			checkWords(value, (problem) => report([...path, ...at], problem));
		else if (typeof value === 'object' && value !== null)
			for (const [key, part] of Object.entries(value))
				if (!marked.includes(key)) check(part, [...at, Array.isArray(value) ? Number(key) : key]);
	};
	check(result.data, []);
	return { ...yaml, value: result.data };
}

/** Checks that a text means no markup, which would be shown as it is written. */
export function checkWords(text: string, report: Report): void {
	const { found } = strayMarkup(text) ?? {};
	if (text.includes('[^')) report('References stand in the article only. Take it out.');
	else if (found)
		report(
			`This is shown as it is written and takes no Markdown, HTML or codes. Take "${found}" out.`,
		);
	const quote = strayQuote(text);
	if (quote) report(quote);
}

/**
 * The keys of a file that is a mapping. Adds a mistake where it is none, and for each key that is like none of
 * the patterns: `advice` says what is wrong with it.
 */
export function keysOf(
	{ value, report }: Yaml,
	patterns: readonly RegExp[],
	advice: string,
): string[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		report([], 'The file must be a mapping, with an id before each entry.');
		return [];
	}
	const keys = Object.keys(value);
	for (const key of keys)
		if (!patterns.some((pattern) => pattern.test(key))) report([key], `"${key}" ${advice}`);
	return keys;
}
