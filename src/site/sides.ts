import { kept } from './keeper.ts';

const sheet = 'virtual:sides.css';
/** The id of the sheet as a module. */
export const sidesId = '/@sides.css';

/** The sheet `virtual:sides.css`: the colours of the two sides as tokens. */
export function sideColours() {
	return {
		name: 'side-colours',
		resolveId: (source: string) => (source === sheet ? sidesId : undefined),
		load(loaded: string) {
			if (loaded !== sidesId) return;
			const tokens = kept().story.site.sides.map(
				({ thread, colour }) => `--${thread}: light-dark(${colour.light}, ${colour.dark});`,
			);
			return `@layer tokens { :root { ${tokens.join(' ')} } }`;
		},
	};
}
