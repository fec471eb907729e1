const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, trimmed, by the Unicode rules (UAX 29). */
export function sentencesOf(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}
