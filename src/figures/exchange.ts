import type { Claim, Finding, RowTheme } from '../types/article.ts';
import { countFindings, inWords, listed } from '../format/plurals.ts';

/** The finding in one sentence: how many of the rows other reports bear out, and how far. Opinions are not told. */
export function exchangeTitle(
	claims: readonly Pick<Claim, 'finding'>[],
	[one, several]: RowTheme['noun'],
): string {
	const counts = countFindings(claims);
	const only = claims.length === 1 && claims[0]?.finding;
	if (only) return `The one ${one} the text names${ofOne[only]}`;
	const tell = (finding: Finding, before: string, after: string) =>
		counts[finding] > 0 ? [before + inWords(counts[finding]) + after] : [];
	const borne = listed([...tell('confirmed', '', ' in full'), ...tell('partly', '', ' in part')]);
	const told = [
		...(borne ? [`bear out ${borne}`] : []),
		...tell('contradicted', 'contradict ', ''),
	];
	const parts = [
		...(told.length > 0 ? [`other reports ${told.join(', and ')}`] : []),
		...tell('unsupported', '', counts.unsupported === 1 ? ' was not found' : ' were not found'),
	];
	const count = `${inWords(claims.length)} ${several}`;
	return parts.length > 0
		? `Of the ${count} the text names, ${parts.join('; ')}`
		: `The ${count} the text names`;
}

/** What is told of a row that is the only one. */
const ofOne: Record<Finding, string> = {
	confirmed: ' is borne out by other reports in full',
	partly: ' is borne out by other reports in part',
	unsupported: ' was not found',
	contradicted: ' is contradicted by other reports',
	opinion: '',
};
