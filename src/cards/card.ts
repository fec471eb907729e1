import type { Card } from '../site/pages.ts';
import type { Finding } from '../story/model.ts';
import { readableDate } from '../words/dates.ts';
import { capital, findingWords } from '../words/standing.ts';

/** An element as satori takes it without JSX. */
export interface CardElement {
	type: string;
	props: { style?: Record<string, string | number>; children?: CardChild; [name: string]: unknown };
}
type CardChild = string | CardElement | CardElement[];

/** The size of a card in pixels; 1.91 to 1 is what previewers show without cutting (ogp.me, X cards). */
export const cardSize = { width: 1200, height: 630 };

/**
 * A preview card as a tree for satori: a leaf of the dossier, its two threads on the spine. `colour` gives
 * the value of a colour token. Everything is large, because chats show a card a quarter as wide.
 */
export function cardTree(card: Card, site: string, colour: (token: string) => string): CardElement {
	const box = (style: Record<string, string | number>, children?: CardChild): CardElement => ({
		type: 'div',
		props: { style: { display: 'flex', ...style }, ...(children ? { children } : {}) },
	});
	const thread = (side: string) => box({ width: 14, background: colour(side) });
	const field = (name: string, value: CardElement) =>
		box({ flexDirection: 'column', fontSize: 32 }, [
			box({ fontSize: 24, color: colour('ink-soft') }, name),
			value,
		]);
	const spine = box(
		{
			width: 112,
			justifyContent: 'center',
			gap: 14,
			background: colour('paper-raised'),
			borderRight: `2px solid ${colour('rule')}`,
		},
		[thread('first'), thread('second')],
	);
	const fields = [field('The meeting', box({}, readableDate(card.date)))];
	if (card.claim) {
		const { finding } = card.claim;
		const underline = underlines[finding];
		fields.push(
			field(
				'The article’s claim',
				box(
					underline ? { textDecoration: `underline ${underline} 4px`, textUnderlineOffset: 8 } : {},
					capital(findingWords[finding]),
				),
			),
		);
	}
	const { length } = card.title;
	const leaf = box(
		{
			flexDirection: 'column',
			justifyContent: 'space-between',
			flex: 1,
			padding: '50px 60px 48px 60px',
		},
		[
			box({ justifyContent: 'space-between', alignItems: 'center', gap: 40 }, [
				box(
					{
						display: 'block',
						lineClamp: 2,
						color: colour('first'),
						textTransform: 'uppercase',
						letterSpacing: '0.08em',
					},
					card.kicker,
				),
				box({ alignItems: 'center', gap: 12, flexShrink: 0, fontFamily: 'serif', fontSize: 34 }, [
					mark(colour),
					box({}, site),
				]),
			]),
			box(
				{
					fontFamily: 'serif',
					fontSize: length > 64 ? 70 : length > 50 ? 78 : 88,
					lineHeight: 1.08,
					letterSpacing: '-0.015em',
					// An opening quotation mark hangs before the edge of the text.
					textIndent: card.title.startsWith('“') ? '-0.5em' : 0,
					textWrap: 'balance',
					wordBreak: 'break-word',
				},
				keepTogether(card.title),
			),
			box({ gap: 64, borderTop: `2px solid ${colour('rule-strong')}`, paddingTop: 20 }, fields),
		],
	);
	return box(
		{
			...cardSize,
			background: colour('paper'),
			color: colour('ink'),
			fontFamily: 'mono',
			fontSize: 28,
		},
		[spine, leaf],
	);
}

/** Ties small words and days to what follows them, so that no line of a large title ends in one. */
function keepTogether(title: string): string {
	return title.replaceAll(/(?<!\S)(an?|and|at|by|for|from|in|of|on|the|to|\d{1,2}) /gi, '$1\u00a0');
}

/** The pattern below the word of a finding, as on the pages (`base.css`). */
const underlines: Partial<Record<Finding, string>> = {
	confirmed: 'solid',
	partly: 'dashed',
	unsupported: 'dotted',
	contradicted: 'double',
};

/** The mark of the site, as `Mark.astro` draws it. */
function mark(colour: (token: string) => string): CardElement {
	const path = (d: string, token: string, width: number): CardElement => ({
		type: 'path',
		props: { d, stroke: colour(token), 'stroke-width': width },
	});
	return {
		type: 'svg',
		props: {
			viewBox: '0 0 16 16',
			width: 40,
			height: 40,
			fill: 'none',
			children: [
				path('M2.5 1.5h11v13h-11z', 'ink', 1),
				path('M6 4v8', 'first', 2),
				path('M10 4v8', 'second', 2),
			],
		},
	};
}
