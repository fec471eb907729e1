/** Says what happened: an `output` is a status. */
const status = document.createElement('output');
// In the top layer, where notes are too. The sheet never hides it, so that its words are announced.
status.popover = 'manual';
document.body.append(status);

/** Copies a text and says so; or that the browser refuses. Gives whether it copied. */
export async function copy(text: string, done: string): Promise<boolean> {
	const copied = await navigator.clipboard?.writeText(text).then(
		() => true,
		() => false,
	);
	status.textContent = copied ? done : 'The browser refused to copy.';
	status.hidePopover?.();
	status.showPopover?.();
	setTimeout(() => (status.textContent = ''), 6000);
	return copied;
}
