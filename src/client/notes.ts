import { closeNote } from '../lib/urls.ts';
import { copy } from './copy.ts';
import { quotation } from './quotation.ts';
import { all, markOf, sentenceOf } from './select.ts';

/*
 * A number opens its note in one element that is made here and holds a copy of the note. Where a popover does
 * not take the number that opened it, neither Tab nor the focus would find its way; there the note stays the target
 * of the address, as without a script. Neither leaves a trace in the history.
 */
const panel = document.createElement('div');
let isPopover = false;
try {
	panel.showPopover({
		get source() {
			isPopover = true;
			return undefined;
		},
	});
} catch {
	// It is no popover yet: whether it asks for the source was the question.
}

/** The number that was used last. */
let used: HTMLAnchorElement | undefined;

const focusBack = () => used?.focus({ preventScroll: true });

/** Marks the sentence whose note is open. */
const mark = (on: boolean) => used && sentenceOf(used).classList.toggle('noted', on);

function button(words: string, act: () => unknown) {
	const made = document.createElement('button');
	made.textContent = words;
	made.onclick = act;
	return made;
}

/** Opens the note of a number, with its sentence in view. */
export function open(number: HTMLAnchorElement) {
	const [listed] = all(number.hash);
	if (!listed) return;
	const note = isPopover ? panel : listed;
	const sentence = sentenceOf(number);
	mark(false);
	used = number;
	// Safari gives a link that is tapped no focus; what has it now gets it back from the note.
	focusBack();
	if (isPopover) {
		panel.hidePopover();
		panel.innerHTML = listed.innerHTML;
		panel.ariaLabel = number.ariaLabel;
		mark(true);
		panel.showPopover({ source: number });
		panel.focus();
	} else location.replace(number.hash);
	if (navigator.clipboard && !all('button', note)[0])
		all('.back span', note)[0]?.before(
			button('Copy the sentence', () => used && copy(quotation(used), 'Sentence copied.')),
		);
	all('.back a', panel)[0]?.replaceWith(button('Close', close));
	const words = sentence.getBoundingClientRect();
	const { top, bottom } = note.getBoundingClientRect();
	const hidden = words.bottom > top && words.top < bottom ? words.bottom - top + 8 : 0;
	scrollBy(0, Math.min(hidden, words.top - 8));
}

/** Closes the note; the focus goes back to its number. */
export function close() {
	if (isPopover) return panel.hidePopover();
	location.replace(closeNote);
	focusBack();
}

/** Opens the note that the address means, at the first sentence that has it. */
function follow() {
	const { hash } = location;
	if (!isPopover && used?.hash === hash) return;
	const number = all('[data-note]').find((link) => link.hash === hash);
	if (!number) return;
	// The sentence becomes the target instead of the note in the list.
	if (isPopover) location.replace(markOf(number));
	number.scrollIntoView();
	open(number);
}

onhashchange = follow;
// Not sooner: until the page has loaded, the note of its address may not be the target yet.
onload = follow;
onkeydown = ({ key }) => {
	if (key === 'Escape' && all('.notes :target')[0]) close();
};
panel.ontoggle = ({ newState }) => {
	if (newState === 'open') return;
	mark(false);
	// After a tap outside nothing would have the focus.
	if (!all(':focus')[0]) focusBack();
};
if (isPopover) {
	panel.popover = 'auto';
	panel.className = 'note';
	panel.role = 'dialog';
	panel.tabIndex = -1;
	document.body.append(panel);
}
