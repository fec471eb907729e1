import type { Colour, Site } from '../types/article.ts';

/** The colours of every story, by the name of their token: paper, ink, and the lines between. */
export const colours = {
	paper: { light: '#fbf9f4', dark: '#14171c' },
	'paper-raised': { light: '#f2eee4', dark: '#1d2229' },
	ink: { light: '#1e1b17', dark: '#e9e5dc' },
	'ink-soft': { light: '#5d574d', dark: '#aba598' },
	rule: { light: '#d9d2c3', dark: '#3a404a' },
	'rule-strong': { light: '#857d6e', dark: '#7d8592' },
} satisfies Record<string, Colour>;

/** All colours of a site by the name of their token, with those of its two sides, `first` and `second`. */
export function coloursOf({ sides }: Pick<Site, 'sides'>): Map<string, Colour> {
	return new Map<string, Colour>([
		...Object.entries(colours),
		...sides.map(({ side, colour }) => [side, colour] as const),
	]);
}

/** The colours of the light scheme by the name of their token. */
export type Colours = ReadonlyMap<string, string>;

/** The colours of a site in the light scheme, for pictures. */
export function lightColours(site: Pick<Site, 'sides'>): Colours {
	return new Map([...coloursOf(site)].map(([name, { light }]) => [name, light]));
}

/** The sheet that defines the colours as tokens; in print they are always the light ones. */
export function colourSheet(site: Pick<Site, 'sides'>): string {
	const tokens = (scheme: keyof Colour) =>
		[...coloursOf(site)].map(([name, colour]) => `--${name}: ${colour[scheme]};`).join(' ');
	return `@layer tokens { :root { ${tokens('light')} }
		@media screen and (prefers-color-scheme: dark) { :root { ${tokens('dark')} } } }`;
}
