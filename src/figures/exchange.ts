import type { Claim, Finding, RowTheme } from '../types/article.ts';
import { countFindings, inWords, listed } from '../format/plurals.ts';

/** The finding in one sentence: how many of the rows other reports bear out, and how far. Opinions are not reports. */
export function exchangeTitle(
	claims: readonly Pick<Claim, 'finding'>[],
	[one, several]: RowTheme['noun'],
): string {
	const counts = countFindings(claims);
	const only = claims.length === 1 && claims[0]?.finding;
	if (only) return `The one ${one} the text names${ofOne[only]}`;
	const clause = (finding: Finding, before: string, after: string) =>
		counts[finding] > 0 ? [before + inWords(counts[finding]) + after] : [];
	const borne = listed([
		...clause('confirmed', '', ' in full'),
		...clause('partly', '', ' in part'),
	]);
	const reports = [
		...(borne ? [`bear out ${borne}`] : []),
		...clause('contradicted', 'contradict ', ''),
	];
	const clauses = [
		...(reports.length > 0 ? [`other reports ${reports.join(', and ')}`] : []),
		...clause('unsupported', '', counts.unsupported === 1 ? ' was not found' : ' were not found'),
	];
	const count = `${inWords(claims.length)} ${several}`;
	return clauses.length > 0
		? `Of the ${count} the text names, ${clauses.join('; ')}`
		: `The ${count} the text names`;
}

/** What is said of a row that is the only one. */
const ofOne: Record<Finding, string> = {
	confirmed: ' is borne out by other reports in full',
	partly: ' is borne out by other reports in part',
	unsupported: ' was not found',
	contradicted: ' is contradicted by other reports',
	opinion: '',
};
