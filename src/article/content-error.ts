/** The most characters of a message; what it quotes of the content can be far longer. */
const most = 500;

/**
 * A mistake in `content/`, told to the editor in one message: file, line, what is wrong, how to mend it.
 * Its stack is its message, because Astro prints the stack and an editor has no use for one.
 */
export class ContentError extends Error {
	constructor(file: string, line: number | undefined, problem: string) {
		const told = problem.replaceAll(/\s+/g, ' ');
		// The end says how to mend it, so what is too long loses its middle.
		const short = told.length > most ? `${told.slice(0, most - 200)} … ${told.slice(-200)}` : told;
		super(`content/${file}${line ? `:${line}` : ''}: ${short}`);
		this.name = 'ContentError';
		this.stack = this.message;
	}
}
