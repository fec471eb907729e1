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

const claimTable = (rows: string) => table(`| The text says | On record |/ | - | - |/ ${rows}`);

const frontMatter: Record<string, Make> = {
	'event: This is missing. Write a date': swap(/^event: .*\n/m, ''),
	'title: This is of another kind. Write a line of text': swap(/^title: .*$/m, 'title: [1]'),
	'contxt: The field "contxt" is unknown here': swap('\ncontext:', '\ncontxt:'),
	'This has 160 characters, and must have 155 at most': swap('sleep,', 'sleep at last, soundly,'),
	'stand in the article only': swap('the sleep of guests.\n', 'the sleep of guests.[^C3]\n'),
	'last change lies before the date of publication': swap('ted: 2024-09-10', 'ted: 2024-09-01'),
	'lies in the future': swap('checked: 2024-09-01', 'checked: 2999-09-01'),
	'The first day of the event lies after its date': swap('began: 2024-06-20', 'began: 2024-06-22'),
	'This is of another kind. Write a list': swap(/(corrections:\n)( .*\n)+/, (_, key) => key),
	'corrections: A correction lies before the': swap('  - date: 2024-09-10', '  - date: 2024-09-01'),
	'of publication or after that of the last': swap('  - date: 2024-09-10', '  - date: 2024-09-11'),
	'visits.from: This is not a date of the calendar': swap('from: 2024-03-04', 'from: 2024-02-30'),
	'and must have 2 at most': swap(/( {2}- \{ announced: 2024-06.*\n)/, (_, visit) => visit + visit),
	'"C99" is no claim of claims.yaml': swap('specimen: [C3', 'specimen: [C99'),
	'"B1" is no claim of claims.yaml': swap('examples: [C1', 'examples: [B1'),
	'figure: Write one of comparison, roads, exchange': swap('figure: roads', 'figure: map'),
	'This title stands twice': swap(
		/title: How many.*\?/,
		'title: What did the council and the ringers of Ashcombe offer?',
	),
	'60 characters at most': swap('{#what-we-dont-know}', `{#${'x'.repeat(300)}}`),
	'Nothing is known that could stand for {clams}': swap('{claims}', '{clams}'),
	'publication lies before the event': swap('published: 2024-09-02', 'published: 2024-06-20'),
	'The visit is announced after it begins': swap('ed: 2024-03-01', 'ed: 2024-03-05'),
	'title: A quotation or a bracket is opened or closed here': swap('title: Why', 'title: “Why'),
	'card: The preview card shows this, and its font has no “Т”': swap('card: The', 'card: Тhe'),
	'its font has no “→”': swap('    card: On record', '    card: On → record'),
	'its font has no “😀”': swap('**There was notice,', '**There 😀 was notice,'),
};

const headings: Record<string, Make> = {
	'carries no address. Write one at its end, such as': swap(' {#what-we-dont-know}', ''),
	'{#What we}: The address must be small letters': swap('{#what-we-dont-know}', '{#What we}'),
	'The address #the-decision is taken by another': swap('{#what-we-dont-know}', '{#the-decision}'),
	'The address #reasons is taken by another heading': swap(/\bsleep(?=:|\})/g, 'reasons'),
	'The address #notes is taken by the page itself': swap('{#what-we-dont-know}', '{#notes}'),
	'"claims" is taken by a page of the site': swap(/\breasons(?=:\n|\})/g, 'claims'),
	'No section has the address of the theme "reasons"': swap('{#reasons}', '{#why}'),
	'The theme "reasons" has no points': swap(/points:\n +sleep.*\n +cost.*\n/, 'points: {}\n'),
	'The point "price" is not among the points': swap('{#cost}', '{#price}'),
	'No heading of its section has the address of the point "price"': swap(/\bcost(?=: \{)/, 'price'),
	'is a point (###), but its section is no theme': inSection('### Below {#below}\n\nSo.[^N]'),
	'"the mayor", from whom "A petition" is, is no': swap('from: the ringers', 'from: the mayor'),
	'A heading must be no longer than 100': swap('## How this', `## ${'How this '.repeat(20)}`),
	'Nothing stands below the heading "Empty"': inSection('## Empty {#empty}\n\n## Full {#full}'),
	'A heading of level 4 has no place here': more('\n#### Deep {#deep}\n'),
};

/** Replaces the answer of a point, that on the timer. */
const answer = (words: string) => swap(/(?<=\{#timer\}\n\n).*\n/, words && `${words}\n`);
const says = 'The text says so.[^N]';

const points: Record<string, Make> = {
	'The point has no answer': swap(/(?<=\{#timer\}\n\n).*\n\n/, ''),
	'The answer does not begin with its verdict': answer(`A timer was offered.[^C10r] ${says}`),
	'a whole sentence in bold': answer(`**A timer** was offered.[^C10r] ${says}`),
	'The verdict has 13 words, and may have 12': answer(`**${'One '.repeat(12)}is.**[^N] ${says}`),
	'does not begin with "The text"': answer('**A timer was offered.**[^C10r] So the text says.[^N]'),
	'The answer has 46 words, and may have 45': answer(
		`**A timer was offered.**[^C10r] The text says${' so'.repeat(39)}.[^N]`,
	),
	'of "A timer" stands no claim table': swap(/(?<=\{#timer\}\n\n.*\n\n)/, `More is here.[^N]\n\n`),
	'something other than paragraphs': swap('Its price is in', '- Its price is in'),
};

const tables: Record<string, Make> = {
	'[^C3] stands outside the first column of a claim table': inSection('So it was said.[^C3]'),
	'[^C1] stands outside the first column': swap('minutes say so.[^C1r]', 'minutes say so.[^C1]'),
	'[^C2r] is on another claim than C1,': swap('minutes say so.[^C1r]', 'minutes say so.[^C2r]'),
	'The first cell of a claim table is one claim of the text': claimTable('| It is.[^N] | |'),
	'End it with its reference, such as [^C3]': claimTable('| It is.[^C1][^C2] | |'),
	'such as [^C3]': claimTable('| It is.[^C1r] | |'),
	'"The town is lost" is not one whole': swap(/The town has lost its heart./, 'The town is lost'),
	'"It is lost. It is gone." is': swap(/The town has lost its heart./, 'It is lost. It is gone.'),
	'The claim C6 stands twice': swap(/(\| The town has lost.*\n)/, (_, row) => row + row),
	'A paragraph is glued to the': swap(/(\| The town has lost.*\n)/, (_, row) => `${row}So.[^N]\n`),
	'A comparison has two': table('| A | B | C |/ | - | - | - |/ | B.[^N] | C.[^N] | D.[^N] |'),
	'The event stands after a later one': swap('| 2024-07 |', '| 2024-09 |'),
	'"2024-02-30" is not a date of the calendar': swap('| 2024-07 |', '| 2024-02-30 |'),
	'No file is called drawings/trumpet.svg. Name one of:': swap('{draw: letter}', '{draw: trumpet}'),
	'No file is called drawings/void.svg': swap('missing: gap', 'missing: void'),
	'"{draw: letter}" would be shown as it': swap('{draw: letter} **Each', '**Each {draw: letter}'),
	'The table aligns a column': table('| A | B |/ | :-: | - |/ | It is.[^N] | It was.[^N] |'),
	'This row has 3 cells, the header': table('| A | B |/ | - | - |/ | B.[^N] | C.[^N] | D.[^N] |'),
	'A table needs a header, a row and two columns': table('| A | B |/ | - | - |'),
	'or the first cell of a row, is empty': table('| A | B |/ | - | - |/ | | B is here.[^N] |'),
	'This cell is empty': table('| A | B |/ | - | - |/ | B is here.[^N] | |'),
	'stands in a header cell, which': swap('| On record | Not known |', '| On record | Not.[^N] |'),
};

const sentences: Record<string, Make> = {
	'The reference [^C99] is not in claims.yaml': swap('[^C6]', '[^C99]'),
	'The reference [^c6] is not in claims.yaml': swap('[^C6]', '[^c6]'),
	'A reference begins here and does not end': inSection('B is here.[^C1r It is there.[^C1r]'),
	'"B is here." carries no reference': inSection('B is here.'),
	'[^C2r] follows no words': inSection('B is here.[^C1r][^C2r]'),
	'[^C1r] follows no words': inSection('….[^C1r]'),
	'"B is here." has no reference of its own and rides': inSection('B is here. C is there.[^C1r]'),
	'Less than three words stand between [^C2r] and': inSection('B is here,[^C1r] too.[^C2r]'),
	'[^C1r] stands within a clause': inSection('B is[^C1r] here, and it is there.[^C2r]'),
	'[^N] stands inside a sentence': inSection('B is here,[^N] and it is there.[^C1r]'),
	'A remark closes': inSection('B is here,[^C1r] as one can see,[^N] and it is there.[^N]'),
	'"See www.example.com here" carries no reference': inSection('See www\\.example.com here'),
	'The reference [^C1r] stands inside a heading': swap('was checked {', 'was checked[^C1r] {'),
	'The reference [^C1r] stands inside a link': inSection('See [this.[^C1r]](/claims/)'),
	'The reference [^C1r] stands inside a bold passage': inSection('**See this.[^C1r]**'),
};

const elements: Record<string, Make> = {
	'Raw HTML has no place': inSection('<b>Bold</b> is here.[^C1r]'),
	'Code has no place here. Take out the backticks': inSection('`B` is here.[^C1r]'),
	'Code has no place here. Take out the fence': more('\n```\n'),
	'An image has no place': inSection('![B](b.png) is here.[^C1r]'),
	'No notes are defined here': more('\n[^C3r]: A note.\n'),
	'The link has no text': inSection('B is [](/claims/) here.[^C1r]'),
	'The link to "/clams/" leads nowhere': inSection('See [this](/clams/).[^C1r]'),
	'The link to "#nowhere" leads nowhere': inSection('See [this](#nowhere).[^C1r]'),
	'names an old address. Write "/reasons/cost/"': inSection('See [it](/reasons/money/).[^C1r]'),
	'The link to "/reasons/money/#a" names an old': inSection('See [this](/reasons/money/#a).[^C1r]'),
	'The link to "javascript:alert(1)" leads': inSection('See [this](javascript:alert(1)).[^C1r]'),
	'A list item begins with a box to tick': inSection('- [ ] B is here.[^C1r]'),
	'A list item holds something other than one': inSection('- B is.[^C1r]\n  - C is.[^C1r]'),
	'The text is empty': (text) => `---\n${text.split('---\n')[1]}---\n`,
	'A stray character (U+0007)': inSection('B is\u0007 here.[^C1r]'),
	'A stray character (U+202E)': inSection('B is \u202ehere.[^C1r]'),
	// Each of these would keep the parser busy for minutes, or overflow its stack.
	'nested too deeply': inSection(`${'*a **b '.repeat(600)}${'b** a*'.repeat(600)}.[^C1r]`),
	'is longer than 10,000 characters': inSection(`${'_*'.repeat(30_000)}.[^C1r]`),
};

/** Every known mistake in the small story: the file, and for a part of its message how it is made. */
export const mistakes: Partial<Record<keyof ContentTexts, Record<string, Make>>> = {
	'article.md': { ...frontMatter, ...headings, ...points, ...tables, ...sentences, ...elements },
	'about.md': {
		'A reference has no place here': swap('no name.', 'no name.[^C1]'),
		'This stands before the first heading': swap('\n## The leaflet', '\nSo.\n\n## The leaflet'),
		'A table has no place here': more('\n| A | B |\n| - | - |\n| a | b |\n'),
		'The link to "/#reason" leads nowhere': swap('(/#reasons)', '(/#reason)'),
		'Nothing is known that could stand for {sauces}': swap('{sources}', '{sauces}'),
		'title: This has 3 characters, and must have 20 at least': swap(/^title: .*$/m, 'title: How'),
		'title: The preview card shows this, and its font has no “村”': swap(/^title: /m, 'title: 村 '),
		'#corrections. Write a heading': swap('{#corrections}', '{#corrected}'),
		'Other pages and the feed link to #corrections': swap('{corrections}', 'None.'),
		':1: The front matter begins with "--- "': swap('---\n', '--- \n'),
		':1: The front matter begins with " ---"': swap('---\n', ' ---\n'),
		':1: The front matter begins with "+++"': swap(/^---$/gm, '+++'),
		':1: The front matter stands below empty lines': (text) => `\n${text}`,
		':5: The front matter ends with "..."': swap('\n---\n', '\n...\n'),
		':5: The front matter ends with "—"': swap('\n---\n', '\n—\n'),
		':5: The front matter ends with "--- "': swap('\n---\n', '\n--- \n'),
		':1: The front matter begins here and does not end': swap('\n---\n', '\n'),
		':1: The front matter is missing': (text) => text.split('---\n')[2],
	},
	'site.yaml': {
		'sides: This has 1 entries, and must have 2 at least': swap(/  - name: Ringers\n.*\n.*\n/, ''),
		'A colour must be six hex digits': swap('"#1d6b4c"', 'green'),
		'cannot be read on the paper of the light scheme': swap('"#1d6b4c"', '"#8fd0b0"'),
		'"Mayor" is no side of this file': swap('side: Council', 'side: Mayor'),
		'leads to /reasons/costs/, where no page is': swap('/reasons/cost/', '/reasons/costs/'),
		'There is a page at /claims/, which cannot lead elsewhere': swap('/reasons/money/', '/claims/'),
		'There is a page at /explainer/, which cannot': swap('/reasons/money/', '/explainer/'),
		'redirects maps an old path to that of a page': swap('/reasons/money/', 'money'),
		'A subject has either wikidata or url': swap('Q1420888', 'Q1, url: "https://example.org/"'),
		'Nothing is known that could stand for {clams}': swap('{claims}', '{clams}'),
		'contact: This is neither a web address nor mailto:': swap('mailto:', 'mail@'),
		'name: The preview card shows this, and its font has no “村”': swap(/^name: /m, 'name: ž村 '),
		'reuse: This is missing': swap(/^reuse: .*\n/m, ''),
	},
	'claims.yaml': {
		'"minute" is not in sources.yaml': swap('[agenda, minutes]', '[agenda, minute]'),
		'The source "agenda" stands twice': swap('[agenda, minutes]', '[agenda, agenda]'),
		'No row of a claim table makes the claim C13': (text) =>
			text + text.slice(0, text.indexOf('\nC2')).replace('C1:', '\nC13:'),
		'C3.speaker: A statement that is confirmed has a speaker': swap(/  speaker: .*\n/, ''),
		'C1.speaker: A statement that is': swap(/(?= {2}records)/, '  speaker: the council\n'),
		'C2.caveat: Only a claim that is confirmed': swap(/(?<=partly\n)/, '  caveat: By night.\n'),
		'refers to B4': more('\nB4: { about: C1, records: It happened., sources: [minutes] }\n'),
		'C1.finding: It is found "confirmed" but names no': swap('  sources: [minutes, gazette]\n', ''),
		'This key stands twice': swap('\nC2:', '\nC1:'),
		'"D6" is no id of an entry': swap('\nC6:', '\nD6:'),
		'"B2" is no claim of this file': swap('about: C7', 'about: B2'),
		'C6.claim: The claim is no whole sentence': swap('lost its heart.', 'lost its heart'),
		'C2.finding: Write one of confirmed, partly': swap('finding: partly', 'finding: mostly'),
		'stray character (U+0007)': swap('The town has lost its heart.', '"The town\\u0007 has lost."'),
		'This is not valid YAML': swap('kind: event', 'kind: "event'),
		'An alias has no place': swap(/ event([^]*) event/, (_, text) => ` &kind event${text} *kind`),
		'A list or a mapping stands here as a key': swap('\nC2:', '\n? [C2]\n:'),
	},
	'sources.yaml': {
		'The file is missing': () => undefined,
		'No claim or fact uses the source "spare"': (text) =>
			text + /^accounts:.*\n/m.exec(text)![0].replace('accounts', 'spare'),
		'"" is no key of a source': swap('\nagenda:', '\n"":'),
		'estimate.language: This is missing': swap(' language: de,', ''),
		'ringers-letter.url: This is not a web address': swap('url: https://ringers', 'url: ringers'),
		'The source is of 2033-01-01, and facts were': swap('date: 2024-06-20', 'date: 2033-01-01'),
		'The source is of 2024-10, and facts were': swap('date: 2024-06-20', 'date: 2024-10'),
		'minutes.date: This is not a date': swap('date: 2024-06-20', 'date: 2019'),
		'Write a list, such as [council]': swap('[council]', 'council'),
		'"mayor" is no carrier of site.yaml': swap('[press, ringers]', '[press, mayor]'),
	},
	'drawings/timer.svg': {
		'Take out <script>': swap('</svg>', '<script>alert(1)</script></svg>'),
		'Take out <rect>; draw shapes as paths': swap('</svg>', '<rect x="1" y="1"/></svg>'),
		'10,000 characters at most': swap('</svg>', '<svg>'.repeat(5000)),
		'close it, />': swap('</svg>', '<path d="M0 0h1"><path d="M0 0h1"></svg>'),
		'Take out onLoad': swap('<path d', '<path onload="alert(1)" d'),
		'The drawing is not in a box 96 high': swap('0 0 96 96', '0 0 96 24'),
		'The drawing is empty': () => '<svg viewBox="0 0 96 96"></svg>',
		'The file is not one <svg> element': (text) => text + text,
		'The path has no data': swap('M12 48', 'url(#x)'),
	},
	'drawings/spare.svg': {
		'No point and no cell names this drawing': () =>
			'<svg viewBox="0 0 96 96"><path d="M1 2h3"/></svg>',
	},
};
