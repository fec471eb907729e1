const none = 'No such markup is read here: take it out';

/** What is meant as markup and is none, and would be shown as it is written. */
const strays: [RegExp, advice: string][] = [
	[
		/\]\(|\] +\((?:[/#)]|$)|\)\[(?!\^)\S|\[\[|\]\[(?!\^)/u,
		'For a link write [words](address), with no space before or in the address',
	],
	[/\[[BC]\d+r?\]|\^\[[BC]\d/u, 'Write a reference as [^C3]'],
	[/\*+(?=\S)|(?<=\S)\*+/u, 'Close what it opens, with no space inside'],
	[
		/(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])_+(?![\p{L}\p{N}_])/u,
		'Close what it opens, with no space inside',
	],
	[/`+|~~+|~[^\s~]+~/u, 'Take it out'],
	// Notes, citations, shortcodes, callouts, attributes, highlights, formulas and emoji of other kinds of Markdown.
	[/\^\[|\^[^\s^]+\^|\[@|!\[|\[!|\[\d+\]|^!!!/u, none],
	[/\{\{|\{%|\{[.:][^{}]*\}|:::+|%%|(?<!\S):[a-z][\w+-]*:(?!\S)/u, none],
	[/--+|[=-]>|==+(?=\S)|(?<=\S)==+|\+\+[\p{L}\p{N}][^+]*\+\+/u, none],
	[/\$\$|\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)|\\[a-z]+\{/u, none],
	[/<(?:[a-z/!]|$)/iu, 'HTML has no place here: take it out'],
	[/&(?:#\w+|[a-z]\w*);|&nbsp\b/iu, 'Write the character itself, and a no-break space as &nbsp;'],
	[
		/\{#[^{}]*\}?/u,
		'An address stands at the end of a heading or of a row’s first cell: take it there',
	],
	[
		/\{\p{L}[^{}]*\}|[{}]/u,
		'No placeholder is filled here, or it is written otherwise: write the words',
	],
];

/** The first such piece of a text, with advice; nothing where all is plain. Web addresses are. */
export function strayMarkup(text: string): { found: string; advice: string } | undefined {
	const plain = text.replaceAll(/\b(?:https?:\/\/|www\.)[^\s)]*/gi, '');
	for (const [pattern, advice] of strays) {
		const [found] = pattern.exec(plain) ?? [];
		if (found) return { found, advice };
	}
	return undefined;
}

/** What is wrong with the quotation marks and brackets of a text; nothing where each has its other. */
export function strayQuote(text: string): string | undefined {
	const pairs = /“[^“”]*”|"[^"]*"|\([^()]*\)/g;
	const [found] = /[“”"()].{0,20}/u.exec(text.replaceAll(pairs, '').replaceAll(pairs, '')) ?? [];
	return (
		found &&
		`A quotation or a bracket is opened or closed here, and not both, at "${found}". Add the other mark.`
	);
}

/** How a line begins that is meant as a heading, a list or a table, and is none. */
export const strayLine = /^(?:#{1,6}[^#\s]|[-+•·] ?\p{L}|\d+[.)]\p{L}|\|.*\|)/mu;
