import type { Entry } from '../article/ledger.ts';
import { findings, parties, type Finding, type Relation } from '../article/schema.ts';
import { findingWords } from '../article/words.ts';

type Party = (typeof parties)[number];

/** Where each party's thread hangs, in per cent of the stage's width: the two poles at its edges. */
export const threads: Record<Party, number> = {
	Belarus: 0,
	Russia: 28,
	Ukraine: 50,
	'The West': 74,
	China: 100,
};

/** One arrow: who to whom, what it says, how its claim stands, and its run in per cent of the stage. */
export interface Line {
	from: Party;
	to: Party;
	label: string;
	claim: string;
	finding: Finding;
	x1: number;
	x2: number;
	/** Where its words begin: at the arrow's left end, but never so far right that they lack room. */
	edge: number;
}

/** One motive: its number and address, the threads (idle where no line ends) and its arrows. */
export interface Band {
	number: number;
	slug: string;
	heading: string;
	threads: { party: Party; x: number; idle: boolean }[];
	lines: Line[];
}

/** The motives that have lines, in the order of the theme's points; lines keep the order of the file. */
export function bandsOf(
	points: readonly { slug: string; heading: string }[],
	relations: readonly Relation[],
	entries: readonly Pick<Entry, 'id' | 'finding'>[],
): Band[] {
	const standing = new Map(entries.map(({ id, finding }) => [id, finding]));
	const lineOf = ({ from, to, label, claim }: Relation): Line => {
		const [x1, x2] = [threads[from], threads[to]];
		const edge = Math.min(x1, x2, threads.Ukraine);
		return { from, to, label, claim, finding: standing.get(claim)!, x1, x2, edge };
	};
	return points
		.map(({ slug, heading }, index) => {
			const lines = relations.filter(({ motive }) => motive === slug).map(lineOf);
			const met = new Set(lines.flatMap(({ from, to }) => [from, to]));
			const hung = Object.entries(threads) as [Party, number][];
			return {
				number: index + 1,
				slug,
				heading,
				threads: hung.map(([party, x]) => ({ party, x, idle: !met.has(party) })),
				lines,
			};
		})
		.filter(({ lines }) => lines.length > 0);
}

/** What the lines add up to: a sentence for the title, and one for the findings it leaves out. */
export function tellBands(bands: readonly Band[]): { title: string; rest: string } {
	const lines = bands.flatMap((band) => band.lines);
	const of = (finding: Finding) => lines.filter((line) => line.finding === finding);
	const confirmed = of('confirmed');
	const [only] = confirmed;
	const told =
		confirmed.length === 1
			? `only one, from ${inText(only!.from)} to ${inText(only!.to)}, is confirmed`
			: `${inWords(confirmed.length)} ${confirmed.length ? 'are' : 'is'} confirmed`;
	const motives = `${inWords(bands.length)} motive${bands.length === 1 ? '' : 's'}`;
	const counted = findings
		.filter((finding) => finding !== 'confirmed' && of(finding).length > 0)
		.map((finding) => {
			const count = of(finding).length;
			const opinion = count === 1 ? 'is an opinion' : 'are opinions';
			const checked = `${count === 1 ? 'is' : 'are'} ${findingWords[finding]}`;
			return `${inWords(count)} ${finding === 'opinion' ? opinion : checked}`;
		});
	const rest = new Intl.ListFormat('en-GB').format(counted);
	return {
		title: `By our count the article gives ${motives} for one trip; of the ${inWords(lines.length)} lines drawn from it, ${told}.`,
		rest: rest && `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`,
	};
}

function inText(party: Party): string {
	return party.replace('The', 'the');
}

function inWords(count: number): string {
	const words = 'none one two three four five six seven eight nine ten'.split(' ');
	return words[count] ?? String(count);
}
