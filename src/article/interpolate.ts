import type { Report } from './diagnostics.ts';

/**
 * What stands for a placeholder such as {claims} in the texts that speak of the story's numbers: filled by the
 * build, they stay true when the numbers change.
 */
export type Placeholders = ReadonlyMap<string, string>;

/** A text with its placeholders filled. Adds a mistake for one that nothing is known for. */
export function interpolate(text: string, placeholders: Placeholders, report: Report): string {
	return text.replaceAll(/\{([^{}#][^{}]*)\}/g, (written, name: string) => {
		const value = placeholders.get(name);
		if (value === undefined)
			report(
				`Nothing is known that could stand for ${written}. Write one of: ${[...placeholders.keys()].map((known) => `{${known}}`).join(', ')}.`,
			);
		return value ?? written;
	});
}
