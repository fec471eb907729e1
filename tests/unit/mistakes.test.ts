import { expect, test } from 'vitest';
import { contentFiles, readTexts } from '../../src/article/read.ts';
import { ContentError, Diagnostics } from '../../src/article/diagnostics.ts';
import { messagesOf } from './changed-article.ts';
import { inSection, mistakes, swap, type Make } from './mistakes.ts';
import { textsOf } from '../project.ts';

const texts = await textsOf('small');
type File = keyof typeof texts;

for (const [file, of] of Object.entries(mistakes) as [File, Record<string, Make>][]) {
	// Only a folder can lack a file.
	const { 'The file is missing': _, ...inTexts } = of;
	test.each(Object.entries(inTexts))(`a mistake in ${file} is reported: %s`, (message, make) => {
		const lines = messagesOf({ [file]: make });
		expect(lines.filter((line) => line.includes(message))).toHaveLength(1);
		// In these files, one mistake can bring others with it.
		if (!['article.md', 'claims.yaml'].includes(file)) expect(lines).toHaveLength(1);
		for (const line of lines)
			expect(line).toMatch(
				/^(folder\/[a-z/]+\.(md|yaml|svg)(:[1-9]\d*)?: \S.{10,600}[.…]|… and .*)$/,
			);
	});
}

test('all files that are missing are reported at once, always in one order', async () => {
	for (let time = 0; time < 20; time++) {
		const message = await readTexts(new URL('./', import.meta.url), 'folder').then(
			() => '',
			(error: Error) => error.message,
		);
		expect(message.split('\n')).toEqual(
			contentFiles.map((file) => expect.stringContaining(`folder/${file}: The file is missing`)),
		);
	}
});

test('mistakes of one step are reported at once, each with its line, in the order of the file', () => {
	const line = texts['article.md'].split('\n').findIndex((text) => text.includes('{#the-dec')) + 1;
	const messages = messagesOf({
		'article.md': inSection('B.[^C98]\n\n- C.[^C1r] D.\n- E.[^C99]'),
	});
	expect(messages.map((message) => /:(\d+): .*\[\^(C\d+)\]/.exec(message)?.slice(1))).toEqual([
		[`${line + 2}`, 'C98'],
		[`${line + 5}`, 'C99'],
	]);
});

test('the mistakes of each file stand together', () => {
	const messages = messagesOf({
		'sources.yaml': swap('\nagenda:', '\n"":'),
		'claims.yaml': (text) =>
			swap('finding: partly', 'finding: mostly')(swap('kind: event', 'kind: fact')(text)),
		'site.yaml': swap(/^reuse: .*\n/m, ''),
	});
	expect(messages.map((line) => line.split('.')[0])).toEqual([
		'folder/sources',
		'folder/claims',
		'folder/claims',
		'folder/site',
	]);
});

test('a message stays one line of readable length, keeps its advice and has no stack', () => {
	const found = new Diagnostics('folder');
	found.in('article.md').report(7, `"${'long\n'.repeat(900)}" is wrong. Mend it.`);
	const { message, stack } = (() => {
		try {
			return found.throwIfAny();
		} catch (error) {
			return error as ContentError;
		}
	})() as ContentError;
	expect(message).toMatch(/^folder\/article\.md:7: "long .* … .*" is wrong\. Mend it\.$/);
	expect(message.length).toBeLessThan(600);
	expect(stack).not.toMatch(/^\s+at /m);
});
