/** Gives the value of a colour token. */
export type Colour = (token: string) => string;

/** A size in pixels. */
export interface Size {
	width: number;
	height: number;
}

/** Where the two threads run beside each other, in pixels. */
export interface Band {
	top: number;
	bottom: number;
	/** How far, from 0. */
	length: number;
}

/** A band, and from where to where its threads change places, in order. */
export interface Weave extends Band {
	crossings: readonly (readonly [from: number, to: number])[];
	/** Whether the second side’s thread begins on top. */
	turned: boolean;
}

/** The threads of the two sides (SVG); where they cross, the first side’s runs over the other. */
export function threads(weave: Weave, colour: Colour): string {
	const { top, bottom, turned } = weave;
	const [first, second] = turned ? [bottom, top] : [top, bottom];
	const over = threadPath(weave, first, second);
	return (
		line(threadPath(weave, second, first), colour('second'), 5) +
		line(over, colour('paper'), 22) +
		line(over, colour('first'), 5)
	);
}

/** A thread that changes its height at each crossing; crossings may lie outside what one sees. */
function threadPath({ crossings, length }: Weave, start: number, other: number): string {
	let [here, there] = [start, other];
	let path = `M${Math.min(0, ...crossings.flat())} ${here}`;
	for (const [from, to] of crossings) {
		const bend = 0.6 * (to - from);
		path += `H${from}C${from + bend} ${here} ${to - bend} ${there} ${to} ${there}`;
		[here, there] = [there, here];
	}
	return `${path}H${Math.max(length, ...crossings.flat())}`;
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
