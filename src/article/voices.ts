import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { ContentError } from './content-error.ts';

/** Who speaks in a block. A table can be `mixed`: its header cells then say who speaks in each column. */
export type Voice = 'article' | 'record' | 'note' | 'mixed';

/** The label above each run of blocks in one voice, as readers see it. */
export const voiceLabels: Record<Voice, string> = {
	article: 'The article says',
	record: 'The records show',
	note: 'This site notes',
	mixed: '',
};

/** Blocks that follow each other in one voice. */
export interface Run {
	voice: Voice;
	blocks: RootContent[];
}

/** The blocks, cut where the voice changes. Throws as `voiceOf` does. */
export function runsOf(blocks: readonly RootContent[]): Run[] {
	const runs: Run[] = [];
	for (const block of blocks) {
		const voice = voiceOf(block);
		const run = runs.at(-1);
		if (run?.voice === voice) run.blocks.push(block);
		else runs.push({ voice, blocks: [block] });
	}
	return runs;
}

/**
 * Who speaks in a block of marked sentences. The site's own remarks may stand in either voice.
 * Throws a `ContentError` where a paragraph, a list or a cell mixes the article's voice with the records'.
 */
export function voiceOf(block: RootContent): Voice {
	const cells = block.type === 'table' ? block.children.flatMap((row) => row.children) : [];
	if (block.type !== 'table') return oneVoice(block);
	const voices = new Set(cells.map(oneVoice).filter((voice) => voice !== 'note'));
	return voices.size > 1 ? 'mixed' : ([...voices][0] ?? 'note');
}

function oneVoice(block: Nodes): Voice {
	const voices = new Set<Voice>();
	visitParents(block, 'marked', ({ reference: { kind } }) => {
		if (kind !== 'note') voices.add(kind === 'record' ? 'record' : 'article');
	});
	if (voices.size > 1) {
		const opening = toString(block).slice(0, 40);
		throw new ContentError(
			'article.md',
			block.position?.start.line,
			`"${opening}…" mixes what the article says with what the records show. Put each in a paragraph of its own.`,
		);
	}
	return [...voices][0] ?? 'note';
}
