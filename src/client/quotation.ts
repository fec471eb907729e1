import { all, markOf, sentenceOf } from './select.ts';

/** A sentence as it stands after “that”: a first word that is no name loses its capital. */
export const asClause = (sentence: string) =>
	sentence.replace(
		/^(An?|The(re|se|y)?|Th(at|is)|Its?|H(e|is)|S(he|ince)|No|[IO]n|A[st]|By|After|Before|F(or|rom)|W(hen|hile|ith))\b/,
		(word) => word.toLowerCase(),
	);

const wordsOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** The words of what a selector names in some elements, each once. */
const listOf = (selector: string, within: Element[]) =>
	[...new Set(within.flatMap((element) => all(selector, element).map(wordsOf)))].join('; ');

/**
 * The sentence of a number as it is passed on, with its sources and its address: what only the text says as what
 * the text claims, each claim with its finding and what is on record; what records show as it stands.
 */
export function quotation(number: Element): string {
	const sentence = sentenceOf(number);
	const bare = sentence.cloneNode(true) as Element;
	all('sup, b', bare).forEach((mark) => mark.remove());
	const [claimed] = all('b', sentence);
	const ids = new Set(all('[data-note]', sentence).map(({ hash }) => hash));
	const notes = [...ids].flatMap((id) => all(id));
	const several = notes.length > 1;
	const told = notes.map((note) => {
		const [claim = '', , finding = '', records] = all('p, b[data-finding]', note).map(wordsOf);
		// Behind the number of the note: which of the claims is meant.
		const which = several ? claim.replace(/\d+/, '') : '';
		return `${which} Finding: ${finding.toLowerCase()}. ${records}`;
	});
	let text = wordsOf(bare);
	if (claimed) text = `One unsigned text claims that ${asClause(text)}${told.join('')}`;
	const sources = listOf(claimed ? 'ul a, ul span' : 'li', notes);
	if (sources && claimed && !several) text = text.replace(/\.?$/, () => ` (${sources}).`);
	else if (sources) text += ` Sources: ${sources}.`;
	const [site] = all<HTMLMetaElement>('[property$=site_name]');
	return `${text} ${site?.content}, ${location.origin}${location.pathname}${markOf(number)}`;
}
