import type { Claim, Finding, RowPoint, RowTheme, Side } from '../story/model.ts';
import { countFindings, inWords, listed } from '../words/counts.ts';

/** The rows of one giver, and the side the giver is on. */
export interface Giver {
	name: string;
	thread: Side['thread'] | 'none';
	points: RowPoint[];
}

/** Some rows by giver, the givers in the order in which they first appear. */
export function giversOf(points: readonly RowPoint[]): Giver[] {
	const givers = Map.groupBy(points, ({ giver }) => giver ?? '');
	return [...givers].map(([name, points]) => ({
		name,
		thread: points[0]?.side?.thread ?? 'none',
		points,
	}));
}

/** The finding in one sentence: how many of the rows other reports bear out, and how far. Opinions are not told. */
export function exchangeTitle(
	claims: readonly Pick<Claim, 'finding'>[],
	[one, several]: RowTheme['noun'],
): string {
	const counts = countFindings(claims);
	const tell = (finding: Finding, how: string) =>
		counts[finding] > 0 ? [how.replace('#', inWords(counts[finding]))] : [];
	const borne = [...tell('confirmed', '# in full'), ...tell('partly', '# in part')];
	const told = [
		...(borne.length > 0 ? [`bear out ${listed(borne)}`] : []),
		...tell('contradicted', 'contradict #'),
	];
	const missing = counts.unsupported;
	const parts = [
		...(told.length > 0 ? [`other reports ${told.join(', and ')}`] : []),
		...(missing > 0 ? [`${inWords(missing)} ${missing === 1 ? 'was' : 'were'} not found`] : []),
	];
	const count = claims.length === 1 ? `one ${one}` : `${inWords(claims.length)} ${several}`;
	return parts.length > 0
		? `Of the ${count} the text names, ${parts.join('; ')}`
		: `The ${count} the text names`;
}
