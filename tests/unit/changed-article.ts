import { articleOf } from '../../src/integrations/check-links.ts';
import type { ContentTexts } from '../../src/article/read.ts';
import { ContentError } from '../../src/article/diagnostics.ts';
import type { Article } from '../../src/types/article.ts';
import { textsOf } from '../project.ts';
import type { Make } from './mistakes.ts';

const texts = await textsOf('small');

/** Changes of the texts of the small story, by their files. */
type Changes = Partial<Record<keyof ContentTexts, Make>>;

/** The small story, told with some of its texts changed, as the content of a folder called `folder`. */
export function articleWith(changes: Changes): Article {
	const changed: ContentTexts = { ...texts };
	for (const [file, change] of Object.entries(changes) as [keyof ContentTexts, Make][]) {
		const text = change(texts[file] ?? '');
		if (text === undefined) delete changed[file];
		else changed[file] = text;
	}
	return articleOf(changed, 'folder');
}

/** What is wrong with the small story where some of its texts are changed: each message is one line. */
export function messagesOf(changes: Changes): string[] {
	try {
		articleWith(changes);
	} catch (error) {
		if (error instanceof ContentError) return error.message.split('\n');
		throw error;
	}
	return [];
}
