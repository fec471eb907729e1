/** A number with its noun: no claims, 1 claim, 49 claims. */
export function counted(number: number, one: string, several = `${one}s`): string {
	return `${number || 'no'} ${number === 1 ? one : several}`;
}

const words = 'none one two three four five six seven eight nine ten'.split(' ');

/** A number as it is written in a sentence: a word up to ten. */
export const inWords = (number: number) => words[number] ?? String(number);

/** Some words as a list inside a sentence: one, two and three. */
export function listed(words: readonly string[]): string {
	return new Intl.ListFormat('en-GB').format(words);
}
