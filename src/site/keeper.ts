import type { Story } from '../story/model.ts';

/** Keeps the story of a build, so that it is told once for all who need it. */
export interface Keeper {
	/** The folder of the content. */
	folder: URL;
	/** The story as it was told last. */
	story: Story;
	/** Reads the content again. Throws a `ContentError` where it has mistakes. */
	tellAgain: () => Promise<Story>;
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
