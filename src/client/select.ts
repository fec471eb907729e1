/** The elements that a selector names, in the page or `within` an element. */
export const all = <E extends Element = HTMLAnchorElement>(
	selector: string,
	within: ParentNode = document,
) => [...within.querySelectorAll<E>(selector)];

/** What belongs to a number: its sentence, or the claim row that it stands in. */
export const sentenceOf = (number: Element) => number.closest('.sentence, li') ?? number;

/** The address of a number within the page. */
export const markOf = (number: Element) => `#${number.id}`;

/** The public address of the page; a preview has none, and gives where it stands. */
export const pageAddress = () =>
	(all<HTMLLinkElement>('[rel=canonical]')[0] ?? location).href.replace(/#.*/, '');
