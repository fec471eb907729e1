import { expect, test } from 'vitest';
import { colours } from '../../src/styles/colours.ts';
import { contrast } from '../../src/styles/contrast.ts';

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

test('every colour but the hairline is tested', () => {
	expect(
		Object.keys(colours)
			.filter((name) => name !== 'rule')
			.sort(),
	).toEqual([...papers, ...Object.keys(needs)].sort());
});
