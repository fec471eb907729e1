import type { Mistakes } from './mistakes.ts';

/**
 * What stands for a placeholder such as {claims} in the texts that speak of the story's numbers: filled by the
 * build, they stay true when the numbers change.
 */
export type Fillings = ReadonlyMap<string, string>;

/** A text with its placeholders filled. Adds a mistake for one that nothing is known for. */
export function fill(
	mistakes: Mistakes,
	text: string,
	fillings: Fillings,
	file: string,
	line: number | undefined,
): string {
	return text.replaceAll(/\{([^{}#][^{}]*)\}/g, (written, name: string) => {
		const filling = fillings.get(name);
		if (filling === undefined)
			mistakes.add(
				file,
				line,
				`Nothing is known that could stand for ${written}. Write one of: ${[...fillings.keys()].map((known) => `{${known}}`).join(', ')}.`,
			);
		return filling ?? written;
	});
}
