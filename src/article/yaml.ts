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
import { checkCharacters } from './characters.ts';
import { ContentError } from './content-error.ts';

/** A parsed YAML text that can say on which line of its file a value stands. */
export interface Yaml {
	value: unknown;
	lineOf: (path: readonly PropertyKey[]) => number;
	file: string;
}

/**
 * Reads a YAML text. `firstLine` is the line of the file on which the text starts.
 * Throws a `ContentError` at the first syntax error, doubled key, alias or stray character.
 */
export function readYaml(file: string, text: string, firstLine = 1): Yaml {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const mistake = document.errors[0] ?? document.warnings[0];
	if (mistake) {
		const doubled = mistake.code === 'DUPLICATE_KEY';
		const problem = doubled
			? 'This key stands twice. Give each entry a key of its own.'
			: `This is not valid YAML (${mistake.message.split('\n')[0]}). Mend the syntax here or just above.`;
		throw new ContentError(file, at(mistake.pos[0]), problem);
	}
	const fail = (offset: number, problem: string): never => {
		throw new ContentError(file, at(offset), problem);
	};
	visit(document, {
		// Escapes such as \u0007 only now show what they stand for.
		Scalar: (_, { value, range }) => {
			if (typeof value === 'string') checkCharacters(file, value, at(range![0]));
		},
		Alias: (_, { range }) => fail(range![0], 'An alias has no place here. Write its value out.'),
		Pair: (_, { key }) => {
			if (isCollection(key))
				fail(key.range![0], 'A list or a mapping stands here as a key. Write a word.');
		},
	});
	return { value: document.toJS(), lineOf: (path) => at(offsetOf(document, path)), file };
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

/** The value at a path of a YAML text, as a schema wants it. Throws a `ContentError` naming the line of the first mistake. */
export function valid<T extends z.ZodType>(
	schema: T,
	yaml: Yaml,
	path: readonly PropertyKey[] = [],
): z.infer<T> {
	const value = path.reduce<unknown>(
		(from, key) => (from as Record<PropertyKey, unknown>)?.[key],
		yaml.value,
	);
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const issue = result.error.issues[0]!;
	const line = yaml.lineOf([...path, ...issue.path]);
	const where = [...path, ...issue.path].filter((key) => typeof key === 'string').join('.');
	throw new ContentError(yaml.file, line, `${where ? `${where}: ` : ''}${issue.message}`);
}
