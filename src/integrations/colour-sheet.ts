import { colourSheet } from '../styles/colours.ts';
import { kept } from './kept.ts';

const sheet = 'virtual:colours.css';
/** The id of the sheet as a module. */
export const colourSheetId = '/@colours.css';

/** The sheet `virtual:colours.css`: paper, ink, and the colours of the two sides of the story. */
export function colourSheetModule() {
	return {
		name: 'colour-sheet',
		resolveId: (source: string) => (source === sheet ? colourSheetId : undefined),
		load: (loaded: string) =>
			loaded === colourSheetId ? colourSheet(kept().story.site) : undefined,
	};
}
