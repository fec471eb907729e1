import { findings, type Claim, type Finding } from '../types/article.ts';
import { capital, findingLabel } from './labels.ts';

/** How many of some claims there are of each finding. */
export function countFindings(claims: readonly Pick<Claim, 'finding'>[]): Record<Finding, number> {
	const counts: Record<Finding, number> = {
		confirmed: 0,
		partly: 0,
		unsupported: 0,
		contradicted: 0,
		opinion: 0,
	};
	for (const { finding } of claims) counts[finding]++;
	return counts;
}

/** How some claims stand, in words: 9 confirmed, 18 partly … A finding that no claim has is not named. */
export function countsLine(claims: readonly Pick<Claim, 'finding'>[]): string {
	const counts = countFindings(claims);
	const named = findings
		.filter((finding) => counts[finding] > 0)
		.map((finding) => `${counts[finding]} ${findingLabel(finding).word}`);
	return `${capital(counted(claims.length, 'claim'))}: ${named.join(', ')}.`;
}

/** A number with its noun: no claims, 1 claim, 49 claims. */
export function counted(number: number, one: string, several = `${one}s`): string {
	return `${number || 'no'} ${number === 1 ? one : several}`;
}

/** A small number in words, as it stands inside a sentence: none, one, two … ten, 11. */
export function inWords(number: number): string {
	const words = 'none one two three four five six seven eight nine ten'.split(' ');
	return words[number] ?? String(number);
}

/** Some words as a list inside a sentence: one, two and three. */
export function listed(words: readonly string[]): string {
	return new Intl.ListFormat('en-GB').format(words);
}
