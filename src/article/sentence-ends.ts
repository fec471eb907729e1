/*
 * Where sentences end, told as a person would: by the stop, the word before it and the word after it. Where a
 * stop could be both, it ends a sentence; a no-break space after it says that the sentence goes on.
 */

/** A stop with what closes a quotation or a bracket, before a space that may break, or before the end. */
const stops = /[.!?…]+[”’"')\]]*(?=[ \t\n]|$)/gu;
const closed = /[.!?…][”’"')\]]*\s*$/u;
/** How a sentence begins. */
const opening = /^[“‘"'([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}]/u;
/** What may hold sentences of its own within a sentence. */
const enclosed = /“[^“”]*”|"[^"]*"|\([^()]*\)|\[[^[\]]*\]/gu;

const words = (list: string) => `(?:${list.replaceAll('.', '\\.').split(' ').join('|')})`;
const before = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])${words(list)}\\.$`, 'u');

/** Abbreviations that something always follows. */
const leading = before(
	'Mr Mrs Ms Mx Messrs Dr Prof St Ste Sts Mt Ft Gen Col Lt Capt Cpt Sgt Maj Brig Adm Cdr Cmdr Sen Rep ' +
		'Gov Pres Rev Hon Fr Msgr Amb Supt Insp vs v cf e.g i.e viz ca approx incl resp',
);
/** Those that a number follows. */
const counting = before(
	'No Nos no nos Nr Art Arts art arts p pp c ca Fig Figs fig Vol vol Ch ch Sec sec para paras Ref est ' +
		'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
);
/** Names that end in a sign of their own. */
const named = /(?<!\p{L})(?:Yahoo|Jeopardy|Yum)!$/u;
const initial = /(?<![\p{L}\p{N}])(?:\p{Lu}\.-?)+$/u;
/** The letter of a thing that has one is no initial. */
const lettered =
	/\b(?:plan|point|group|option|part|annex|section|type|class|grade|vitamin|version|model|team|terminal|gate|line) \p{Lu}\.$/iu;
const country = /(?<![\p{L}.])(?:U\.[KNS]|E\.U|U\.A\.E|U\.S\.S\.R|P\.R\.C|D\.C|L\.A)\.$/u;
/** What follows a country whose name stands as an adjective. */
const ofCountry =
	/^(?:Air|Ambassador|Army|Charter|Coast|Congress|Congressman|Court|Defen[cs]e|Department|Embassy|Federal|General|Government|House|Justice|Marines?|National|Navy|President|Representative|Secretar|Security|Senat|State|Supreme|Trade|Treasury|Vice)/u;
/** Words that begin sentences and no names. */
const starter = new RegExp(
	`^${words(
		'A An The This That These Those He She It They We You I His Her Its Their Our In On At By For From With ' +
			'After Before When While If As But And Or So Yet Nor Not Nobody Nothing None There Here Then Now What Who Why ' +
			'How Where Which Since Until Although Though Because However Both Each All Some Many Most Few Only Other',
	)}(?![\\p{L}\\p{N}.])`,
	'u',
);
const clock = /\d ?[ap]\.m\.$/iu;
const zone =
	/^(?:(?:\p{Lu}\S* ){1,3}(?:[Tt]ime|[Dd]aylight)\b|\p{Lu}{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/u;
const saying =
	/^(?:\p{Lu}\S* ){1,3}(?:said|says|asked|asks|told|tells|wrote|writes|replied|added|answered|called)\b/u;

/** Whether a sentence goes on after a stop: what stands before it with it, and what follows it. */
function goesOn(text: string, rest: string): boolean {
	if (!opening.test(rest)) return true;
	// An ellipsis by itself, and a sign in brackets, stand for words and end none.
	if (/(?:^|[\s([])(?:\.{3,}|…|[!?]+(?=\)))[)\]]*$/u.test(text)) return true;
	if (/[!?][”"]$/u.test(text)) return saying.test(rest);
	if (leading.test(text)) return true;
	if (/^\d/.test(rest)) return counting.test(text);
	if (clock.test(text)) return zone.test(rest);
	if (country.test(text)) return ofCountry.test(rest);
	const name = named.test(text) || (initial.test(text) && !lettered.test(text));
	return name && !starter.test(rest);
}

/** The sentences of a text on one line, trimmed. */
export function sentencesOf(text: string): string[] {
	// The stops of a quotation or a bracket end no sentence around it.
	const plain = text.replaceAll(enclosed, (whole, offset: number) => {
		const after = text.slice(offset + whole.length);
		const within =
			/[^\s.!?…][^.!?…]*$/u.test(text.slice(0, offset)) || /^[,;]? \p{Ll}/u.test(after);
		return within ? whole.slice(0, -2).replaceAll(/[.!?…]/gu, ',') + whole.slice(-2) : whole;
	});
	const sentences: string[] = [];
	let start = 0;
	for (const { 0: stop, index } of plain.matchAll(stops)) {
		const end = index + stop.length;
		const rest = plain.slice(end).replace(/^[ \t\n]+/, '');
		if (rest && goesOn(plain.slice(start, end), rest)) continue;
		sentences.push(text.slice(start, end).trim());
		start = end;
	}
	return [...sentences, text.slice(start).trim()].filter(Boolean);
}

/** Whether words before a reference end a sentence, by what follows the reference. */
export function endsSentence(text: string, rest: string): boolean {
	return closed.test(text) && (!rest.trim() || opening.test(rest.replace(/^[ \t\n]+/, '')));
}
