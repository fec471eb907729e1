import { capital } from '../format/labels.ts';
import { inWords } from '../format/plurals.ts';
import type { Report } from './diagnostics.ts';

/**
 * What stands for a placeholder such as {claims} in the texts that speak of the story's numbers: filled by the
 * build, they stay true when the numbers change.
 */
export type Placeholders = ReadonlyMap<string, string>;

/** A placeholder as it is written. Drawings, figures and the addresses of headings are named otherwise. */
export const placeholder = /\{(?!#|draw: |specimen\}|tally\})(\p{L}[^{}]*)\}/gu;

/**
 * A text with its placeholders filled. Adds a mistake for one that nothing is known for, and for a number that is
 * written out with what it counts.
 */
export function interpolate(text: string, placeholders: Placeholders, report: Report): string {
	for (const [name, value] of placeholders) {
		const number = Number.parseInt(value);
		const [written] =
			new RegExp(
				`(?<![\\d.,])\\b(${number}|${inWords(number)})( (are|is|checked))? ${name}\\b`,
				'iu',
			).exec(text) ?? [];
		if (written)
			report(
				`"${written}" holds a number that changes. Write {${name}} or {${name} in words}, which the build fills.`,
			);
	}
	return text.replaceAll(placeholder, (written, name: string) => {
		const value = placeholders.get(name) ?? wordFor(name, placeholders);
		if (value === undefined)
			report(
				`Nothing is known that could stand for ${written}. Write one of: ${[...placeholders.keys()].map((known) => `{${known}}`).join(', ')}; or a number as a word, such as {confirmed in words}.`,
			);
		return value ?? written;
	});
}

/** The number of {confirmed in words} as a word, that of {Confirmed in words} with a capital; nothing of other names. */
function wordFor(name: string, placeholders: Placeholders): string | undefined {
	const [, first = '', rest = ''] = /^(.)(.*) in words$/u.exec(name) ?? [];
	const number = placeholders.get(first.toLowerCase() + rest);
	const word = number && inWords(Number.parseInt(number));
	return first === first.toLowerCase() ? word : word && capital(word);
}
