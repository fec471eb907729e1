import { Mistakes } from '../src/story/mistakes.ts';
import { parse } from '../src/story/parse.ts';
import { passagesOf } from '../src/story/passages.ts';
import { Reader, referencesOf } from '../src/story/sentences.ts';
import { storyOf } from './project.ts';

const { claims, facts } = await storyOf('small');
const references = referencesOf(claims, facts);

/** The passages of a Markdown text that refers to the claims and facts of the small story. */
export function passages(markdown: string) {
	const mistakes = new Mistakes();
	const { tree } = parse(mistakes, 'x.md', `---\na: b\n---\n${markdown}`, references.keys());
	const reader = new Reader(mistakes, 'x.md', references);
	const read = passagesOf(mistakes, reader, 'x.md', tree.children);
	mistakes.stop();
	return read;
}
