import { copy } from './clipboard.ts';
import { pageAddress } from './select.ts';

/** Shares the public address of the page; where that fails, copies it. */
export async function share() {
	const url = pageAddress();
	try {
		if (navigator.share) return await navigator.share({ title: document.title, url });
	} catch (error) {
		// Closing the share sheet is no failure.
		if ((error as Error).name === 'AbortError') return;
	}
	void copy(url, 'Link copied.');
}
