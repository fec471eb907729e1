import { EventEmitter } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { Keeper } from '../../src/integrations/keeper.ts';
import { watchStory } from '../../src/integrations/watch.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** A dev server as the watcher sees it, on a copy of the small story. */
async function watched(begin: (text: string) => string = (text) => text) {
	const folder = await mkdtemp(join(tmpdir(), 'story-'));
	folders.push(folder);
	await cp(new URL('../story/', import.meta.url), folder, { recursive: true });
	const file = join(folder, 'article.md');
	const whole = await readFile(file, 'utf8');
	await writeFile(file, begin(whole));
	const keeper = new Keeper(pathToFileURL(`${folder}/`), 'story');
	await keeper.tellAgain();
	const sent: { type: string; err?: { message: string } }[] = [];
	const logged: string[] = [];
	const log = (message: string) => logged.push(message);
	const ws = Object.assign(new EventEmitter(), {
		send: (payload: (typeof sent)[0]) => sent.push(payload),
	});
	const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
	const server = {
		ws,
		watcher,
		environments: {},
		config: { base: '/' },
		middlewares: { use: () => undefined },
	};
	const refreshContent = vi.fn(() => Promise.resolve());
	watchStory(keeper, { server, refreshContent, logger: { error: log, info: log } } as never);
	const write = async (text: string) => {
		await writeFile(file, text);
		watcher.emit('all', 'change', file);
	};
	return { whole, keeper, sent, logged, write, refreshContent, ws };
}

const broken = (text: string) => text.replace('[^C1r]', '[^C99r]');

test('a mistake is shown in the browser and told once, and so is that it is mended', async () => {
	const { whole, sent, logged, write, refreshContent, ws } = await watched();
	await write(broken(whole));
	await vi.waitFor(() => expect(sent).toHaveLength(1));
	expect(sent[0]?.err?.message).toContain('story/article.md:51: The reference [^C99r]');
	ws.emit('connection');
	await write(`${broken(whole)}\n`);
	await vi.waitFor(() => expect(sent.map(({ type }) => type)).toEqual(['error', 'error', 'error']));
	expect(logged).toHaveLength(1);
	await write(whole);
	await vi.waitFor(() => expect(sent.at(-1)?.type).toBe('full-reload'));
	expect(logged.slice(1)).toEqual(['The mistakes are mended.']);
	expect(refreshContent).toHaveBeenCalledTimes(1);
});

test('a file that is read half written is no mistake', async () => {
	const { whole, keeper, sent, logged, write } = await watched();
	for (const part of [0, 700, 4000]) await write(whole.slice(0, part));
	await write(whole.replace('for the last time.', 'for ever.'));
	await vi.waitFor(() => expect(sent).toEqual([{ type: 'full-reload' }]));
	expect(JSON.stringify(keeper.told?.opening)).toContain('for ever.');
	expect(logged).toEqual([]);
});

test('a mistake that is there from the start is shown too', async () => {
	const { whole, keeper, sent, logged, write, ws } = await watched(broken);
	expect(logged).toEqual([expect.stringContaining('[^C99r]')]);
	ws.emit('connection');
	expect(sent.map(({ type }) => type)).toEqual(['error']);
	await write(whole);
	await vi.waitFor(() => expect(keeper.told).toBeDefined());
});

test('what a mistake quotes is no HTML in the browser', async () => {
	const { whole, sent, write } = await watched();
	await write(whole.replace('[^C1r]', '[^\\<b>&]'));
	await vi.waitFor(() => expect(sent[0]?.err?.message).toContain('&lt;b>&amp;'));
});
