import type { Loader } from 'astro/loaders';
import { kept } from './kept.ts';

/** Loads the story as the one entry of its collection. */
export function storyLoader(): Loader {
	return {
		name: 'story',
		async load({ store }) {
			const { told } = kept();
			if (told) store.set({ id: 'story', data: { ...told } });
			else store.clear();
		},
	};
}
