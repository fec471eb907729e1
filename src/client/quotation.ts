import { all, markOf, pageAddress, sentenceOf } from './select.ts';

/** The words of an element, without the numbers in it. */
function wordsOf(element: Element): string {
	const bare = element.cloneNode(true) as Element;
	all('sup', bare).forEach((number) => number.remove());
	return bare.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * What is passed on of a number, with whose word the sources are and with its public address: a sentence of the
 * records below the head of its column or date, or a claim row whole. A claim never goes without who makes it,
 * its finding and what is on record.
 */
export function quotation(number: Element): string {
	const [site, share] = all('.name,[data-claimant]') as [HTMLElement, HTMLElement];
	const row = number.closest('[data-claim]');
	const whole = row ?? sentenceOf(number);
	const notes = all('[data-note]', whole).flatMap(({ hash }) => all(hash));
	const sources = notes
		.flatMap((note) => all('li', note))
		// The voice and the publisher.
		.map((source) => wordsOf(source).replace(/(: [^,]+).*/, '$1'));
	let text = wordsOf(whole);
	if (row) {
		text = text.replace(/.*?:/, `${share.dataset['claimant']} says:`);
		// A row without an answer says in its note what is on record.
		const [record] = all('p+p+p', row)[0] ? [] : all('p', notes[0]);
		if (record) text += ` On record: ${wordsOf(record).replace(/\d+ /, '')}`;
	}
	const cell = number.closest('td');
	const head = cell
		? all('th', cell.closest('table')!)[cell.cellIndex]
		: all('time', number.closest('li') ?? number)[0];
	if (head) text = `${wordsOf(head)}: ${text}`;
	if (sources[0]) text = `${text.replace(/\.$/, '')} (${[...new Set(sources)].join('; ')}).`;
	return `${text} ${wordsOf(site)}, ${pageAddress()}${markOf(number)}`;
}
