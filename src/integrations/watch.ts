import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import { isContentFile, readTexts } from '../article/read.ts';
import type { ContentError } from '../article/diagnostics.ts';
import type { Keeper } from './keeper.ts';
import { colourSheetId } from './colour-sheet.ts';

/** How long the files must have been quiet before they are taken for whole, in milliseconds. */
const quiet = 120;

/** Under `npm run dev`: tells the story again when its files change, and shows mistakes in the browser. */
export function watchStory(
	keeper: Keeper,
	{ server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
): void {
	const folder = fileURLToPath(keeper.folder);
	const show = ({ mistakes }: Keeper) => {
		if (mistakes) server.ws.send({ type: 'error', err: overlayOf(mistakes, keeper) });
	};
	let changes = 0;
	let told = keeper.mistakes?.message;
	if (told) logger.error(told);

	const changed = async () => {
		const change = ++changes;
		// A file may be read half written: two readings, with a pause between them, must agree.
		const read = async () => JSON.stringify(await readTexts(keeper.folder).catch(String));
		for (let former = ''; ;) {
			await wait(quiet);
			const now = await read();
			if (change !== changes) return;
			if (now === former) break;
			former = now;
		}
		await keeper.tellAgain();
		const message = keeper.mistakes?.message;
		if (message && message !== told) logger.error(message);
		if (!message && told) logger.info('The mistakes are mended.');
		told = message;
		if (message) return show(keeper);
		await refreshContent?.({ loaders: ['story'] });
		for (const { moduleGraph } of Object.values(server.environments)) {
			const sheet = moduleGraph.getModuleById(colourSheetId);
			if (sheet) moduleGraph.invalidateModule(sheet);
		}
		server.ws.send({ type: 'full-reload' });
	};

	server.watcher.add(folder);
	server.watcher.on('all', (_event, path) => {
		const inside = path.startsWith(folder) && path.slice(folder.length).replaceAll('\\', '/');
		if (inside && isContentFile(inside))
			changed().catch((error: unknown) => logger.error(String(error)));
	});
	// A page that is opened or reloaded while there are mistakes shows them over the former story, or alone.
	server.ws.on('connection', () => show(keeper));
	server.middlewares.use((request, response, next) => {
		if (keeper.told || !request.headers.accept?.includes('text/html')) return next();
		response.statusCode = 500;
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><title>Mistakes</title><script type="module" src="${server.config.base}@vite/client"></script>`,
		);
	});
}

/** The mistakes as Astro’s overlay shows them; it takes its message for HTML. */
function overlayOf({ message, first }: ContentError, { folder }: Keeper) {
	return {
		name: 'ContentError',
		title: 'Mistakes in the content',
		message: message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
		// What its button copies.
		stack: message,
		...(first && {
			loc: { file: fileURLToPath(new URL(first.file, folder)), line: first.line ?? 1, column: 1 },
		}),
	};
}
