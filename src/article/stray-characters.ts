/**
 * What never belongs into a text: control characters (they make the feed invalid XML), invisible ones and those
 * that turn the direction of the text (they hide what a text says), characters without a meaning of their own,
 * and what is left of bytes that are no UTF-8. Tabs and line feeds may stay.
 */
const stray = /[^\P{C}\t\n]|[\u2028\u2029\ufffd]/gu;

/** Adds a mistake where Git has left the marks of a conflict in a text, at the first. */
export function checkConflict(text: string, report: (line: number, problem: string) => void): void {
	const line = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})(?= |$)/.test(line)) + 1;
	if (line > 0)
		report(
			line,
			'Git has left a conflict here. Keep one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
		);
}

/** Adds a mistake for each line of a text that holds a stray character; the text begins on `firstLine` of its file. */
export function checkCharacters(
	text: string,
	report: (line: number, problem: string) => void,
	firstLine = 1,
): void {
	const reported = new Set<number>();
	const plain = (words: string) => words.replaceAll(stray, '');
	for (const { 0: character, index } of text.matchAll(stray)) {
		const before = text.slice(0, index).split('\n');
		const line = firstLine + before.length - 1;
		if (reported.has(line)) continue;
		reported.add(line);
		const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
		const left = plain(before.at(-1) ?? '').slice(-12);
		const right = plain(text.slice(index).split('\n')[0] ?? '').slice(0, 12);
		report(
			line,
			`A stray character (U+${code}), which cannot be seen, stands between "${left}" and "${right}". Delete it, and save the file as UTF-8.`,
		);
	}
}
