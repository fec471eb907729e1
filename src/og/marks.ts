import { logo } from '../styles/logo.ts';
import type { Finding } from '../types/article.ts';
import { line, type Colour } from './svg.ts';

/** The logo in a square of 40 (SVG). */
export function logoSvg(colour: Colour): string {
	const path = (d: string, token: string, width: number) =>
		`<path d="${d}" stroke="${colour(token)}" stroke-width="${width}"/>`;
	const sides = path(logo.first, 'first', 2) + path(logo.second, 'second', 2);
	return `<g transform="scale(2.5)" fill="none">${path(logo.sheet, 'ink', 1)}${sides}</g>`;
}

/** The mark of a finding in a square of this size (SVG), as the pages draw it. */
export function findingMark(finding: Finding, size: number, colour: Colour): string {
	const ink = colour(finding === 'opinion' ? 'ink-soft' : 'ink');
	const width = Math.max(2.5, size / 14);
	const [from, to] = [width / 2, size - width / 2];
	const frame = `M${from} ${from}H${to}V${to}H${from}z`;
	const hatching = `M${from} ${size / 2}L${size / 2} ${from}M${from} ${to}L${to} ${from}M${size / 2} ${to}L${to} ${size / 2}`;
	const fills: Partial<Record<Finding, string>> = {
		confirmed: `<path d="${frame}" fill="${ink}"/>`,
		partly: `<path d="M${from} ${size / 2}H${to}V${to}H${from}z" fill="${ink}"/>`,
		contradicted: line(hatching, ink, width),
	};
	if (finding === 'opinion') {
		const radius = (to - from) / 2;
		const round = `M${from} ${size / 2}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0`;
		return line(round, ink, width, `0.1 ${(Math.PI * radius) / 7}`);
	}
	return (fills[finding] ?? '') + line(frame, ink, width);
}
