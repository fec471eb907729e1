/*
 * The one script: numbers open their notes at their sentences, sentences and addresses are copied and shared. Without
 * it, and where a browser lacks what it needs, every link leads where it says. It has to stay within 3 KiB.
 */
import { closeNote } from '../lib/urls.ts';
import { close, open } from './notes.ts';
import { share } from './share.ts';

onclick = (event) => {
	const link = (event.target as Element).closest('a');
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	if (link.dataset['note']) open(link);
	else if (link.hash === closeNote) close();
	else if ('share' in link.dataset) void share(link);
	else {
		// A way back to another sentence leads there from the note.
		if (link.closest('.note .back')) close();
		return;
	}
	event.preventDefault();
};
