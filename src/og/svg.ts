/** Gives the value of a colour token. */
export type Colour = (token: string) => string;

/** A size in pixels. */
export interface Size {
	width: number;
	height: number;
}

/** Where the lines of the two sides run in parallel, in pixels. */
export interface Band {
	top: number;
	bottom: number;
	/** How far, from 0. */
	length: number;
}

/** A band, and from where to where its lines change places, in order. */
export interface SideLines extends Band {
	swaps: readonly (readonly [from: number, to: number])[];
	/** Whether the second side’s line begins on top. */
	turned: boolean;
}

/** The lines of the two sides (SVG); where they cross, the first side’s runs over the other. */
export function sideLines(lines: SideLines, colour: Colour): string {
	const { top, bottom, turned } = lines;
	const [first, second] = turned ? [bottom, top] : [top, bottom];
	const over = sideLine(lines, first, second);
	return (
		line(sideLine(lines, second, first), colour('second'), 5) +
		line(over, colour('paper'), 22) +
		line(over, colour('first'), 5)
	);
}

/** A line that changes its height at each swap; swaps may lie outside what one sees. */
function sideLine({ swaps, length }: SideLines, start: number, other: number): string {
	let [here, there] = [start, other];
	let path = `M${Math.min(0, ...swaps.flat())} ${here}`;
	for (const [from, to] of swaps) {
		const bend = 0.6 * (to - from);
		path += `H${from}C${from + bend} ${here} ${to - bend} ${there} ${to} ${there}`;
		[here, there] = [there, here];
	}
	return `${path}H${Math.max(length, ...swaps.flat())}`;
}

/** A line (SVG). */
export function line(path: string, stroke: string, width: number, dashes?: string): string {
	const dashed = dashes ? ` stroke-dasharray="${dashes}"` : '';
	return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashed} stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A whole SVG of this size on paper. */
export function svg({ width, height }: Size, content: string, colour: Colour): string {
	const paper = `<path d="M0 0h${width}v${height}H0z" fill="${colour('paper')}"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${content}</svg>`;
}
