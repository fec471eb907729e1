import { findingLabel } from '../format/labels.ts';
import { claimsLabel, type ClaimWords } from './card.ts';
import type { Colour } from './svg.ts';
import { findingMark } from './marks.ts';

/** An element as satori takes it without JSX. */
export interface CardElement {
	type: string;
	props: { style?: Style; children?: string | CardElement[]; [name: string]: unknown };
}
type Style = Record<string, string | number>;

/** A box that lays its children out in a row, unless its style says otherwise. */
export function box(style: Style, children?: string | CardElement[]): CardElement {
	const content = children ? { children } : {};
	return { type: 'div', props: { style: { display: 'flex', ...style }, ...content } };
}

/** A drawing (SVG, of this size) among words; a square, unless its height is given. */
export function image(drawing: string, width: number, height = width): CardElement {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`;
	const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
	return { type: 'img', props: { src, width, height } };
}

/** A title of a card. */
export function title(text: string, fontSize: number): CardElement {
	const style = { fontSize, fontWeight: 700, lineHeight: 1.06, letterSpacing: '-0.018em' };
	const breaks = { textWrap: 'balance', wordBreak: 'break-word' };
	// Room for what hangs below the last line.
	return box({ ...style, ...breaks, paddingBottom: 0.14 * fontSize }, keepTogether(text));
}

/** Ties small words, days and years to their neighbours, so that no line of a large title ends badly. */
export function keepTogether(title: string): string {
	return title
		.replaceAll(/(?<=\w)-(?=\w)/g, '-\ufeff')
		.replaceAll(/(?<!\S)(an?|and|at|by|for|from|in|of|on|the|to|\d{1,2}) /gi, '$1\u00a0')
		.replaceAll(/ (?=by\b|\d{4}\b(?! ))/g, '\u00a0');
}

/** Sentences of the text after their label, each clause with its finding: never the one without the other. */
export function claimElements(
	sentences: readonly ClaimWords[],
	size: number,
	colour: Colour,
): CardElement[] {
	return sentences.map((clauses, index) => {
		const words = clauses.flatMap(({ words, finding }) => {
			// The last word stands in one line with its finding, which else could seem to be of the words after it.
			const all = wordsOf(words);
			const mark = image(findingMark(finding, 0.6 * size, colour), 0.6 * size);
			const end = [
				...all.splice(-1),
				mark,
				box({ fontStyle: 'italic' }, findingLabel(finding).word),
			];
			return [...all, box({ alignItems: 'center', gap: 0.24 * size }, end)];
		});
		return flow(index === 0 ? [...soft(`${claimsLabel}:`, colour), ...words] : words, size);
	});
}

/** Words and marks one after the other, in as many lines as they need. */
export function flow(words: CardElement[], fontSize: number): CardElement {
	const style = { flexWrap: 'wrap', alignItems: 'center', fontSize, lineHeight: 1.18 };
	return box({ ...style, columnGap: 0.25 * fontSize, marginBottom: 0.26 * fontSize }, words);
}

/** The words of a text, each by itself. */
export function wordsOf(text: string, style: Style = {}): CardElement[] {
	return text.split(' ').map((word) => box(style, word));
}

/** Words that are said about others. */
export function soft(text: string, colour: Colour): CardElement[] {
	return wordsOf(text, { fontStyle: 'italic', color: colour('ink-soft') });
}
