import { readTexts } from '../story/files.ts';
import { ContentError } from '../story/mistakes.ts';
import type { Story } from '../story/model.ts';
import { tell } from './tell.ts';

/** Keeps the story of a build, so that it is told once for all who need it. */
export class Keeper {
	/** The folder of the content, and how messages name it. */
	readonly folder: URL;
	readonly name: string;
	/** The story as it was told last; none where it never was. */
	told: Story | undefined;
	/** What is wrong with the content as it was read last. */
	mistakes: ContentError | undefined;

	constructor(folder: URL, name: string) {
		this.folder = folder;
		this.name = name;
	}

	/** The story. Throws a `ContentError` where the content was never without mistakes. */
	get story(): Story {
		if (this.told) return this.told;
		throw this.mistakes ?? new Error('The story was not told.');
	}

	/** Reads the content and tells its story, or keeps the former one and the mistakes. */
	async tellAgain(): Promise<void> {
		try {
			this.told = tell(await readTexts(this.folder, this.name), this.name);
			this.mistakes = undefined;
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			this.mistakes = error;
		}
	}
}

// Astro loads its config and its content as separate module graphs, in one process: this is what they share.
const place = globalThis as { [slot]?: Keeper };
declare const slot: unique symbol;
const key: typeof slot = Symbol.for('explainer.keeper') as typeof slot;

export function keep(keeper: Keeper): void {
	place[key] = keeper;
}

/** What the integration keeps. Throws where it has not begun. */
export function kept(): Keeper {
	const keeper = place[key];
	if (!keeper) throw new Error('The integration that keeps the story is not in the config.');
	return keeper;
}
