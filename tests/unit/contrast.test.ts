import { expect, test } from 'vitest';
import { colours, colourSheet, coloursOf, lightColours } from '../../src/styles/colours.ts';
import { contrast } from '../../src/styles/contrast.ts';
import type { Site } from '../../src/types/article.ts';

const papers = ['paper', 'paper-raised'] as const;
const schemes = ['light', 'dark'] as const;
/** What is set on the papers, and the contrast it needs: text 4.5 to 1, lines 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const needs = { ink: 4.5, 'ink-soft': 4.5, 'rule-strong': 3 };

test('contrast is that of the guidelines', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test.each(schemes.flatMap((scheme) => papers.map((paper) => [paper, scheme] as const)))(
	'text and lines can be seen on %s in the %s scheme',
	(paper, scheme) => {
		for (const [name, least] of Object.entries(needs)) {
			const colour = colours[name as keyof typeof needs][scheme];
			expect(contrast(colour, colours[paper][scheme]), name).toBeGreaterThanOrEqual(least);
		}
	},
);

const sides = [
	{ name: 'One', side: 'first', colour: { light: '#111111', dark: '#eeeeee' } },
	{ name: 'Other', side: 'second', colour: { light: '#222222', dark: '#dddddd' } },
] as const;
const site = { sides: [sides[0], sides[1]] as Site['sides'] };

test('the two sides have the colours that the story gives them', () => {
	const all = coloursOf(site);
	expect([all.get('first'), all.get('second')]).toEqual(sides.map(({ colour }) => colour));
	expect(all.size).toBe(Object.keys(colours).length + 2);
	expect(lightColours(site).get('second')).toBe('#222222');
});

test('the sheet defines each colour twice, the dark ones for dark screens only', () => {
	const [light = '', dark = ''] = colourSheet(site).split(
		'@media screen and (prefers-color-scheme: dark)',
	);
	for (const [name, colour] of coloursOf(site)) {
		expect(light).toContain(`--${name}: ${colour.light};`);
		expect(dark).toContain(`--${name}: ${colour.dark};`);
	}
});
