import type { Relation } from '../types/article.ts';
import { line } from './svg.ts';

/**
 * Who stands how to whom, as arcs at the side of a column of parties (SVG): one from each to each, the broader the more
 * relations it stands for. `heights` are those of the parties, by name.
 */
export function arcs(
	relations: readonly Relation[],
	heights: ReadonlyMap<string, number>,
	{ x, width }: { x: number; width: number },
	strokeOf: (party: string) => string,
): string {
	const heightOf = (party: string) => heights.get(party) ?? 0;
	const spanOf = ({ from, to }: Relation) => Math.abs(heightOf(from) - heightOf(to));
	const longest = Math.max(...relations.map(spanOf));
	const ways = Map.groupBy(relations, ({ from, to }) => JSON.stringify([from, to]));
	const lines = [...ways.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		// There and back lie inside each other, and what is near does not swing far.
		const there = heightOf(first.from) < heightOf(first.to);
		const reach = Math.min(width * (spanOf(first) / longest), 1.6 * spanOf(first));
		return [{ ...first, broad: 5 + 3 * others.length, reach: there ? reach : 0.8 * reach }];
	});
	/** Where lines meet a party, from above: lines from above come in first, so that none crosses another there. */
	const endOf = (party: string, line: (typeof lines)[number]) => {
		const rank = ({ from, to, reach }: typeof line) =>
			heightOf(from === party ? to : from) < heightOf(party) ? reach - 1e4 : 1e4 - reach;
		const own = lines
			.filter(({ from, to }) => from === party || to === party)
			.toSorted((one, other) => rank(one) - rank(other));
		return heightOf(party) + 17 * (own.indexOf(line) - (own.length - 1) / 2);
	};
	return lines
		.map((arc) => {
			const { from, to, broad, reach } = arc;
			const [start, end, bend] = [endOf(from, arc), endOf(to, arc), x + reach / 0.75];
			const head = 7 + 0.9 * broad;
			return (
				line(
					`M${x} ${start}C${bend} ${start} ${bend} ${end} ${x + head} ${end}`,
					strokeOf(from),
					broad,
				) +
				`<path d="M${x - 4} ${end}l${1.7 * head} ${-head}v${2 * head}z" fill="${strokeOf(from)}"/>`
			);
		})
		.join('');
}
