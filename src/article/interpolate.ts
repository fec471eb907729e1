import type { Add } from './diagnostics.ts';

/**
 * What stands for a placeholder such as {claims} in the texts that speak of the story's numbers: filled by the
 * build, they stay true when the numbers change.
 */
export type Fillings = ReadonlyMap<string, string>;

/** A text with its placeholders filled. Adds a mistake for one that nothing is known for. */
export function fill(text: string, fillings: Fillings, add: Add): string {
	return text.replaceAll(/\{([^{}#][^{}]*)\}/g, (written, name: string) => {
		const filling = fillings.get(name);
		if (filling === undefined)
			add(
				`Nothing is known that could stand for ${written}. Write one of: ${[...fillings.keys()].map((known) => `{${known}}`).join(', ')}.`,
			);
		return filling ?? written;
	});
}
