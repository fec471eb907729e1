import {
	findings,
	type Claim,
	type Finding,
	type ProseTheme,
	type Relation,
} from '../story/model.ts';
import { counted, inWords, listed } from '../words/counts.ts';
import { capital, findingWords } from '../words/standing.ts';

/** One arrow: who to whom, what it says, how its claim stands, and its run in per cent of the stage. */
export interface Line {
	from: string;
	to: string;
	label: string;
	claim: Claim;
	x1: number;
	x2: number;
	/** Where its words begin: at the arrow's left end, but never so far right that they lack room. */
	edge: number;
}

/** One point: its number and address, the threads (idle where no line ends) and its arrows. */
export interface Band {
	number: number;
	address: string;
	heading: string;
	threads: { party: string; x: number; idle: boolean }[];
	lines: Line[];
}

/** Where each party's thread hangs, in per cent of the stage's width, from edge to edge. */
export function threadsOf(parties: readonly string[]): Map<string, number> {
	const gap = 100 / Math.max(1, parties.length - 1);
	return new Map(parties.map((party, index) => [party, Math.round(index * gap)]));
}

/** The points that have lines, in the order of the theme; lines keep the order of their file. */
export function bandsOf(
	points: readonly Pick<ProseTheme['points'][number], 'address' | 'heading' | 'number'>[],
	relations: readonly Relation[],
	parties: readonly string[],
): Band[] {
	const threads = threadsOf(parties);
	const lineOf = ({ from, to, label, claim }: Relation): Line => {
		const [x1, x2] = [threads.get(from) ?? 0, threads.get(to) ?? 0];
		return { from, to, label, claim, x1, x2, edge: Math.min(x1, x2, 50) };
	};
	return points
		.map(({ address, heading, number }) => {
			const lines = relations.filter(({ motive }) => motive === address).map(lineOf);
			const met = new Set(lines.flatMap(({ from, to }) => [from, to]));
			return {
				number,
				address,
				heading,
				threads: [...threads].map(([party, x]) => ({ party, x, idle: !met.has(party) })),
				lines,
			};
		})
		.filter(({ lines }) => lines.length > 0);
}

/** What the lines add up to: a sentence for the title, and one for the findings it leaves out. */
export function tellBands(
	bands: readonly Band[],
	[one, several]: ProseTheme['noun'],
): { title: string; rest: string } {
	const lines = bands.flatMap((band) => band.lines);
	const of = (finding: Finding) => lines.filter(({ claim }) => claim.finding === finding);
	const [only, ...others] = of('confirmed');
	const told =
		only && others.length === 0
			? `only one, from ${inText(only.from)} to ${inText(only.to)}, is confirmed`
			: `${inWords(of('confirmed').length)} ${only ? 'are' : 'is'} confirmed`;
	const rest = findings
		.filter((finding) => finding !== 'confirmed' && of(finding).length > 0)
		.map((finding) => {
			const count = of(finding).length;
			const opinion = count === 1 ? 'is an opinion' : 'are opinions';
			const checked = `${count === 1 ? 'is' : 'are'} ${findingWords[finding]}`;
			return `${inWords(count)} ${finding === 'opinion' ? opinion : checked}`;
		});
	const points = bands.length === 1 ? `one ${one}` : `${inWords(bands.length)} ${several}`;
	return {
		title: `By our count the article gives ${points}; of the ${counted(lines.length, 'line').replace(/^\d+/, (number) => inWords(Number(number)))} drawn from it, ${told}.`,
		rest: rest.length > 0 ? `${capital(listed(rest))}.` : '',
	};
}

/** A party inside a sentence: without the capital of its article. */
function inText(party: string): string {
	return party.replace(/^The /, 'the ');
}
