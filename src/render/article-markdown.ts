import type { Article, Claim, Fact, Inline, Voice } from '../types/article.ts';
import { countsLine } from '../format/plurals.ts';
import { datesOf, readableDate, correctionLine } from '../format/dates.ts';
import { findingLabel, sourceWords, standingWords, voiceLabels } from '../format/labels.ts';
import { notesOf, sentencesOfArticle } from '../lib/selectors.ts';

/** Makes an address inside the site absolute. */
type Link = (address: string) => string;

/**
 * The whole article as plain Markdown (GFM), made of its source: each passage below the name of its voice, each
 * note as a footnote with its number in the page.
 */
export function articleMarkdown(article: Article, link: Link): string {
	const dates = datesOf(article).map(([name, date]) => `${name}: ${readableDate(date)}.`);
	const entries = notesOf(sentencesOfArticle(article)).map(({ entry }) => entry);
	const blocks = [
		`# ${article.title}`,
		article.standfirst,
		...article.corrections.map(correctionLine),
		inline(article.method, link),
		`By [${article.site.name}](${link('/')}). ${dates.join(' ')}`,
		'## In short',
		article.inShort
			.map(({ question, answer }) => `- **${question}** ${answer ?? countsLine(article.claims)}`)
			.join('\n'),
		...withVoices(article.source.split(/\n(?:[ \t]*\n)+/)).map((block) =>
			publicBlock(block, new Map(entries.map((entry) => [entry.id, entry])), link),
		),
		...entries.map(note),
	];
	return `${blocks.join('\n\n')}\n`;
}

/** Who speaks in a block of the source, by its references. */
function voiceOf(block: string): Voice | 'several' {
	if (block.startsWith('|')) return 'several';
	const [, claim, suffix] = /\[\^(?:(C)|B)\d+(r?)\]/.exec(block) ?? [];
	if (suffix === undefined) return 'site';
	return claim && !suffix ? 'text' : 'records';
}

/** The blocks of the source, with the name of the voice above what the text says and above what answers it. */
function withVoices(blocks: readonly string[]): string[] {
	let last: Voice | 'several' | undefined;
	let answering = false;
	return blocks.flatMap((block) => {
		const voice = block.startsWith('#') ? undefined : voiceOf(block);
		const goesOn = voice === last;
		last = voice;
		if (voice === undefined || voice === 'several') answering = false;
		else if (voice === 'text') answering = true;
		return answering && !goesOn && voice && voice !== 'several'
			? [`**${voiceLabels[voice]}**`, block]
			: [block];
	});
}

/** A block without addresses and remarks’ references, its links absolute, its references numbered. */
function publicBlock(block: string, entries: Map<string, Claim | Fact>, link: Link): string {
	return block
		.replaceAll(/ *\{#[^{}]*\}(?=\s*$| *\|)/gm, '')
		.replaceAll('[^N]', '')
		.replaceAll(/\]\(([/#][^)]*)\)/g, (_, address: string) => `](${link(address)})`)
		.replaceAll(/\[\^([BC]\d+)(r?)\]/g, (written, id: string, suffix: string) => {
			const entry = entries.get(id);
			if (!entry) return written;
			const said = entry.type === 'claim' && !suffix;
			return `[^${entry.number}]${said ? ` (${findingLabel(entry.finding, entry.kind).word})` : ''}`;
		});
}

function inline(content: readonly Inline[], link: Link): string {
	return content
		.map((node) => {
			if (node.type === 'text') return node.value;
			const words = inline(node.children, link);
			if (node.type === 'link')
				return `[${words}](${/^https?:/.test(node.url) ? node.url : link(node.url)})`;
			return node.type === 'strong' ? `**${words}**` : `*${words}*`;
		})
		.join('');
}

/** A note, worded as in the page. */
function note(entry: Claim | Fact): string {
	const { number, records, sources } = entry;
	const lines = sources.map((source) => {
		const { voice, details } = sourceWords(source);
		const { url, publisher } = source;
		return `${voice}: ${url ? `[${publisher}](${url})` : publisher}${details}`;
	});
	const cited = ` ${sources.length > 1 ? 'Sources' : 'Source'}: ${lines.join('; ')}.`;
	return `[^${number}]: ${standingWords(entry).join(', ')}. ${records}${sources.length > 0 ? cited : ''}`;
}
