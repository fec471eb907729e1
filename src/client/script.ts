/*
 * The one script: numbers open their notes at their sentences, sentences and addresses are copied and shared. Without
 * it, and where a browser lacks what it needs, every link leads where it says. It has to stay within 3 KiB.
 */
import { closeNote } from '../lib/urls.ts';
import { copy } from './clipboard.ts';
import { close, toggle, used } from './notes.ts';
import { quotation } from './quotation.ts';
import { share } from './share.ts';

onclick = (event) => {
	const pressed = (event.target as Element).closest<HTMLAnchorElement>('a,button');
	if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const { hash, dataset } = pressed;
	if (dataset['note']) toggle(pressed);
	else if (hash === closeNote) close();
	else if (dataset['claimant']) void share();
	// The one button, which an open note has.
	else if (!pressed.href) void copy(quotation(used!), 'Copied.');
	else {
		// A way back to a sentence leads there from the note.
		if (pressed.closest('.note .back')) close();
		return;
	}
	event.preventDefault();
};
