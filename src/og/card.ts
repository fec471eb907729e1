import { toString } from 'mdast-util-to-string';
import type {
	Claim,
	Finding,
	Inline,
	Point,
	Relation,
	RowPoint,
	Sentence,
	Article,
	Theme,
} from '../types/article.ts';
import { claimsIn, sentencesOfPoint } from '../lib/selectors.ts';
import { inWords, countsLine } from '../format/plurals.ts';
import { findingLabel, rowName, voiceLabels } from '../format/labels.ts';

/** What the preview card of a page says, and what it shows. */
export type Card = { kicker: string; title: string } & Figure;

type Figure =
	/** All rows, above the title or below it. */
	| { shows: 'rows'; points: RowPoint[]; above: boolean }
	/** One row among the others: what the text claims, and what is on record, which may be empty. */
	| { shows: 'row'; points: RowPoint[]; point: RowPoint; sentences: ClaimWords[]; record: string }
	| { shows: 'relations'; parties: string[]; relations: Relation[] }
	| { shows: 'points'; headings: string[] }
	/** What the text claims, and how many claims more. */
	| { shows: 'claims'; sentences: ClaimWords[]; more: number }
	/** A mark for each claim. */
	| { shows: 'strip'; claims: Claim[] }
	| { shows: 'words'; words: string };

/** A sentence of the text’s: its clauses, each with the finding of what it claims. */
export type ClaimWords = { words: string; finding: Finding }[];

/** The points of the article that are rows of a table. */
export function rowsOf({ themes }: Pick<Article, 'themes'>): RowPoint[] {
	return themes.flatMap((theme) => (theme.kind === 'rows' ? theme.points : []));
}

/** Whether no report bears a row out, so that its whole drawing is in dashes. */
export function isOpen({ claim }: RowPoint): boolean {
	return claim.finding === 'unsupported' || claim.finding === 'contradicted';
}

/** What the card of the article shows: what changed hands, or, where nothing did, how the claims stand. */
export function articleFigure(article: Article): Figure {
	const points = rowsOf(article);
	if (points.length > 0) return { shows: 'rows', points, above: false };
	return { shows: 'strip', claims: article.claims };
}

/** What the card of a theme shows: its rows, the relations of its points, or else their headings. */
export function themeFigure({ kind, points }: Theme, { relations, site }: Article): Figure {
	if (kind === 'rows') return { shows: 'rows', points, above: true };
	const addresses = points.map(({ address }) => address);
	const own = relations.filter(({ motive }) => addresses.includes(motive));
	if (own.length === 0)
		return { shows: 'points', headings: points.map(({ heading }) => heading).slice(0, 6) };
	const met = new Set(own.flatMap(({ from, to }) => [from, to]));
	return {
		shows: 'relations',
		relations: own,
		parties: site.parties.filter((party) => met.has(party)),
	};
}

/** What the card of a point shows: its drawing and its row, or else what the text claims, as far as it fits. */
export function pointFigure(point: Point, theme: Theme): Figure {
	const sentences = sentencesOfPoint(point);
	if (point.kind === 'row' && theme.kind === 'rows') {
		const cells = point.cells.flatMap(({ sentences }) => sentences);
		// Where nothing bears the claim out, our remark says so; the records alone could be read as its proof.
		const record =
			(claimsIn(cells)[0]?.finding !== 'unsupported' && wordsOf(cells, 'records')) ||
			wordsOf(cells, 'site');
		return { shows: 'row', points: theme.points, point, sentences: claimWordsIn(cells), record };
	}
	const few = sentences.filter(({ voice }) => voice === 'text');
	const claims = claimsIn(few);
	if (claims.length === 0) return { shows: 'words', words: theme.summary };
	const letters = () =>
		claimWordsIn(few)
			.flat()
			.reduce((sum, { words }) => sum + words.length, 0);
	while (few.length > 1 && letters() > most) few.pop();
	return {
		shows: 'claims',
		sentences: claimWordsIn(few),
		more: claims.length - claimsIn(few).length,
	};
}

/** How many letters of claims can be read on a card. */
const most = 195;

function claimWordsIn(sentences: readonly Sentence[]): ClaimWords[] {
	return sentences.flatMap((sentence) =>
		sentence.voice === 'text'
			? [
					sentence.clauses.map(({ entry, content }) => ({
						words: plain(content),
						finding: entry.finding,
					})),
				]
			: [],
	);
}

function wordsOf(sentences: readonly Sentence[], voice: 'records' | 'site'): string {
	return sentences
		.filter((sentence) => sentence.voice === voice)
		.map((sentence) =>
			plain(
				sentence.voice === 'site'
					? sentence.content
					: sentence.clauses.flatMap(({ content }) => content),
			),
		)
		.join(' ');
}

function plain(content: readonly Inline[]): string {
	return toString(content).trim();
}

/** What the card says and shows, for those who do not see it. */
export function cardText(card: Card): string {
	return [card.kicker, ...figureText(card)].map(closed).join(' ');
}

function figureText(card: Card): string[] {
	switch (card.shows) {
		case 'rows': {
			const names = card.points.map(drawn).join('; ');
			return [
				card.title,
				`Line drawings, as the text lists them: ${names}`,
				'The threads of two sides cross',
			];
		}
		case 'row':
			return [
				`A large line drawing, as the text has it: ${drawn(card.point)}`,
				claimsText(card.sentences),
				...(card.record ? [`${voiceLabels.records}: ${card.record}`] : []),
			];
		case 'relations': {
			const lines = card.relations.map(({ from, to }) => `${from} to ${to}`);
			return [card.title, `${relationsLabel}: lines from ${[...new Set(lines)].join(', from ')}`];
		}
		case 'points':
			return [card.title, ...card.headings.map((heading, index) => `${index + 1} ${heading}`)];
		case 'claims':
			return [card.title, claimsText(card.sentences), ...moreWords(card)];
		case 'strip':
			return [card.title, countsLine(card.claims), 'A mark for each, in the order of the text'];
		case 'words':
			return [card.title, card.words];
	}
}

/** What introduces the words of claims. */
export const claimsLabel = 'The text claims';
/** What stands next to lines between parties. */
export const relationsLabel = 'Who stands where, as the text claims';

/** How many claims a card leaves out; nothing where it shows all. */
export function moreWords({ more }: { more: number }): string[] {
	return more > 0 ? [`And ${inWords(more)} more ${more === 1 ? 'claim' : 'claims'}.`] : [];
}

function drawn(point: RowPoint): string {
	return isOpen(point) ? `${rowName(point)}, in dashes` : rowName(point);
}

function claimsText(sentences: readonly ClaimWords[]): string {
	const clauses = sentences
		.flat()
		.map(({ words, finding }) => `${words} (${findingLabel(finding).word})`);
	return `${claimsLabel}: ${clauses.join(' ')}`;
}

function closed(sentence: string): string {
	return /[.?!)][”’]?$/.test(sentence) ? sentence : `${sentence}.`;
}
