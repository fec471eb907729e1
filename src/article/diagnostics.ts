/** Something wrong in the content, for the editor: where it stands, what is wrong, how to mend it. */
interface Diagnostic {
	file: string;
	/** None where the whole file is meant. */
	line: number | undefined;
	problem: string;
}

/** Tells what is wrong with something, at the place where it stands. */
export type Report = (problem: string) => void;

/** The way to tell what is wrong in one file. */
export interface FileDiagnostics {
	/** Without a line, the whole file is meant. */
	report: (line: number | undefined, problem: string) => void;
	/** Adds a mistake after which nothing more can be reported, and ends the step. */
	fail: (line: number, problem: string) => never;
}

/** The most characters of a message, because what it quotes of the content can be far longer. */
const longest = 500;
/** The most mistakes that are reported at once. */
const most = 20;

/**
 * The mistakes of one step, each on a line of its own. It has no stack, because Astro prints that and an editor
 * has no use for it.
 */
export class ContentError extends Error {
	constructor(folder: string, diagnostics: readonly Diagnostic[]) {
		const lines = diagnostics.slice(0, most).map((diagnostic) => lineOf(folder, diagnostic));
		const rest = diagnostics.length - lines.length;
		super([...lines, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n'));
		this.name = 'ContentError';
		this.stack = '';
	}

	/** Its name only: Astro looks for the names of browser APIs in this and would find words of the content. */
	override toString(): string {
		return this.name;
	}
}

function lineOf(folder: string, { file, line, problem }: Diagnostic): string {
	const plain = problem.replaceAll(/\s+/g, ' ');
	// The end says how to mend it, so what is too long loses its middle.
	const short =
		plain.length > longest ? `${plain.slice(0, longest - 200)} … ${plain.slice(-200)}` : plain;
	return `${folder}/${file}${line ? `:${line}` : ''}: ${short}`;
}

/**
 * Gathers the mistakes of a step, so that all of one kind are reported at once. What a check returns of something
 * mistaken must not be used before `throwIfAny`.
 */
export class Diagnostics {
	readonly folder: string;
	#found: Diagnostic[] = [];

	/** `folder` is how messages name the folder of the content. */
	constructor(folder = 'content') {
		this.folder = folder;
	}

	/** The way to add those of one file. */
	in(file: string): FileDiagnostics {
		const report: FileDiagnostics['report'] = (line, problem) => {
			const repeated = this.#found.some(
				(known) => known.file === file && known.line === line && known.problem === problem,
			);
			if (!repeated) this.#found.push({ file, line, problem });
		};
		const fail: FileDiagnostics['fail'] = (line, problem) => {
			report(line, problem);
			this.throwIfAny();
			throw new Error('unreachable');
		};
		return { report, fail };
	}

	/** Ends a step: throws a `ContentError` when it found diagnostics, in the order of the lines of each file. */
	throwIfAny(): void {
		if (this.#found.length === 0) return;
		const files = [...new Set(this.#found.map(({ file }) => file))];
		const ordered = this.#found.toSorted(
			(one, other) =>
				files.indexOf(one.file) - files.indexOf(other.file) || (one.line ?? 0) - (other.line ?? 0),
		);
		throw new ContentError(this.folder, ordered);
	}
}
