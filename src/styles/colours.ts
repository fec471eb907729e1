import type { Colour } from '../story/model.ts';

/** The colours that a style sheet such as `tokens.css` defines by `light-dark()`, by name. */
export function coloursOf(css: string): Map<string, Colour> {
	const found = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g);
	return new Map(
		Array.from(found, ([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
	);
}
