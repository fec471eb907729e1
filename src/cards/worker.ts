import { parentPort } from 'node:worker_threads';
import type { Story } from '../story/model.ts';
import { cardsOf, picturePath } from './cards.ts';
import type { Answer, Pictures, Task } from './draw.ts';
import { renderCard, renderPicture } from './render.ts';
import { pictureSizes } from './rows.ts';

parentPort?.on('message', async ({ story, port }: Task) => {
	const answer = await renderAll(story).then(
		(pictures): Answer => ({ pictures }),
		(error: unknown): Answer => ({ error }),
	);
	port.postMessage(answer);
});

/** The cards of all pages, and the pictures without words. */
async function renderAll(story: Story): Promise<Pictures> {
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
