import { parentPort, type MessagePort } from 'node:worker_threads';
import { cardsOf, picturePath } from '../og/cards.ts';
import { renderCard, renderPicture, type Pictures } from '../og/render.ts';
import { pictureSizes } from '../og/rows.ts';
import type { Article } from '../types/article.ts';
import { articleMarkdown } from '../render/article-markdown.ts';
import { absoluteUrl } from '../lib/urls.ts';
import type { Answer, Task } from './beside.ts';

parentPort?.on('message', async ({ story, ports }: Task) => {
	// All pages wait for the pictures, and one file for the Markdown.
	await answer(ports.pictures, () => renderAll(story));
	await answer(ports.markdown, () => articleMarkdown(story, absoluteUrl));
});

async function answer<Made>(port: MessagePort, make: () => Made | Promise<Made>): Promise<void> {
	const made = await Promise.try(make).then(
		(made): Answer<Made> => ({ made }),
		(error: unknown): Answer<Made> => ({ error }),
	);
	port.postMessage(made);
}

/** The cards of all pages, and the pictures without words. */
async function renderAll(story: Article): Promise<Pictures> {
	const cards = cardsOf(story).map(([path, card]) => [path, renderCard(card, story.site)] as const);
	const pictures = pictureSizes.map(
		(size) => [picturePath(size), renderPicture(size, story)] as const,
	);
	return new Map(
		await Promise.all(
			[...cards, ...pictures].map(async ([path, picture]) => [path, await picture] as const),
		),
	);
}
