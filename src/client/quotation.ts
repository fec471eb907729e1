import { all, markOf, sentenceOf } from './select.ts';

/** A sentence as it stands after “that”: a first word that is no name loses its capital. */
export const asClause = (sentence: string) =>
	sentence.replace(
		/^(An?|All|The(re|y)?|It|H(e|is)|She|Since|No|[IO]n|At|By|After|W(hen|hile|ith))\b/,
		(word) => word.toLowerCase(),
	);

const wordsOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** The words of what a selector names in some elements, each once. */
const listOf = (selector: string, within: Element[]) =>
	[...new Set(within.flatMap((element) => all(selector, element).map(wordsOf)))].join('; ');

/** What a note of a claim says: what is claimed, how it stands, its finding alone, what is on record. */
type Words = [said: string, standing: string, finding: string, records: string];

/**
 * The sentence of a number as it is passed on, with its sources and its address: what only the text says as what
 * the text claims, each claim with its finding and what is on record; what records show as it stands, or below
 * the heads of its row. A sentence that is one claim is given in the words of the ledger, which stand alone.
 */
export function quotation(number: Element): string {
	const sentence = sentenceOf(number);
	const [site] = all('.name') as [HTMLElement];
	const bare = sentence.cloneNode(true) as Element;
	all('sup, [data-finding]', bare).forEach((mark) => mark.remove());
	const [isClaim] = all('[data-finding]', sentence);
	const notes = [...new Set(all('[data-note]', sentence).flatMap(({ hash }) => all(hash)))];
	const several = notes.length > 1;
	let text = wordsOf(bare);
	if (isClaim) {
		const claims = notes.map((note) => {
			const [said, , finding, records] = all('p, b[data-finding]', note).map(wordsOf) as Words;
			// Without the number of the note, or without who claims it too.
			const claim = said.replace(several ? /\d+/ : /.*?: /, '');
			return `${claim} Finding: ${finding.toLowerCase()}. ${records}`;
		});
		text = `${site.dataset['claimant']} claims that ${asClause((several ? text : '') + claims.join(''))}`;
	}
	const row = sentence.closest<HTMLElement>('[data-of]');
	if (row && !isClaim) text = `${row.dataset['of']}: ${text}`;
	const sources = listOf(isClaim ? 'ul a, ul span' : 'li', notes);
	if (sources)
		text =
			isClaim && !several
				? `${text.replace(/\.$/, '')} (${sources}).`
				: `${text} Sources: ${sources}.`;
	return `${text} ${wordsOf(site)}, ${location.origin}${location.pathname}${markOf(number)}`;
}
