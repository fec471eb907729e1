import type { Article } from '../types/article.ts';
import type { Beside } from './beside.ts';

/** What is made once for a whole build. */
export interface Kept {
	/** The story as it was told last; none where it never was. */
	told: Article | undefined;
	/** The story. Throws a `ContentError` where the content was never without mistakes. */
	story: Article;
	/** What is made of the story beside its pages. */
	beside: Beside;
}

// Astro loads config, content and pages as separate module graphs, in one process: this is what they share. It
// imports types alone, so that content and pages need not load what tells and draws.
const place = globalThis as { [slot]?: Kept };
declare const slot: unique symbol;
const key: typeof slot = Symbol.for('explainer.kept') as typeof slot;

/** Keeps this for all graphs of the build. */
export function keep(made: Kept): void {
	place[key] = made;
}

/** What the integration keeps. Throws where it has not begun. */
export function kept(): Kept {
	const made = place[key];
	if (!made) throw new Error('The integration that keeps the story is not in the config.');
	return made;
}
