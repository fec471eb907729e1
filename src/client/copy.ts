/** Where readers are told what happened: an `output` is a status. */
const told = document.createElement('output');
// In the top layer, where notes are too. The sheet never hides it, so that its words are announced.
told.popover = 'manual';
document.body.append(told);

/** Copies a text and tells the reader so; or that the browser refuses. Gives whether it copied. */
export async function copy(text: string, done: string): Promise<boolean> {
	const copied = await navigator.clipboard?.writeText(text).then(
		() => true,
		() => false,
	);
	told.textContent = copied ? done : 'The browser refused to copy.';
	told.hidePopover?.();
	told.showPopover?.();
	setTimeout(() => (told.textContent = ''), 6000);
	return copied;
}
