/**
 * A mistake in `content/`, told to the editor in one message: file, line, what is wrong, how to mend it.
 * Its stack is its message, because Astro prints the stack and an editor has no use for one.
 */
export class ContentError extends Error {
	constructor(file: string, line: number | undefined, problem: string) {
		super(`content/${file}${line ? `:${line}` : ''}: ${problem}`);
		this.name = 'ContentError';
		this.stack = this.message;
	}
}
