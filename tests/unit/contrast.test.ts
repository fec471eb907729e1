import { expect, test } from 'vitest';
import type { Colour } from '../../src/story/model.ts';
import { storyOf } from '../project.ts';
import { colours as own } from '../../src/styles/colours.ts';

const colours = new Map<string, Colour>(Object.entries(own));
for (const name of ['small', 'live'] as const)
	for (const { thread, colour } of (await storyOf(name)).site.sides)
		colours.set(`${thread} of the ${name} story`, colour);
/** The colours of the sides, of both stories. */
const sides = [...colours.keys()].filter((name) => name.includes(' '));

/** Text colours on the papers they are set on: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const texts = ['ink', 'ink-soft', ...sides];
/** Colours of lines, shapes and the focus ring: at least 3 to 1 (WCAG 2.2, 1.4.11). */
const graphics = ['rule-strong', 'ink', ...sides];
const papers = ['paper', 'paper-raised'];
const schemes = ['light', 'dark'] as const;

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((start) => {
		const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
		number,
		number,
	];
	return (light + 0.05) / (dark + 0.05);
}

const valueOf = (name: string, scheme: (typeof schemes)[number]) =>
	colours.get(name)?.[scheme] ?? expect.fail(`There is no colour ${name}.`);

const pairs = (names: string[]) =>
	schemes.flatMap((scheme) =>
		names.flatMap((name) => papers.map((paper) => [name, paper, scheme] as const)),
	);

test.each(pairs(texts))('%s on %s is readable as text in the %s scheme', (name, paper, scheme) => {
	expect(contrast(valueOf(name, scheme), valueOf(paper, scheme))).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(graphics))(
	'%s on %s is visible as a line in the %s scheme',
	(name, paper, scheme) => {
		expect(contrast(valueOf(name, scheme), valueOf(paper, scheme))).toBeGreaterThanOrEqual(3);
	},
);

test('every colour of the tokens but the hairline is in a tested pair', () => {
	const tested = new Set([...texts, ...graphics, ...papers]);
	expect([...colours.keys()].filter((name) => !tested.has(name))).toEqual(['rule']);
});
