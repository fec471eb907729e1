import { copy } from './copy.ts';

/** Shares the address of a link, or copies it; where the browser refuses both, the link leads there. */
export async function share({ href: url, pathname }: HTMLAnchorElement) {
	try {
		if (navigator.share) return await navigator.share({ title: document.title, url });
	} catch (error) {
		// Closing the share sheet is no failure.
		if ((error as Error).name === 'AbortError') return;
	}
	if (await copy(url, 'Link copied.')) return;
	// A moment to read it; the page itself need not load again.
	if (pathname !== location.pathname) setTimeout(() => location.assign(url), 1500);
}
