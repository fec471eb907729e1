import { z } from 'astro/zod';

/** What a field should hold, by the type that zod expects. */
const wanted: Record<string, string> = {
	string: 'a line of text; a number or true in quotation marks',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true, or leave it out',
	object: 'a mapping, a word and a colon before each entry',
	record: 'a mapping, a word and a colon before each entry',
};

/** What is counted, by the type of what has too few or too many of it. */
const counted: Record<string, string> = { string: ' characters', array: ' entries', number: '' };

/** What an editor reads when a limit of the schemas is broken: what is wrong, and how to mend it. */
export const errorMap: z.core.$ZodErrorMap = (issue) => {
	switch (issue.code) {
		case 'invalid_type': {
			const wrong = issue.input === undefined ? 'is missing' : 'is of another kind';
			const isDate = issue.inst instanceof z.ZodISODate;
			const list = `a list, such as [${typeof issue.input === 'string' ? issue.input : 'one, another'}], or each entry on a line after a hyphen`;
			const what = issue.expected === 'array' ? list : (wanted[issue.expected] ?? issue.expected);
			return `This ${wrong}. Write ${isDate ? 'a date, such as 2023-12-04' : what}.`;
		}
		case 'unrecognized_keys':
			return `The field "${issue.keys.join('", "')}" is unknown here. Mend its name, or take it out.`;
		case 'invalid_value': {
			const first = String(issue.input).charAt(0).toLowerCase();
			const all = issue.values.map(String);
			const alike = all.filter((value) => value.toLowerCase().startsWith(first));
			const few = all.length > 20 && alike.length > 0 ? alike : all.slice(0, 20);
			return `Write one of ${few.join(', ')}.`;
		}
		case 'too_small':
		case 'too_big': {
			const { origin, input } = issue;
			const [limit, bound] =
				issue.code === 'too_small' ? [issue.minimum, 'least'] : [issue.maximum, 'most'];
			const size = typeof input === 'number' ? input : (input as { length: number }).length;
			const verb = origin === 'number' ? ['is', 'be'] : ['has', 'have'];
			return `This ${verb[0]} ${size}${counted[origin] ?? ''}, and must ${verb[1]} ${limit} at ${bound}. Mend it.`;
		}
		case 'invalid_format':
			return issue.format === 'date'
				? 'This is not a date of the calendar. Write it as 2023-12-04.'
				: 'This is not written as it should be. Mend it.';
		default:
			return undefined;
	}
};
