import { readTexts } from '../article/read.ts';
import { ContentError } from '../article/diagnostics.ts';
import type { Article } from '../types/article.ts';
import { makeBeside, type Beside } from './beside.ts';
import type { Kept } from './kept.ts';
import { articleOf } from '../lib/check-links.ts';

/** Keeps the story of a build, so that it is told once for all who need it. */
export class Keeper implements Kept {
	/** The folder of the content, and how messages name it. */
	readonly folder: URL;
	readonly name: string;
	/** The story as it was told last; none where it never was. */
	told: Article | undefined;
	/** What is wrong with the content as it was read last. */
	mistakes: ContentError | undefined;

	#beside: Beside | undefined;

	constructor(folder: URL, name: string) {
		this.folder = folder;
		this.name = name;
	}

	/** The story. Throws a `ContentError` where the content was never without mistakes. */
	get story(): Article {
		if (this.told) return this.told;
		throw this.mistakes ?? new Error('The story was not told.');
	}

	/** What is made of the story beside its pages; the first who asks has it made. */
	get beside(): Beside {
		return (this.#beside ??= makeBeside(this.story));
	}

	/** Reads the content and tells its story, or keeps the former one and the mistakes. */
	async tellAgain(): Promise<void> {
		try {
			this.told = articleOf(await readTexts(this.folder, this.name), this.name);
			this.mistakes = undefined;
			this.#beside = undefined;
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			this.mistakes = error;
		}
	}
}
