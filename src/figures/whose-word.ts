import { findings, type Carrier, type Claim, type Finding, type Side } from '../types/article.ts';
import { listed } from '../format/plurals.ts';
import { capital } from '../format/labels.ts';

/** In sixteenths of a rem: the height of a claim’s row and of a name’s line, and the way from line to line. */
const [row, line, pitch] = [24, 16, 14];

/** How many claims of each finding somebody’s word is cited for. */
export interface Count {
	name: string;
	/** In the order of the strips. */
	numbers: number[];
}

/** The claims of one finding, each with dots on the lines of those who speak. */
export interface Strip {
	finding: Finding;
	/** Those that rest on the two sides alone first, then by who speaks; those without a source last. */
	claims: Claim[];
	/** How many rest on the two sides alone. */
	alone: number;
	width: number;
	height: number;
	words: { word: string; sideKey?: Side['side'] | undefined; x: number; y: number }[];
	/** Path data: a line down from each name, and what spans the claims that rest on the two sides alone. */
	lines: string;
	bracket: string;
	/** Path data: the dots of the others, and of each side. */
	dots: { sideKey?: Side['side'] | undefined; path: string }[];
}

const carriersIn = ({ sources }: Claim): Carrier[] => sources.flatMap(({ carriers }) => carriers);
const speaks = (name: string, claim: Claim): boolean =>
	carriersIn(claim).some((carrier) => carrier.name === name);

/** Whether a claim has sources that carry the word of the two sides, and nobody else’s. */
function restsOnSides(claim: Claim): boolean {
	const carriers = carriersIn(claim);
	return carriers.length > 0 && carriers.every(({ side }) => side);
}

/** All whose word the claims rest on: the two sides, then the others, those with the most claims first. */
export function carriersOf(claims: readonly Claim[]): Carrier[] {
	const all = new Map(claims.flatMap(carriersIn).map((carrier) => [carrier.name, carrier]));
	const rank = ({ side }: Carrier) => (side ? ['first', 'second'].indexOf(side.side) : 2);
	const weight = ({ name }: Carrier) => claims.filter((claim) => speaks(name, claim)).length;
	return [...all.values()].sort(
		(one, other) => rank(one) - rank(other) || weight(other) - weight(one),
	);
}

/** The confirmed claims that rest on the two sides alone. */
function aloneOf(claims: readonly Claim[]): Claim[] {
	return claims.filter((claim) => claim.finding === 'confirmed' && restsOnSides(claim));
}

/**
 * On whose word the confirmed claims rest, in one sentence of two clauses, without its full stop: how many on the
 * two sides’ word alone, and how many of these are statements; no second part where there are none of these.
 * `own` is what that word is called, such as “the two sides’ own media”.
 */
export function whoseWordText(
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
		statementsText(alone.filter(({ kind }) => kind === 'statement').length, alone.length),
	];
}

/** All of several: both, all 3 … */
function all(number: number): string {
	return number === 2 ? 'both' : `all ${number}`;
}

function statementsText(statements: number, alone: number): string {
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
export function speakersText(claims: readonly Claim[]): string {
	const alone = aloneOf(claims);
	const groups = Map.groupBy(alone, (claim) =>
		[...new Set(carriersIn(claim).map(({ name }) => name))].sort().join('|'),
	);
	const clauses = [...groups].map(([key, { length }], index) => {
		const names = key.split('|').map((name) => `“${name}”`);
		const verb = index > 0 ? '' : names.length === 1 ? ' speaks' : ' speak';
		const whole = length === 1 ? 'it' : all(length);
		const number = length === alone.length ? whole : length;
		return `${listed(names)}${names.length === 1 ? ' alone' : ''}${verb} in ${number}`;
	});
	return clauses.length > 0 ? `${clauses.join(', ')}.` : '';
}

/** The claims by finding; a finding that no claim has is left out. */
function byFinding(claims: readonly Claim[]): [Finding, Claim[]][] {
	const groups = Map.groupBy(claims, ({ finding }) => finding);
	return findings.flatMap((finding) => {
		const found = groups.get(finding);
		return found ? [[finding, found]] : [];
	});
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
	const [head, width] = [carriers.length * line + 4, carriers.length * pitch];
	const names = carriers.map(({ name, side }, place) => {
		return { word: name, sideKey: side?.side, x: pitch * (place + 0.5) + 5, y: place * line + 12 };
	});
	const rank = (claim: Claim) =>
		[restsOnSides(claim), ...carriers.map(({ name }) => speaks(name, claim))].map(Number).join('');
	return byFinding(claims).map(([finding, found]) => {
		const sorted = found.toSorted((one, other) => rank(other).localeCompare(rank(one)));
		const alone = found.filter(restsOnSides).length;
		const height = head + sorted.length * row;
		const span = alone > 0 && { word: `${alone} alone`, x: width + 53, y: head + alone * 12 + 4 };
		const pathOf = (sideKey?: Side['side']) =>
			sorted.flatMap((claim, index) =>
				carriers.map(({ name, side }, place) =>
					side?.side === sideKey && speaks(name, claim)
						? `M${pitch * (place + 0.5)} ${head + row * (index + 0.5)}h0`
						: '',
				),
			);
		return {
			finding,
			claims: sorted,
			alone,
			width,
			height,
			words: [...names, ...(span ? [span] : [])],
			lines: carriers.map((_, at) => `M${pitch * (at + 0.5)} ${at * line}V${height}`).join(''),
			bracket: span ? `M${width + 44} ${head + 3}h4v${alone * row - 6}h-4` : '',
			dots: [undefined, 'first' as const, 'second' as const].map((sideKey) => {
				return { sideKey, path: pathOf(sideKey).join('') };
			}),
		};
	});
}
