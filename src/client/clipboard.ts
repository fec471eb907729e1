/** Says what happened: an `output` is a status. */
const status = document.createElement('output');
// In the top layer, where notes are too. The sheet never hides it, so that its words are announced.
status.popover = 'manual';
document.body.append(status);

/** Takes back what was said. */
export const hush = () => {
	status.textContent = '';
};

/** Copies a text and says so; where the browser refuses, the text stands there, selected, to be taken. */
export async function copy(text: string, done: string) {
	const copied = await navigator.clipboard?.writeText(text).then(
		() => true,
		() => false,
	);
	status.textContent = copied ? done : text;
	status.hidePopover?.();
	status.showPopover?.();
	if (copied) setTimeout(hush, 6000);
	else getSelection()?.selectAllChildren(status);
}
