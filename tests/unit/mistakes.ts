import type { ContentTexts } from '../../src/article/read.ts';

/** Makes a mistake in the text of a file; where it gives nothing, the file is gone. */
export type Make = (text: string) => string | undefined;

type Replace = (...groups: string[]) => string;

/** Replaces a part of a text. Throws where the text does not hold it, because no mistake would be made. */
export const swap = (from: string | RegExp, to: string | Replace) => (text: string) => {
	const changed = text.replace(from, typeof to === 'string' ? () => to : to);
	if (changed === text) throw new Error(`The text holds no ${from}: the mistake cannot be made.`);
	return changed;
};

const more = (added: string) => (text: string) => text + added;
/** Adds paragraphs to the first section of the article. */
export const inSection = (added: string) =>
	swap('{#the-decision}\n', `{#the-decision}\n\n${added}\n`);
const table = (rows: string) => inSection(rows.replaceAll('/ ', '\n'));

const frontMatter: Record<string, Make> = {
	'The front matter is missing': (text) => text.split('---\n')[2],
	'event: This is missing. Write a date': swap(/^event: .*\n/m, ''),
	'title: This is of another kind. Write a line of text': swap(/^title: .*$/m, 'title: [1]'),
	'rouet: The field "rouet" is unknown here': swap('\nroute:', '\nrouet:'),
	'standfirst: This has 420 characters, and must have 280 at most': swap(
		'standfirst: ',
		`standfirst: ${'Long. '.repeat(40)}`,
	),
	'inShort.answer: References stand in the article only': swap(
		'timer are on record.',
		'timer are on record.[^C3]',
	),
	'summary must be 45 words at most': swap('names three offers.', 'names offers. '.repeat(15)),
	'last change lies before the date of publication': swap('ted: 2024-09-10', 'ted: 2024-09-01'),
	'began: The first day of the event lies after its date': swap(
		'began: 2024-06-20',
		'began: 2024-06-22',
	),
	'corrections: This is of another kind. Write a list': swap(
		/(corrections:\n)( .*\n)+/,
		(_, key) => key,
	),
	'This title stands twice': swap(
		/"How many.*"/,
		'What did the council and the ringers of Ashcombe offer?',
	),
	'60 characters at most': swap('{#what-we-dont-know}', `{#${'x'.repeat(300)}}`),
	'Nothing is known that could stand for {clams}': swap('{claims}', '{clams}'),
	'No section or point has the address "reason"': swap('section: reasons', 'section: reason'),
};

const headings: Record<string, Make> = {
	'carries no address. Write one at its end, such as {#what-we-dont': swap(
		' {#what-we-dont-know}',
		'',
	),
	'{#What we}: The address must be small letters': swap('{#what-we-dont-know}', '{#What we}'),
	'The address #the-decision is taken by another heading': swap(
		'{#what-we-dont-know}',
		'{#the-decision}',
	),
	'The address #reasons is taken by another heading or row': swap(/petition(?=:|\})/g, 'reasons'),
	'The address #notes is taken by the page itself': swap('{#what-we-dont-know}', '{#notes}'),
	'"claims" is taken by a page of the site': swap(/\breasons(?=:\n|\})/g, 'claims'),
	'No section has the address of the theme "reasons"': swap('{#reasons}', '{#why}'),
	'The theme "reasons" has no points': swap(/points:\n +sleep.*\n +cost.*\n/, 'points: {}\n'),
	'The point "price" is not among the points': swap('{#cost}', '{#price}'),
	'No heading or row of its section has the address of the point "price"': swap(
		/\bcost(?=: \{)/,
		'price',
	),
	'is a point (###), but its section is no theme': inSection('### Below {#below}\n\nSo.[^N]'),
	'The point "The cost of the hammer?" tells no claim': swap(
		/(### The cost.*\n\n)(A new hammer.*\n\n)/,
		(_, heading, text) => text + heading,
	),
	'The row "Petition, from the ringers" tells no claim': swap('900 names.[^C9]', '900 names.[^N]'),
	'"Recording" carries no address': swap(' {#recording}', ''),
	'"the mayor" is no side of site.yaml': swap('Timer, from the council', 'Timer, from the mayor'),
	'stands in a theme of rows': swap('night {#timer}', 'night {#night}'),
	'A heading must be no longer than 100 characters': swap(
		'## How this',
		`## ${'How this '.repeat(20)}`,
	),
	'Nothing stands below the heading "Empty"': inSection('## Empty {#empty}\n\n## Full {#full}'),
	'A heading of level 4 has no place here': more('\n#### Deep {#deep}\n'),
};

const sentences: Record<string, Make> = {
	'The reference [^C99] is not in claims.yaml': swap('[^C6]', '[^C99]'),
	'The reference [^c6] is not in claims.yaml': swap('[^C6]', '[^c6]'),
	'A reference begins here and does not end': inSection('B is here.[^C1 It is there.[^C1]'),
	'"B is here." carries no reference': inSection('B is here.'),
	'[^C2] follows no words': inSection('B is here.[^C1][^C2]'),
	'[^C1] follows no words': inSection('….[^C1]'),
	'"B is here." has no reference of its own and rides on [^C1]': inSection(
		'B is here. C is there.[^C1]',
	),
	'Less than three words stand between [^C2] and': inSection('B is here,[^C1] too.[^C2]'),
	'[^C1] stands within a clause': inSection('B is[^C1] here, and it is there.[^C2]'),
	'References of two voices': inSection('B is here,[^C1] and it is there.[^C1r]'),
	'or [^N] beside another, stand in one sentence': inSection(
		'B is here,[^C1] and it is there.[^N]',
	),
	'mixes what the text says with what is on record': inSection('B is here.[^C1] C is there.[^C1r]'),
	'This cell is empty': swap(/ Not at all.* \|/, ' |'),
	'"See www.example.com here" carries no reference': inSection('See www\\.example.com here'),
	'The reference [^C1] stands inside a heading': swap('was checked {', 'was checked[^C1] {'),
	'The reference [^C1] stands inside a link': inSection('See [this.[^C1]](/claims/)'),
	'stands in a header cell or in the first cell of a row': swap(
		'| Before 21 June',
		'| Before[^C1]',
	),
};

const elements: Record<string, Make> = {
	'Raw HTML has no place': inSection('<b>Bold</b> is here.[^C1]'),
	'Code has no place here. Take out the backticks': inSection('`B` is here.[^C1]'),
	'Code has no place here. Take out the fence': more('\n```\n'),
	'An image has no place': inSection('![B](b.png) is here.[^C1]'),
	'No notes are defined here': more('\n[^C3]: A note.\n'),
	'The link has no text': inSection('B is [](/claims/) here.[^C1]'),
	'The link to "/clams/" leads nowhere': inSection('See [this](/clams/).[^C1]'),
	'The link to "#nowhere" leads nowhere': inSection('See [this](#nowhere).[^C1]'),
	'The link to "/reasons/money/#a" names an old address. Write "/reasons/cost/#a"': inSection(
		'See [this](/reasons/money/#a).[^C1]',
	),
	'The link to "javascript:alert(1)" leads': inSection('See [this](javascript:alert(1)).[^C1]'),
	'A list item begins with a box to tick': inSection('- [ ] B is here.[^C1]'),
	'A list item holds something other than one': inSection('- B is.[^C1]\n  - C is.[^C1]'),
	'The table aligns a column': table('| A | B |/ | :-: | - |/ | B | is here.[^C1] |'),
	'This row has 3 cells, the header': table('| A | B |/ | - | - |/ | B | is.[^C1] | Is.[^C1] |'),
	'A table needs a header, a row and two columns': table('| A | B |/ | - | - |'),
	'or the first cell of a row, is empty': table('| A | B |/ | - | - |/ | | B is here.[^C1] |'),
	'The text is empty': (text) => `---\n${text.split('---\n')[1]}---\n`,
	'A stray character (U+0007)': inSection('B is\u0007 here.[^C1]'),
	'A stray character (U+000C)': inSection('B is&#12; here.[^C1]'),
	'A stray character (U+202E)': inSection('B is \u202ehere.[^C1]'),
	// Each of these would keep the parser busy for minutes, or overflow its stack.
	'nested too deeply': inSection(`${'*a **b '.repeat(600)}${'b** a*'.repeat(600)}.[^C1]`),
	'is longer than 10,000 characters': inSection(`${'_*'.repeat(30_000)}.[^C1]`),
};

/** Every known mistake in the small story: the file, and for a part of its message how it is made. */
export const mistakes: Record<keyof ContentTexts, Record<string, Make>> = {
	'article.md': { ...frontMatter, ...headings, ...sentences, ...elements },
	'about.md': {
		'A reference has no place here': swap('no name.', 'no name.[^C1]'),
		'This stands before the first heading': swap('\n## The leaflet', '\nSo.\n\n## The leaflet'),
		'A table has no place here': more('\n| A | B |\n| - | - |\n| a | b |\n'),
		'The link to "/#reason" leads nowhere': swap('(/#reasons)', '(/#reason)'),
		'Nothing is known that could stand for {sauces}': swap('{sources}', '{sauces}'),
		'title: This has 3 characters, and must have 20 at least': swap(/^title: .*$/m, 'title: How'),
	},
	'site.yaml': {
		'sides: This has 1 entries, and must have 2 at least': swap(/  - name: Ringers\n.*\n.*\n/, ''),
		'A colour must be six hex digits': swap('"#1d6b4c"', 'green'),
		'cannot be read on the paper of the light scheme': swap('"#1d6b4c"', '"#8fd0b0"'),
		'"Mayor" is no side of this file': swap('side: Council', 'side: Mayor'),
		'/reasons/money/ leads to /reasons/costs/, where no page is': swap(
			'/reasons/cost/',
			'/reasons/costs/',
		),
		'There is a page at /claims/, which cannot lead elsewhere': swap('/reasons/money/', '/claims/'),
		'redirects maps an old path to that of a page': swap('/reasons/money/', 'money'),
		'A subject has either wikidata or url': swap('Q1420888', 'Q1, url: "https://example.org/"'),
		'Nothing is known that could stand for {clams}': swap('{claims}', '{clams}'),
	},
	'claims.yaml': {
		'"minute" is not in sources.yaml': swap('[agenda, minutes]', '[agenda, minute]'),
		'The source "agenda" stands twice': swap('[agenda, minutes]', '[agenda, agenda]'),
		'No sentence of the article refers to B4': more(
			'\nB4: { about: C1, records: Something else happened., sources: [minutes] }\n',
		),
		'C1.finding: It is found "confirmed" but names no source': swap(
			'  sources: [minutes, gazette]\n',
			'',
		),
		'This key stands twice': swap('\nC2:', '\nC1:'),
		'"D6" is no id of an entry': swap('\nC6:', '\nD6:'),
		'"B2" is no claim of this file': swap('about: C7', 'about: B2'),
		'C6.claim: The claim is no whole sentence': swap(
			/(C6:\n.*\n  claim: .*)\.("?)\n/,
			(_, claim, end) => `${claim}${end}\n`,
		),
		'C2.finding: Write one of confirmed, partly': swap('finding: partly', 'finding: mostly'),
		'A stray character (U+0007)': swap(
			'The town has lost its heart.',
			'"The town\\u0007 has lost."',
		),
		'This is not valid YAML': swap('kind: event', 'kind: "event'),
		'An alias has no place here': swap(
			/ event([^]*) event/,
			(_, text) => ` &kind event${text} *kind`,
		),
		'A list or a mapping stands here as a key': swap('\nC2:', '\n? [C2]\n:'),
	},
	'sources.yaml': {
		'The file is missing': () => undefined,
		'No claim or fact uses the source "spare"': (text) =>
			text +
			text
				.slice(text.indexOf('\naccounts:'))
				.replace(/\n\n[^]*/, '\n')
				.replace('accounts', 'spare'),
		'"" is no key of a source': swap('\nagenda:', '\n"":'),
		'estimate.language: This is missing': swap('  language: de\n', ''),
		'ringers-letter.url: This is not a web address': swap('url: https://ringers', 'url: ringers'),
		'gazette.url: This is not a web address': swap(/https:\/\/gazette\S*/, 'javascript:alert(1)'),
		'"mayor" is no carrier of site.yaml': swap('[press, ringers]', '[press, mayor]'),
	},
	'timeline.yaml': {
		'date: This is not a date of the calendar': swap('2024-07-15', '2024-02-30'),
		'This has 0 entries, and must have 1 at least': () => '[]\n',
		'The event stands after a later one': swap('1871-05-01', '2024-06-21'),
		'The event ends before it begins': swap('end: 1945-05-08', 'end: 1939-05-08'),
		'"B9" is neither claim nor fact of claims.yaml': swap('note: B3', 'note: B9'),
		'The id "clock-made" stands twice': swap('id: the-vote', 'id: clock-made'),
		'The id "the-decision" is also that of a heading': swap('id: the-vote', 'id: the-decision'),
	},
	'places.yaml': {
		'The id "the-vote" is also that of a heading, a row, an event': swap(
			'id: archive',
			'id: the-vote',
		),
		'The map needs two places at least': (text) => text.split('\n\n')[0],
		'"archive" and "ashcombe" lie in one spot': swap('longitude: -3.1', 'longitude: -2.5'),
		'The stop 1 stands twice': swap('stop: 2', 'stop: 1'),
		'latitude: This is 98, and must be 90 at most': swap('52.8', '98'),
		'country: Write one of Iceland, India': swap('stop: 2', 'stop: 2\n  country: Isle of Bells'),
	},
	'relations.yaml': {
		'No theme has a point "price"': swap('motive: cost', 'motive: price'),
		'The line leads back to where it begins': swap('to: Town', 'to: Ringers'),
		'to must be one of the parties of site.yaml': swap('to: Town', 'to: Mayor'),
		'"" is no claim of claims.yaml': swap('claim: C3', 'claim: ""'),
	},
	'drawings/timer.svg': {
		'Take out script': swap('</svg>', '<script>alert(1)</script></svg>'),
		'Take out onLoad': swap('<path d', '<path onload="alert(1)" d'),
		'The drawing is not in the box': swap('0 0 96 96', '0 0 24 24'),
		'The drawing is empty': () => '<svg viewBox="0 0 96 96"></svg>',
		'The file is not one <svg> element': () => '<p>A timer</p>',
		'The path has no data': swap('M12 48', 'url(#x)'),
	},
};
