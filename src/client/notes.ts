import { closeNote } from '../lib/urls.ts';
import { hush } from './clipboard.ts';
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
export let used: HTMLAnchorElement | undefined;

const openNote = () => (isPopover && panel.offsetHeight ? panel : all('.notes li:target')[0]);

const focusBack = () => used?.focus({ preventScroll: true });

/** Marks the sentence whose note is open. */
const mark = (on: boolean) => used && sentenceOf(used).classList.toggle('noted', on);

/** Opens what an element is folded in, as newer browsers do by themselves, and gives it. */
function unfold(element: Element | null | undefined) {
	const folded = element?.closest<HTMLDetailsElement>('details:not([open])');
	if (folded) folded.open = true;
	return folded;
}

function hide() {
	mark(false);
	if (isPopover) panel.hidePopover();
}

/** Closes the note; the focus goes back to its number. */
export function close() {
	hide();
	if (!isPopover) location.replace(closeNote);
	focusBack();
}

/** Opens the note of a number, with its sentence in view, or closes it when it is open. */
export function toggle(number: HTMLAnchorElement) {
	if (number === used && openNote()) return close();
	const listed = all(number.hash)[0]!;
	hide();
	used = number;
	mark(true);
	// Safari gives a link that is tapped no focus.
	focusBack();
	if (isPopover) {
		panel.innerHTML = listed.innerHTML;
		panel.ariaLabel = number.ariaLabel;
		panel.showPopover({ source: number });
		panel.focus();
	} else {
		unfold(listed);
		// Tab goes on from what has the focus.
		listed.tabIndex = -1;
		location.replace(number.hash);
	}
	// Once: after that a button stands between the two.
	all('a+span', openNote())[0]?.insertAdjacentHTML(
		'beforebegin',
		'<button>Copy with sources</button>',
	);
	bringIntoView();
}

/** Scrolls the sentence of the open note into view, and from behind the note. */
function bringIntoView() {
	const note = openNote() as HTMLElement | undefined;
	if (!note) return;
	const sentence = sentenceOf(used!) as HTMLElement;
	sentence.style.scrollMargin = `8px 0 ${note.offsetHeight + 8}px`;
	sentence.scrollIntoView({ block: 'nearest' });
}

/** Opens what the address means: a note at the first sentence that has it, or a row. Closes any other note. */
function follow() {
	const { hash } = location;
	if (used && hash === (isPopover ? markOf(used) : used.hash)) return;
	const number = all('[data-note]').find((link) => link.hash === hash);
	if (number) {
		// The sentence becomes the target instead of the note in the list.
		if (isPopover) location.replace(markOf(number));
		return toggle(number);
	}
	hide();
	unfold(all(':target')[0])?.scrollIntoView();
}

onhashchange = follow;
// Not sooner: until the page has loaded, the note of its address may not be the target yet.
onload = follow;
function dismiss() {
	hush();
	if (openNote()) close();
}
onkeydown = ({ key }) => {
	if (key === 'Escape') dismiss();
};
// Safari on phones gives no click for a tap beside the note.
onpointerup = ({ target }) => {
	if (!(target as Element).closest('output,.note,.notes,[data-note]')) dismiss();
};
// Not when only the height changes: the bars of a phone do that while one reads on.
let width = innerWidth;
onresize = () => {
	if (width !== innerWidth) bringIntoView();
	width = innerWidth;
};
// For paper, where the sheet cannot open the list.
let printed: HTMLDetailsElement | null | undefined;
onbeforeprint = () => (printed = unfold(all('.notes li')[0]));
onafterprint = () => printed && (printed.open = false);
if (isPopover) {
	panel.popover = 'manual';
	panel.className = 'note';
	panel.role = 'dialog';
	panel.tabIndex = -1;
	document.body.append(panel);
}
