import { z } from 'astro/zod';
import { sentencesOf } from './sentences.ts';

/** What a marked sentence is. `record` and `note` never carry a finding. */
export const kinds = ['event', 'statement', 'reading', 'record', 'note'] as const;
/** The three kinds a claim of the source article can be of. */
export const claimKinds = ['event', 'statement', 'reading'] as const;
/** How a claim stands, in the order in which findings are counted. */
export const findings = ['confirmed', 'partly', 'unsupported', 'contradicted', 'opinion'] as const;

/** Who stands in the diagram of the motives. */
export const parties = ['Belarus', 'China', 'Russia', 'Ukraine', 'The West'] as const;

export type Kind = (typeof kinds)[number];
export type Finding = (typeof findings)[number];

const text = (name: string, least: number, most: number) =>
	z
		.string({ error: `${name} is missing or is not text. Write it as a line of text.` })
		.transform((value) => value.trim())
		.refine((value) => value.length >= least && value.length <= most, {
			error: ({ input }) =>
				`${name} must be ${least} to ${most} characters long; this one has ${String(input).length}.`,
		})
		.refine((value) => !value.includes('[^'), {
			error: `${name} holds a reference. Those stand in the article only; take it out.`,
		});

const realDay = (value: string) => {
	const day = value.length === 7 ? `${value}-01` : value;
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};
const date = (name: string, pattern = /^\d{4}-\d{2}-\d{2}$/) =>
	z
		.string({ error: `${name} is missing or is not a date. Write it as 2023-12-04.` })
		.refine((value) => pattern.test(value) && realDay(value), {
			error: ({ input }) =>
				`${name} "${String(input)}" is not a date of the calendar. Write it as 2023-12-04.`,
		});

const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
	z.enum(values, { error: `${name} must be one of ${values.join(', ')}.` });

const degrees = (name: string, most: number) =>
	z
		.number({ error: `${name} is missing or is not a number of degrees.` })
		.refine((value) => Math.abs(value) <= most, {
			error: `${name} must lie between -${most} and ${most} degrees.`,
		});

const list = <T extends z.ZodType>(of: T, name: string, least: number, most = 99) =>
	z
		.array(of, { error: `${name} is missing or is not a list.` })
		.refine((items) => items.length >= least && items.length <= most, {
			error: `${name} must hold ${least === most ? least : `${least} to ${most}`} entries.`,
		});

const slug = z
	.string({ error: 'The slug is missing or is not text. Write it in small letters and hyphens.' })
	.refine((value) => /^[a-z]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60, {
		error:
			'The slug must be small letters, digits and hyphens, beginning with a letter, 60 characters at most.',
	});

/** Whether a text is an address of the web, safe to link to. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text);
}

const webAddress = z
	.string({ error: 'url is not text. Write a web address, or leave it out.' })
	.refine(isWebAddress, {
		error: 'url is not a web address. It must start with https:// or http:// and hold no spaces.',
	});

const claimId = z.string({ error: 'claim is missing. Name a claim of claims.yaml, such as C7.' });

const sourceKeys = list(
	z.string({ error: 'A source is named by its key, a line of text.' }),
	'sources',
	1,
);

/** A strict object: a key it does not know is an error that names the key. */
const fields = <T extends z.ZodRawShape>(name: string, shape: T) =>
	z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? `${name} has an unknown field "${issue.keys[0]}". Known fields: ${Object.keys(shape).join(', ')}.`
				: `${name} must be a mapping with the fields ${Object.keys(shape).join(', ')}.`,
	});

const point = fields('A point', {
	slug,
	heading: text('The point’s heading', 3, 60),
	title: text('The point’s title', 20, 70),
	/** Who gave it: only of a point that is a row of a table of gifts. */
	from: text('The giver', 3, 30).optional(),
});

const theme = fields('A theme', {
	slug: slug.refine((value) => !['claims', 'about', 'cards', 'index'].includes(value), {
		error: 'The slug is taken by a page of the site. Choose another.',
	}),
	heading: text('The theme’s heading', 3, 60),
	title: text('The theme’s title', 20, 70),
	teaser: text('The theme’s teaser', 40, 140),
	summary: text('The theme’s summary', 120, 600).refine(
		(value) => sentencesOf(value).length === 3,
		{
			error:
				'The theme’s summary must be three sentences: it answers the theme for somebody who reads no more.',
		},
	),
	points: list(point, 'points', 2, 9),
});

/** The front matter of `article.md`, with its editorial limits. */
export const frontMatterSchema = fields('The front matter', {
	title: text('The title', 20, 70),
	standfirst: text('The standfirst', 60, 180),
	began: date('The first day of the event'),
	event: date('The date of the event'),
	published: date('The date of publication'),
	updated: date('The date of the last change'),
	/** What `npm run renew` writes, so that a change of the text without one of its date is seen. */
	digest: z.string({ error: 'The digest is missing. Run npm run renew.' }).regex(/^[0-9a-f]{16}$/, {
		error: 'The digest is not 16 hex digits. Run npm run renew.',
	}),
	checked: date('The date on which facts were checked'),
	/** The title of the sequence of events: it states what the sequence shows. */
	sequence: text('The title of the sequence', 20, 110),
	/** The title of the map: it states what the map shows. */
	route: text('The title of the map', 20, 110),
	keyPoints: list(
		fields('A key point', { text: text('A key point', 30, 220), section: slug }),
		'keyPoints',
		3,
		5,
	),
	themes: list(theme, 'themes', 3, 3),
	corrections: list(
		fields('A correction', {
			date: date('The correction’s date'),
			text: text('A correction', 10, 600),
		}),
		'corrections',
		0,
	).default([]),
})
	.refine((article) => article.updated >= article.published, {
		path: ['updated'],
		error: 'The date of the last change lies before the date of publication.',
	})
	.refine((article) => article.event >= article.began, {
		path: ['began'],
		error: 'The first day of the event lies after its date.',
	})
	.superRefine(({ title, themes }, context) => {
		const seen = new Set([title]);
		const check = (own: string, path: PropertyKey[]) => {
			if (seen.has(own))
				context.addIssue({
					code: 'custom',
					path: [...path, 'title'],
					message: 'This title stands twice. Give each page one of its own.',
				});
			seen.add(own);
		};
		themes.forEach(({ title, points }, theme) => {
			check(title, ['themes', theme]);
			points.forEach(({ title }, point) => check(title, ['themes', theme, 'points', point]));
		});
	});

/** One claim of the source article, as `claims.yaml` holds it under its id. */
export const claimSchema = fields('A claim', {
	kind: oneOf('kind', claimKinds),
	claim: text('The claim', 10, 260),
	finding: oneOf('finding', findings),
	records: text('records', 10, 600),
	sources: sourceKeys.optional(),
});

/** One background fact: always with a source, and always about one claim. */
export const factSchema = fields('A background fact', {
	about: z.string({
		error: 'about is missing. Name the claim this fact is background to, such as C7.',
	}),
	records: text('records', 10, 600),
	sources: sourceKeys,
});

/** One source, as `sources.yaml` holds it under its key. */
export const sourceSchema = fields('A source', {
	description: text('description', 3, 120),
	publisher: text('publisher', 2, 60),
	voice: text('voice', 3, 60),
	relays: text('relays', 2, 60).optional(),
	language: z
		.string({ error: 'language is missing. Write a language tag, such as en or zh-Hant.' })
		.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, {
			error: 'language must be a language tag, such as en or zh-Hant.',
		}),
	date: date('The source’s date', /^\d{4}-\d{2}(-\d{2})?$/).optional(),
	inferred: z.boolean({ error: 'inferred must be true or left out.' }).optional(),
	url: webAddress.optional(),
	read: oneOf('read', ['full', 'part']),
});

/** One dated event of `timeline.yaml`. */
export const eventSchema = fields('An event', {
	id: slug,
	date: date('The event’s date'),
	end: date('The event’s last day').optional(),
	what: text('what', 10, 140),
	where: text('where', 3, 60).optional(),
	claim: claimId.optional(),
	sources: sourceKeys,
});

/** One place of `places.yaml`, for the map. Degrees, north and east positive. */
export const placeSchema = fields('A place', {
	id: slug,
	name: text('name', 2, 40),
	latitude: degrees('latitude', 90),
	longitude: degrees('longitude', 180),
	/** What the place has to do with the story, in one sentence. */
	what: text('what', 10, 140),
	/** Its turn on the way he came, 1 for the start; none of places he is not said to have passed on this trip. */
	stop: z
		.int({ error: 'stop must be a whole number: 1, 2 …' })
		.positive({ error: 'stop counts from 1.' })
		.optional(),
	claim: claimId,
});

/** One line of the diagram of who stands where, from `relations.yaml`. */
export const relationSchema = fields('A relation', {
	id: slug,
	from: oneOf('from', parties),
	to: oneOf('to', parties),
	/** What the line says, read from `from` to `to`. */
	label: text('label', 3, 60),
	motive: slug,
	claim: claimId,
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type TimelineEvent = z.infer<typeof eventSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Relation = z.infer<typeof relationSchema>;
