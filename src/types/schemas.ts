import { z } from 'astro/zod';
import { claimKinds, figures, findings } from './findings.ts';

/*
 * The editorial limits of what stands in the files of `content/`; `article.ts` says what becomes of it. What an
 * editor reads when one is broken stands in `article/error-map.ts`, but for rules that only one field has.
 */

/** A line of text within limits, shown as it is written. */
const text = (least: number, most: number) =>
	z
		.string()
		.overwrite((value) =>
			value
				.normalize('NFC')
				.replaceAll(/\s*\n\s*/g, ' ')
				.trim(),
		)
		.min(least)
		.max(most);

/** What the font of the preview cards lacks: Charis SIL, in its files of Latin letters. */
const lacking =
	/[^\0-\u0148\u014a-\u02af\u02bb\u02bc\u02c6\u02da\u02dc\u1e00-\u1e9f\u1ef2-\u1eff\u2002\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20a0-\u20bf\u2122\u2212]/u;

/** What is wrong with a text of a preview card whose font lacks a letter of it; nothing where it has all. */
export function lackingLetter(words: string): string | undefined {
	const [letter] = lacking.exec(words) ?? [];
	return (
		letter && `The preview card shows this, and its font has no “${letter}”. Write Latin letters.`
	);
}

/** A line of text that a preview card shows. */
const onCard = (least: number, most: number) =>
	text(least, most).refine((value) => !lackingLetter(value), {
		error: ({ input }) => lackingLetter(input as string),
	});

const date = z.iso.date();

const list = <T extends z.ZodType>(of: T, least: number, most = 99) =>
	z.array(of).min(least).max(most);

/** An address: of a heading, a row, an event or a place, and of the page of a theme or a point. */
export const address = z
	.string()
	.regex(/^[a-z]+(-[a-z0-9]+)*$/, {
		error:
			'The address must be small letters, digits and hyphens, beginning with a letter, 60 characters at most.',
	})
	.max(60, { error: 'The address must be 60 characters at most.' });

/** Whether a text is an address of the web, safe to link to. */
export function isWebAddress(text: string): boolean {
	// A user name before the host hides where a link leads; a host without a full stop is a second https://.
	if (!/^https?:\/\/(?![^/?#]*@)[^\s"<>\\^`{|}/][^\s"<>\\^`{|}]*$/i.test(text)) return false;
	return /^([a-z\d_-]+\.)+[a-z][a-z\d-]+$/.test(URL.parse(text)?.hostname ?? '');
}

const webAddress = z.string().refine(isWebAddress, {
	error:
		'This is not a web address. It must start with https:// or http:// and a host such as example.org, with no user name before it, and hold no spaces.',
});

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is the tag of a language that has a name. */
const isLanguage = (tag: string) =>
	/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z\d]{5,8})?$/.test(tag) && languages.of(tag);

/** How the entries of `claims.yaml` and of `sources.yaml` are called. */
export const keys = {
	claim: /^C[1-9]\d*$/,
	fact: /^B[1-9]\d*$/,
	source: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};

/** The id or key of an entry elsewhere, which is checked where all are known. */
const reference = z.string();
const sourceKeys = list(reference, 1);

/** The day that has begun somewhere on earth (UTC+14). */
function latestDay(): string {
	return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** The name of a drawing: of its file in `drawings/`. */
const draw = text(2, 40);

const theme = z.strictObject({
	title: text(20, 70),
	/** Its name in the navigation. */
	name: text(3, 30),
	/** For search results and link previews. */
	description: text(60, 155),
	standfirst: text(60, 320),
	/** What its preview card says: something on record. */
	card: onCard(10, 90),
	/** How its figure shows it. */
	figure: z.enum(figures),
	/** What is not known at the end of each of its roads. */
	end: text(5, 60).optional(),
	points: z.record(
		z.string(),
		z.strictObject({
			/** The question that it answers. */
			title: text(20, 70),
			draw,
			/** Who gave the thing that it is about: a name of a side of site.yaml. */
			from: text(2, 40).optional(),
		}),
	),
});

const visit = z
	.strictObject({ announced: date, from: date, to: date })
	.refine(({ announced, from, to }) => announced <= from && from <= to, {
		error: 'The visit is announced after it begins, or ends before. Mend its days.',
	});

/** The front matter of `article.md`. Headings stand in the article, and their addresses lead here. */
export const frontMatterSchema = z
	.strictObject({
		title: text(20, 70),
		/** For search results and link previews. */
		description: text(60, 155),
		/** What its preview card says: something on record. */
		card: onCard(10, 90),
		/** What it is about, for who comes from elsewhere to the page of a point. */
		context: text(40, 240),
		/** How it was made, in one line of Markdown; {claims} and {sources} stand for their numbers with their nouns. */
		method: text(20, 200),
		/** The first day of the event, and the last. */
		began: date,
		event: date,
		published: date,
		updated: date,
		/** The day on which facts were checked. */
		checked: date,
		/** The days of the two visits of a comparison. */
		visits: list(visit, 0, 2).default([]),
		/** The claims that show one breath of the text. */
		specimen: list(reference, 0, 5).default([]),
		/** Claims that stand as examples of how claims stand. */
		examples: list(reference, 0, 6).default([]),
		/** The drawing of what is not found. */
		missing: draw,
		themes: z.record(z.string(), theme),
		/** Mistakes that stood in the article, mended. */
		corrections: list(z.strictObject({ date, text: text(10, 600) }), 0).default([]),
	})
	.refine((article) => article.published >= article.event, {
		path: ['published'],
		error: 'The date of publication lies before the event. Mend one of them.',
	})
	.refine((article) => article.updated >= article.published, {
		path: ['updated'],
		error: 'The date of the last change lies before the date of publication. Mend one of them.',
	})
	.refine(
		({ corrections, published, updated }) =>
			corrections.every(({ date }) => date >= published && date <= updated),
		{
			path: ['corrections'],
			error:
				'A correction lies before the date of publication or after that of the last change. Mend its date, or set updated.',
		},
	)
	.refine(({ updated, checked }) => updated <= latestDay() && checked <= latestDay(), {
		path: ['updated'],
		error: () =>
			`The date of the last change, or that of the check, lies in the future: by the clock of this machine today is ${new Date().toISOString().slice(0, 10)}. Mend the date, or the clock.`,
	})
	.refine((article) => article.event >= article.began, {
		path: ['began'],
		error: 'The first day of the event lies after its date. Mend one of them.',
	});

/** The front matter of `about.md`. */
export const aboutSchema = z.strictObject({
	title: onCard(20, 70),
	description: text(60, 155),
	standfirst: text(30, 260),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/, {
	error: 'A colour must be six hex digits in quotation marks, such as "#2c56a3".',
});

/** A colour in both schemes: six hexadecimal digits after a #. */
const colours = z.strictObject({ light: colour, dark: colour });

const subject = z
	.strictObject({
		type: z.enum(['Person', 'Country', 'Organization', 'Thing']),
		name: text(2, 60),
		wikidata: z
			.string()
			.regex(/^Q\d+$/, { error: 'Write an id such as Q184.' })
			.optional(),
		url: webAddress.optional(),
	})
	.refine(({ wikidata, url }) => Boolean(wikidata) !== Boolean(url), {
		error: 'A subject has either wikidata or url: an address that is certainly its own.',
	});

const path = z.string().regex(/^\/([\w-]+\/)+$/);

/** `site.yaml`: what the site is called, and whom its story is about. */
export const siteSchema = z.strictObject({
	name: onCard(3, 30),
	line: text(20, 90),
	sides: list(
		z.strictObject({
			name: text(2, 40),
			/** Other names that rows and lines use for it. */
			also: list(text(2, 40), 1).default([]),
			colour: colours,
		}),
		2,
		2,
	),
	/** Whose word a source can carry, by the key that sources.yaml names, and the side it belongs to. */
	carriers: z.record(z.string(), z.strictObject({ name: text(3, 30), side: reference.optional() })),
	/** Who makes the claims, as the subject of a sentence: such as “An open letter”. */
	claimant: text(3, 40),
	/** What others may do with its text and drawings, in a sentence. */
	reuse: text(10, 160),
	/** Where mistakes can be reported: a web address, or mailto: with a mailbox. */
	contact: z
		.string()
		.refine((value) => isWebAddress(value) || /^mailto:[^\s@]+@[^\s@]+$/.test(value), {
			error: 'This is neither a web address nor mailto: with a mailbox.',
		})
		.optional(),
	about: list(subject, 0),
	mentions: list(subject, 0),
	/** The path of a page, by each old path that leads to it. */
	redirects: z
		.record(path, path, {
			error:
				'redirects maps an old path to that of a page, both with a slash at each end: /aims/: /motives/.',
		})
		.default({}),
	/** The words of the page of all claims; {claims} stands for their number with its noun. */
	claims: z.strictObject({
		/** Its name in the navigation. */
		name: text(3, 30),
		title: text(20, 70),
		heading: onCard(10, 70),
		description: text(60, 155),
		standfirst: text(30, 300),
	}),
});

/** One claim of the text, as `claims.yaml` holds it under its id. */
export const claimSchema = z
	.strictObject({
		kind: z.enum(claimKinds),
		/** In our words, a sentence that stands alone. */
		claim: text(10, 260).refine((value) => /[.?!]”?$/.test(value), {
			error: 'The claim is no whole sentence. End it with a full stop.',
		}),
		finding: z.enum(findings),
		/** Of a statement that is confirmed: who is on record with it, and by whose account. */
		speaker: text(3, 60).optional(),
		/** What must be read with the finding, where the claim stands without its records. */
		caveat: text(3, 80).optional(),
		/** What is on record. */
		records: text(10, 600),
		sources: sourceKeys.optional(),
	})
	.refine(
		({ kind, finding, speaker }) =>
			Boolean(speaker) === (kind === 'statement' && finding === 'confirmed'),
		{
			path: ['speaker'],
			error:
				'A statement that is confirmed has a speaker, who is on record with it, and no other claim has. Mend it.',
		},
	)
	.refine(({ finding, caveat }) => !caveat || finding === 'confirmed', {
		path: ['caveat'],
		error: 'Only a claim that is confirmed is listed without its records. Take the caveat out.',
	})
	.refine(({ finding, sources }) => sources ?? ['unsupported', 'opinion'].includes(finding), {
		path: ['finding'],
		error: ({ input }) =>
			`It is found "${(input as { finding: string }).finding}" but names no source. Add its sources, or change the finding.`,
	});

/** One background fact: always with a source, and always about one claim. */
export const factSchema = z.strictObject({
	about: reference,
	/** What is on record. */
	records: text(10, 600),
	sources: sourceKeys,
});

/** One source, as `sources.yaml` holds it under its key. */
export const sourceSchema = z.strictObject({
	/** Our words, never a title. */
	description: text(3, 120),
	publisher: text(2, 60),
	/** Whose voice it is, such as “independent”. */
	voice: text(3, 60),
	/** The agency behind it. */
	relays: text(2, 60).optional(),
	/** A language tag (BCP 47). */
	language: z.string().refine(isLanguage, {
		error: 'This is no language tag that is known. Write one such as en, zh-Hant or ru-BY.',
	}),
	/** A day or a month, such as 2023-12-04 or 2023-12; and whether it is inferred. */
	date: z
		.union([date, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], {
			error: 'This is not a date of the calendar. Write it as 2023-12-04 or 2023-12.',
		})
		.optional(),
	inferred: z.boolean().optional(),
	url: webAddress.optional(),
	read: z.enum(['full', 'part']),
	/** Whose word it carries: keys of the carriers of site.yaml. */
	side: list(reference, 1, 2),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type SiteEntry = z.infer<typeof siteSchema>;
export type ClaimEntry = z.infer<typeof claimSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type SourceEntry = z.infer<typeof sourceSchema>;
