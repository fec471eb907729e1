import { findings, type Claim, type Finding } from '../story/model.ts';
import { findingWords } from './standing.ts';

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

/** The counts told in words. Opinions are set apart, because they cannot be checked. */
export function tellCounts(counts: Record<Finding, number>): string {
	const checkable = findings.filter((finding) => finding !== 'opinion');
	const total = checkable.reduce((sum, finding) => sum + counts[finding], 0);
	const parts = checkable.map((finding, index) => {
		const verb = index > 0 ? '' : counts[finding] === 1 ? ' is' : ' are';
		return `${counts[finding] || 'none'}${verb} ${findingWords[finding]}`;
	});
	const told = `Of the ${counted(total, 'claim')} that can be checked, ${listed(parts)}.`;
	if (counts.opinion === 0) return told;
	const opinions =
		counts.opinion === 1 ? 'One more is an opinion' : `Another ${counts.opinion} are opinions`;
	return `${told} ${opinions}, which can only be attributed.`;
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
