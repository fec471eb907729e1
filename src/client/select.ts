/** The elements that a selector names, in the page or `within` an element. */
export const all = <E extends Element = HTMLAnchorElement>(
	selector: string,
	within: ParentNode = document,
) => [...within.querySelectorAll<E>(selector)];

/** What belongs to a number: its sentence, or the words about an event. */
export const sentenceOf = (number: Element) => number.closest('.sentence, li') ?? number;

/** The address within the page of what a number belongs to. */
export const markOf = (number: Element) => `#${number.closest('[id]')?.id}`;
