/*
 * The site's only script: it shares and copies. Without it the links lead where they say and the sentences can
 * be selected. It has to stay below 2 KiB.
 */
const told = document.createElement('p');
told.setAttribute('role', 'status');
told.className = 'status';
document.body.append(told);

/** The number that was tapped last, so that the note knows its sentence. */
let tapped: Element | null = null;

async function copy(text: string, message: string) {
	await navigator.clipboard.writeText(text);
	told.textContent = message;
	setTimeout(() => (told.textContent = ''), 4000);
}

/** The sentence before a number, with how it stands and where it is. */
function quotation(number: Element): string {
	const sentence = number.parentElement!.previousElementSibling!.textContent;
	const standing = number.getAttribute('aria-label')!.replace(/^Note \d+: /, '');
	const sources = document.querySelectorAll(`${number.getAttribute('href')} .sources li`);
	const named = Array.from(sources, (source) => source.textContent!.trim()).join('; ');
	const place = `${location.origin}${location.pathname}#${number.id}`;
	return `“${sentence}” (${standing}) ${document.title}, ${place}${named && ` Sources: ${named}.`}`;
}

document.addEventListener('click', (event) => {
	const target = event.target as Element;
	const link = target.closest<HTMLAnchorElement>('[data-share]');
	tapped = target.closest('[role="doc-noteref"]') ?? tapped;
	if (link && (navigator.share || navigator.clipboard)) {
		event.preventDefault();
		const title = document.title;
		// Closing the share sheet is no failure.
		if (navigator.share) navigator.share({ title, url: link.href }).catch(() => {});
		else void copy(link.href, 'Link copied.');
	}
	if (target.matches('.copy') && tapped) void copy(quotation(tapped), 'Sentence copied.');
});

/** Puts the button into the note that opens. */
function offer() {
	const back = document.querySelector('.notes li:target .back');
	if (!back || back.querySelector('.copy') || !navigator.clipboard) return;
	const note = back.parentElement!.id;
	if (tapped?.getAttribute('href') !== `#${note}`)
		tapped = document.querySelector(`[role="doc-noteref"][href="#${note}"]`);
	const button = document.createElement('button');
	button.className = 'copy';
	button.textContent = 'Copy the sentence';
	back.append(' ', button);
}
addEventListener('hashchange', offer);
// Not sooner: until the page has loaded, the note of its address may not be the target yet.
addEventListener('load', offer);

export {};
