import { expect, test } from 'vitest';
import { tell } from '../../src/site/tell.ts';
import { contentFiles, readTexts } from '../../src/story/files.ts';
import { ContentError, Mistakes } from '../../src/story/mistakes.ts';
import { mistakes, swap, type Make } from '../content/mistakes.ts';
import { textsOf } from '../project.ts';

const texts = await textsOf('small');
type File = keyof typeof texts;

/** What is said of the small story with a text changed: a message on each line. */
function messagesOf(file: File, make: Make): string[] {
	try {
		tell({ ...texts, [file]: make(texts[file] ?? '') }, 'folder');
	} catch (error) {
		if (error instanceof ContentError) return error.message.split('\n');
		throw error;
	}
	return [];
}

for (const [file, of] of Object.entries(mistakes) as [File, Record<string, Make>][]) {
	// Only a folder can lack a file.
	const { 'The file is missing': _, ...inTexts } = of;
	test.each(Object.entries(inTexts))(`a mistake in ${file} is told: %s`, (message, make) => {
		const lines = messagesOf(file, make);
		expect(lines).toContainEqual(expect.stringContaining(message));
		for (const line of lines)
			expect(line).toMatch(
				/^(folder\/[a-z/]+\.(md|yaml|svg)(:[1-9]\d*)?: \S.{10,600}[.…]|… and .*)$/,
			);
	});
}

test('all files that are missing are told at once, always in one order', async () => {
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

const inDecision = (added: string): Make =>
	swap('{#the-decision}\n', `{#the-decision}\n\n${added}\n`);

test('mistakes of one step are told at once, each with its line, in the order of the file', () => {
	const line = texts['article.md'].split('\n').findIndex((text) => text.includes('{#the-dec')) + 1;
	const messages = messagesOf('article.md', inDecision('B.[^C98]\n\n- C.[^C1] D.\n- E.[^C99]'));
	expect(messages.map((message) => /:(\d+): .*\[\^(C\d+)\]/.exec(message)?.slice(1))).toEqual([
		[`${line + 2}`, 'C98'],
		[`${line + 5}`, 'C99'],
	]);
});

test('at most twenty mistakes are told at once', () => {
	const messages = messagesOf('article.md', inDecision('B is here.[^C99]\n\n'.repeat(25)));
	expect(messages).toHaveLength(21);
	expect(messages.at(-1)).toBe('… and 5 more.');
});

test('the mistakes of each file stand together', () => {
	const changed = {
		...texts,
		'sources.yaml': swap('\nagenda:', '\n"":')(texts['sources.yaml']),
		'claims.yaml': swap('finding: partly', 'finding: mostly')(texts['claims.yaml']),
		'places.yaml': swap('52.8', '98')(swap('51.0', '97')(texts['places.yaml'])),
	};
	expect(() => tell(changed, 'folder')).toThrow(
		/^folder\/sources.*\nfolder\/claims.*\nfolder\/places.*\nfolder\/places.*$/,
	);
});

test('a message stays one line of readable length, keeps its advice and has no stack', () => {
	const found = new Mistakes('folder');
	found.add('article.md', 7, `"${'long\n'.repeat(900)}" is wrong. Mend it.`);
	const error: unknown = (() => {
		try {
			return found.stop();
		} catch (error) {
			return error;
		}
	})();
	const { message, stack } = error as ContentError;
	expect(message).toMatch(/^folder\/article\.md:7: "long .* … .*" is wrong\. Mend it\.$/);
	expect(message.length).toBeLessThan(600);
	expect(stack).not.toMatch(/^\s+at /m);
});
