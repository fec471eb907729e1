import { expect, test } from 'vitest';
import { drawPictures } from '../../src/cards/draw.ts';
import { cardPath, pagesOf } from '../../src/site/pages.ts';
import { storyOf } from '../project.ts';

test('every page with a card has its picture, in the size of previews', async () => {
	const story = await storyOf('small');
	const pictures = await drawPictures(story);
	const sizes = pagesOf(story).flatMap(({ path, card }) => {
		const { width, height } = pictures.get(cardPath(path)) ?? {};
		return card ? [[path, width, height]] : [];
	});
	expect(sizes.length).toBeGreaterThan(0);
	expect(sizes).toEqual(sizes.map(([path]) => [path, 1200, 630]));
});

test('letters that the font of the cards lacks are refused, and whole stories still drawn', async () => {
	const story = await storyOf('small');
	const refused = drawPictures({ ...story, title: 'The clock of 町' });
	const drawn = drawPictures(story);
	await expect(refused).rejects.toThrow('cannot write “町”');
	expect((await drawn).size).toBeGreaterThan(0);
});
