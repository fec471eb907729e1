/** Something wrong in the content, told to the editor: where it stands, what is wrong, how to mend it. */
interface Mistake {
	file: string;
	/** None where the whole file is meant. */
	line: number | undefined;
	problem: string;
}

/** Tells what is wrong with something, at the place where it stands. */
export type Add = (problem: string) => void;

/** The way to tell what is wrong in one file. */
export interface FileMistakes {
	/** Without a line, the whole file is meant. */
	add: (line: number | undefined, problem: string) => void;
	/** Adds a mistake after which nothing more can be told, and ends the step. */
	fail: (line: number, problem: string) => never;
}

/** The most characters of a message, because what it quotes of the content can be far longer. */
const longest = 500;
/** The most mistakes that are told at once. */
const most = 20;

/**
 * The mistakes of one step, each on a line of its own. It has no stack, because Astro prints that and an editor
 * has no use for it.
 */
export class ContentError extends Error {
	/** The first of its mistakes. */
	readonly first: Mistake | undefined;

	constructor(folder: string, mistakes: readonly Mistake[]) {
		const lines = mistakes.slice(0, most).map((mistake) => tell(folder, mistake));
		const rest = mistakes.length - lines.length;
		super([...lines, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n'));
		this.name = 'ContentError';
		this.stack = '';
		this.first = mistakes[0];
	}

	/** Its name only: Astro looks for the names of browser APIs in this and would find words of the content. */
	override toString(): string {
		return this.name;
	}
}

function tell(folder: string, { file, line, problem }: Mistake): string {
	const told = problem.replaceAll(/\s+/g, ' ');
	// The end says how to mend it, so what is too long loses its middle.
	const short =
		told.length > longest ? `${told.slice(0, longest - 200)} … ${told.slice(-200)}` : told;
	return `${folder}/${file}${line ? `:${line}` : ''}: ${short}`;
}

/**
 * Gathers the mistakes of a step, so that all of one kind are told at once. What a check returns of something
 * mistaken must not be used before `stop`.
 */
export class Mistakes {
	readonly folder: string;
	#found: Mistake[] = [];

	/** `folder` is how messages name the folder of the content. */
	constructor(folder = 'content') {
		this.folder = folder;
	}

	/** The way to add those of one file. */
	in(file: string): FileMistakes {
		const add: FileMistakes['add'] = (line, problem) => {
			const told = this.#found.some(
				(mistake) => mistake.file === file && mistake.line === line && mistake.problem === problem,
			);
			if (!told) this.#found.push({ file, line, problem });
		};
		const fail: FileMistakes['fail'] = (line, problem) => {
			add(line, problem);
			this.stop();
			throw new Error('unreachable');
		};
		return { add, fail };
	}

	/** Ends a step: throws a `ContentError` when it found mistakes, in the order of the lines of each file. */
	stop(): void {
		if (this.#found.length === 0) return;
		const files = [...new Set(this.#found.map(({ file }) => file))];
		const ordered = this.#found.toSorted(
			(one, other) =>
				files.indexOf(one.file) - files.indexOf(other.file) || (one.line ?? 0) - (other.line ?? 0),
		);
		throw new ContentError(this.folder, ordered);
	}
}
