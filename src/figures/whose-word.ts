import { findings, type Carrier, type Claim, type Finding, type Side } from '../story/model.ts';
import { listed } from '../words/counts.ts';
import { capital } from '../words/standing.ts';

/** In sixteenths of a rem: the height of a claim’s row and of a name’s line, and the way from thread to thread. */
const [row, line, pitch] = [24, 16, 14];

/** How many claims of each finding somebody’s word is cited for. */
export interface Count {
	name: string;
	/** In the order of the strips. */
	numbers: number[];
}

/** The claims of one finding, each with dots on the threads of those who speak. */
export interface Strip {
	finding: Finding;
	/** Those that rest on the two sides alone first, then by who speaks; those without a source last. */
	claims: Claim[];
	/** How many rest on the two sides alone. */
	alone: number;
	width: number;
	height: number;
	names: { name: string; side?: Side | undefined; x: number; y: number }[];
	/** Path data: a line down from each name; the dots of each side, and of the others. */
	threads: string;
	dots: { thread?: Side['thread'] | undefined; path: string }[];
	/** Path data of what spans the claims that rest on the two sides alone, and where its words stand. */
	bracket: { path: string; x: number; y: number };
}

/** The names of all whose word a claim rests on. */
function namesOf({ sources }: Claim): string[] {
	return [...new Set(sources.flatMap(({ carriers }) => carriers.map(({ name }) => name)))];
}

/** Whether a claim has sources that carry the word of the two sides, and nobody else’s. */
export function restsOnSides({ sources }: Claim): boolean {
	const carriers = sources.flatMap(({ carriers }) => carriers);
	return carriers.length > 0 && carriers.every(({ side }) => side);
}

/** All whose word the claims rest on: the two sides, then the others, those with the most claims first. */
export function carriersOf(claims: readonly Claim[]): Carrier[] {
	const all = claims.flatMap(({ sources }) => sources.flatMap(({ carriers }) => carriers));
	const rank = ({ side }: Carrier) => (side ? ['first', 'second'].indexOf(side.thread) : 2);
	const weight = ({ name }: Carrier) => claims.filter((claim) => speaks(name, claim)).length;
	return [...new Map(all.map((carrier) => [carrier.name, carrier])).values()].sort(
		(one, other) => rank(one) - rank(other) || weight(other) - weight(one),
	);
}

function speaks(name: string, claim: Claim): boolean {
	return namesOf(claim).includes(name);
}

/** The confirmed claims that rest on the two sides alone. */
function aloneOf(claims: readonly Claim[]): Claim[] {
	return claims.filter((claim) => claim.finding === 'confirmed' && restsOnSides(claim));
}

/**
 * On whose word the confirmed claims rest, in one sentence of two parts, without its full stop: how many on the
 * two sides’ word alone, and how many of these are statements; no second part where there are none of these.
 * `own` is what that word is called, such as “the two sides’ own media”.
 */
export function tellWhoseWord(
	claims: readonly Claim[],
	own: string,
): [main: string, statements?: string] {
	const confirmed = claims.filter(({ finding }) => finding === 'confirmed').length;
	const alone = aloneOf(claims);
	if (confirmed === 0) return ['None of the claims is confirmed'];
	const one = 'The only confirmed claim';
	if (alone.length === 0)
		return confirmed === 1
			? [`${one} does not rest on ${own} alone`]
			: [`None of the ${confirmed} confirmed claims rests on ${own} alone`];
	const some = `Of the ${confirmed} confirmed claims, ${alone.length}`;
	const every = confirmed === 1 ? one : `${capital(all(confirmed))} confirmed claims`;
	const subject = alone.length === confirmed ? every : some;
	return [
		`${subject} ${alone.length === 1 ? 'rests' : 'rest'} on ${own} alone`,
		tellStatements(alone.filter(({ kind }) => kind === 'statement').length, alone.length),
	];
}

/** All of several: both, all 3 … */
function all(number: number): string {
	return number === 2 ? 'both' : `all ${number}`;
}

function tellStatements(statements: number, alone: number): string {
	const many = statements > 1;
	const number = statements === alone ? all(alone) : statements || 'none';
	const subject = alone > 1 ? `${number} of these ${many ? 'are' : 'is'}` : 'it is';
	if (statements === 0)
		return `${subject}${alone > 1 ? '' : ' not'} a statement of a side about itself`;
	return many
		? `${subject} statements of the sides about themselves, for which their own read-outs are the natural record`
		: `${subject} a statement of a side about itself, for which its own read-out is the natural record`;
}

/** Which of the two sides speaks in the confirmed claims that rest on them alone; nothing where there are none. */
export function tellSpeakers(claims: readonly Claim[]): string {
	const alone = aloneOf(claims);
	const groups = Map.groupBy(alone, (claim) => namesOf(claim).sort().join('|'));
	const parts = [...groups].map(([key, { length }], index) => {
		const names = key.split('|').map((name) => `“${name}”`);
		const verb = index > 0 ? '' : names.length === 1 ? ' speaks' : ' speak';
		const number = length > 1 && length === alone.length ? all(length) : length;
		return `${listed(names)}${names.length === 1 ? ' alone' : ''}${verb} in ${number}`;
	});
	return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

/** The claims by finding; a finding that no claim has is left out. */
function byFinding(claims: readonly Claim[]): [Finding, Claim[]][] {
	return findings
		.map((finding): [Finding, Claim[]] => [
			finding,
			claims.filter((claim) => claim.finding === finding),
		])
		.filter(([, found]) => found.length > 0);
}

/** How many claims of each finding there are, whose word they rest on, and how many rest on the sides or on none. */
export function countWords(claims: readonly Claim[]): Count[] {
	const count = (name: string, counts: (claim: Claim) => boolean): Count => ({
		name,
		numbers: byFinding(claims).map(([, found]) => found.filter(counts).length),
	});
	return [
		count('all', () => true),
		...carriersOf(claims).map(({ name }) => count(name, (claim) => speaks(name, claim))),
		count('the two sides alone', restsOnSides),
		count('no source', ({ sources }) => sources.length === 0),
	];
}

/** The strips of the figure, one for each finding. */
export function stripsOf(claims: readonly Claim[]): Strip[] {
	const carriers = carriersOf(claims);
	const head = carriers.length * line + 4;
	const width = carriers.length * pitch;
	const xOf = (place: number) => pitch * (place + 0.5);
	const pattern = (claim: Claim) =>
		carriers.map(({ name }) => Number(speaks(name, claim))).join('');
	return byFinding(claims).map(([finding, found]) => {
		const sorted = found.toSorted(
			(one, other) =>
				Number(restsOnSides(other)) - Number(restsOnSides(one)) ||
				pattern(other).localeCompare(pattern(one)),
		);
		const alone = found.filter(restsOnSides).length;
		const height = head + sorted.length * row;
		const dotsOf = (thread?: Side['thread']) => {
			const dots = sorted.flatMap((claim, index) =>
				carriers.map(({ name, side }, place) =>
					side?.thread === thread && speaks(name, claim)
						? `M${xOf(place)} ${head + row * (index + 0.5)}h0`
						: '',
				),
			);
			return { thread, path: dots.join('') };
		};
		return {
			finding,
			claims: sorted,
			alone,
			width,
			height,
			names: carriers.map(({ name, side }, place) => ({
				name,
				side,
				x: xOf(place) + 5,
				y: place * line + 12,
			})),
			threads: carriers.map((_, place) => `M${xOf(place)} ${place * line}V${height}`).join(''),
			dots: [dotsOf(), dotsOf('first'), dotsOf('second')],
			bracket: {
				path: `M${width + 44} ${head + 3}h4v${alone * row - 6}h-4`,
				x: width + 53,
				y: head + (alone * row) / 2 + 4,
			},
		};
	});
}
