import type { Finding } from '../article/schema.ts';

/** One single-weight line drawing of a gift, as path data in a box of 96 by 96 units. */
export interface Drawing {
	/** What is drawn in full lines; may be empty. */
	line: string;
	/** What only the source article tells, drawn in dashes. */
	doubt?: string;
}

/** An apple with its stem, drawn from the dip at its top: 20 units wide, 16 tall. */
const apple = 'c-3-2-10-2-10 5s4 11 7 11q1.5 0 3-.8 1.5.8 3 .8c3 0 7-6 7-11s-7-7-10-5q0-3 2-5';

/** A praline in its paper cup, drawn from the cup's upper left corner: 15 units wide, 8 down and 6.5 up. */
const praline = 'l2 8h11l2-8zm1 0a6.5 6.5 0 0 1 13 0m-9 0 .7 8m4.3-8-.7 8';

/** The drawings, by the slug of the gift. */
const drawings = new Map<string, Drawing>(
	Object.entries({
		embroidery: {
			line:
				'M44 12V5h8v7M40 8.5h4m8 0h6M7 54a41 41 0 1 1 82 0 41 41 0 0 1-82 0m3.5 0a37.5 37.5 0 1 1 75 0 37.5 37.5 0 0 1-75 0' +
				'M62 36a4.5 4.5 0 1 1 9 0 4.5 4.5 0 0 1-9 0' +
				'M13 68h70M13 65c6-2 8-10 12-14 3-3 6 0 8 4M29 68c5-10 5-26 9-37 2-5 6-5 8 0 4 13 7 26 13 37M53 54c3-5 4-9 8-9 3 0 5 4 7 8m-3 5c3-3 4-6 7-5 3 0 5 7 11 11' +
				'M42 34v11m4-3v12m-8-7v10m12-5v10m-8-14v11m4 1v5M20 73h12m4 0h17m4 0h9M27 78h8m4 0h21m4 0h6M35 83h14m4 0h9',
		},
		apples: {
			line:
				'M14 53V42a34 36 0 0 1 68 0v11M11 53h74v6H11zm4 6 7 28q1 4 5 4h42q4 0 5-4l7-28' +
				`M48 37${apple}M27.5 37${apple}M68.5 37${apple}M37.7 20${apple}M58.2 20${apple}` +
				'M17.5 69q30.5 5 61 0M20 79q28 5 56 0M28 59l4 32m9-32 2 32m12 0 2-32m11 0-4 32M18 59l4-6m4 6 4-6m4 6 4-6m4 6 4-6m4 6 4-6m4 6 4-6m4 6 4-6m4 6 4-6',
		},
		clothing: {
			line:
				'M39 14q9 4 18 0V6q-9 4-18 0zM39 11 26 17q-4 2-5 6L10 62l11 4 9-26m27-29 13 6q4 2 5 6l11 39-11 4-9-26M30 38v38h36V38' +
				'M39 14q-1 14-9 24m27-24q1 14 9 24M48 16v60M30 71h36M11.5 57l11 4m62-4-11 4M48 22h3v5M36 66l4-10m20 10-4-10M33 14q-6 3-7 9L15.5 58m47.5-44q6 3 7 9l10.5 35',
			doubt: 'M20 94v-9h18v-5h20v8h18v6z',
		},
		'glass-of-art': {
			line: 'M32 20h32l10 11v61H22V31zM45 28a3 3 0 1 1 6 0 3 3 0 0 1-6 0m2-3C42 14 42 4 50 4s8 8 1 21M38 51c0-13 20-13 20 0 0 8-10 7-10 15m0 6v.1M31 80h34M31 86h34',
		},
		chocolate: {
			line:
				'M8 56h80v7H8zm5 7 5 28h60l5-28' +
				'M16 40V14h26v26M16 22.5h26M16 31h26M24.7 14v26m8.6-26v26M13.5 56V39l5.2 4 5.2-4 5.1 4 5.1-4 5.2 4 5.2-4v17' +
				`M49 48${praline}M67 48${praline}M58 33${praline}` +
				'M13 63l13.6 28L33 63l10.7 28L53 63l8 28 12-28 5 28M18 91l5-28 12 28 8-28 9.3 28L63 63l6.4 28L83 63',
		},
	}),
);

/** A wrapped parcel with its bow, for a gift that nobody has drawn. */
const parcel =
	'M14 44h68v46H14zM9 28h78v16H9zM42 28v62m12 0V28M48 28C40 8 18 6 20 18c1 7 14 10 28 10 14 0 27-3 28-10 2-12-20-10-28 10';

/** The drawing of a gift, all of it in dashes where no report bears it out. */
export function drawingOf(slug: string, finding?: Finding): Drawing {
	const drawing = drawings.get(slug) ?? { line: parcel };
	const { line, doubt = '' } = drawing;
	const open = finding === 'unsupported' || finding === 'contradicted';
	return open ? { line: '', doubt: line + doubt } : drawing;
}
