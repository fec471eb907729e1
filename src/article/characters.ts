import { ContentError } from './content-error.ts';

/**
 * What never belongs into a text: control characters (they make the feed invalid XML), invisible ones and those
 * that turn the direction of the text (they hide what a text says), characters without a meaning of their own,
 * and what is left of bytes that are no UTF-8. Tabs and line feeds may stay.
 */
const stray = /[^\P{C}\t\n]|[\u2028\u2029\ufffd]/u;

/** Throws a `ContentError` at the first stray character of a text that begins on the given line of its file. */
export function checkCharacters(file: string, text: string, firstLine = 1): void {
	const match = stray.exec(text);
	if (!match) return;
	const line = firstLine + text.slice(0, match.index).split('\n').length - 1;
	const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
	throw new ContentError(
		file,
		line,
		`A stray character (U+${code}) stands here. Delete it, and save the file as UTF-8.`,
	);
}
