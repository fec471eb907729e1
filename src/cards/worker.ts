import { parentPort } from 'node:worker_threads';
import { formerOf } from '../site/former.ts';
import { cardPath, pagesOf } from '../site/pages.ts';
import type { Story } from '../story/model.ts';
import { picturePath } from './cards.ts';
import type { Answer, Picture, Pictures, Task } from './draw.ts';
import { renderCard, renderPicture } from './render.ts';
import { pictureSizes } from './rows.ts';

parentPort?.on('message', async ({ story, port }: Task) => {
	const answer = await renderAll(story).then(
		(pictures): Answer => ({ pictures }),
		(error: unknown): Answer => ({ error }),
	);
	port.postMessage(answer);
});

/** The cards of all pages, at their former paths too, and the pictures without words. */
async function renderAll(story: Story): Promise<Pictures> {
	const { site } = story;
	const former = formerOf(story);
	const cards = pagesOf(story).flatMap(({ path, card }) => {
		if (!card) return [];
		// A link sent before the page moved keeps its picture: chats do not follow the page to its new address.
		const paths = [path, ...former.flatMap(({ from, to }) => (to === path ? [from] : []))];
		return paths.map((path): Drawing => [cardPath(path), renderCard(card, site)]);
	});
	const pictures = pictureSizes.map((size): Drawing => [
		picturePath(size),
		renderPicture(size, story),
	]);
	const all = [...cards, ...pictures];
	return new Map(
		await Promise.all(all.map(async ([path, picture]) => [path, await picture] as const)),
	);
}

type Drawing = readonly [path: string, picture: Promise<Picture>];
