import { countFindings } from '../article/counts.ts';
import type { Entry } from '../article/ledger.ts';
import type { Finding, FrontMatter, Kind } from '../article/schema.ts';
import type { Row, Section } from '../article/story.ts';

/** A gift of the exchange: its row of the article's table, and how the claim that tells it stands. */
export interface Gift extends Row {
	/** Its place in the article's table, counted from 1. */
	number: number;
	/** What it is, without its giver. */
	name: string;
	from?: string | undefined;
	kind?: Kind | undefined;
	finding?: Finding | undefined;
}

/** The gifts of one giver, and the thread they hang on. */
export interface Side {
	giver: string;
	thread: 'china' | 'belarus' | 'other';
	gifts: Gift[];
}

const threads = new Map<string, Side['thread']>([
	['China', 'china'],
	['Lukashenko', 'belarus'],
]);

/** The gifts of a section's table, in its order; a gift stands as the claim in the first cell of its row does. */
export function giftsOf(
	{ rows }: Pick<Section, 'rows'>,
	points: FrontMatter['themes'][number]['points'],
	entries: readonly Pick<Entry, 'id' | 'kind' | 'finding'>[],
): Gift[] {
	return rows.map((row, index) => {
		const { heading: name, from } = points.find(({ slug }) => slug === row.id)!;
		const telling = row.uses.find(({ record }) => !record);
		const claim = entries.find(({ id }) => id === telling?.entry);
		return { ...row, number: index + 1, name, from, kind: claim?.kind, finding: claim?.finding };
	});
}

/** The gifts by giver, the givers in the order in which they first appear. */
export function sidesOf(gifts: readonly Gift[]): Side[] {
	const givers = Map.groupBy(gifts, ({ from }) => from ?? '');
	return [...givers].map(([giver, gifts]) => ({
		giver,
		thread: threads.get(giver) ?? 'other',
		gifts,
	}));
}

/** The finding in one sentence: how many of the gifts other reports bear out, and how far. Opinions are not told. */
export function exchangeTitle(gifts: readonly Pick<Gift, 'finding'>[]): string {
	const counts = countFindings(gifts);
	const tell = (finding: Finding, how: string) =>
		counts[finding] > 0 ? [how.replace('#', inWords(counts[finding]))] : [];
	const borne = [
		...tell('confirmed', '# in full'),
		...tell('partly', '# in part'),
		...tell('unsupported', '# not at all'),
	];
	const told = [
		...(borne.length > 0 ? [`bear out ${new Intl.ListFormat('en-GB').format(borne)}`] : []),
		...tell('contradicted', 'contradict #'),
	];
	const named = `the ${inWords(gifts.length)} gifts the article names`;
	return told.length > 0
		? `Of ${named}, other reports ${told.join(', and ')}`
		: named.replace('the', 'The');
}

function inWords(count: number): string {
	const words = 'no one two three four five six seven eight nine'.split(' ');
	return words[count] ?? String(count);
}
