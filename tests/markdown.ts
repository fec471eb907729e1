import { Diagnostics } from '../src/article/diagnostics.ts';
import { parseMarkdown } from '../src/article/markdown.ts';
import { passagesOf } from '../src/article/passages.ts';
import { Reader, referencesOf } from '../src/article/sentences.ts';
import { storyOf } from './project.ts';

const { claims, facts } = await storyOf('small');
const references = referencesOf(claims, facts);

/** The passages of a Markdown text that refers to the claims and facts of the small story. */
export function passages(markdown: string) {
	const diagnostics = new Diagnostics();
	const parsed = parseMarkdown(diagnostics.in('x.md'), markdown, references.keys());
	const read = passagesOf(new Reader(parsed, references), parsed.tree.children);
	diagnostics.throwIfAny();
	return read;
}
