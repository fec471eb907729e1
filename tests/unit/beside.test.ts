import { expect, test } from 'vitest';
import { makeBeside } from '../../src/integrations/beside.ts';
import { cardPath, pagesOf } from '../../src/lib/routes.ts';
import { storyOf } from '../project.ts';

test('every page with a card has its picture, in the size of previews', async () => {
	const story = await storyOf('small');
	const pictures = await makeBeside(story).pictures;
	const sizes = pagesOf(story).flatMap(({ path, card }) => {
		const { width, height } = pictures.get(cardPath(path)) ?? {};
		return card ? [[path, width, height]] : [];
	});
	expect(sizes.length).toBeGreaterThan(0);
	expect(sizes).toEqual(sizes.map(([path]) => [path, 1200, 630]));
});

test('letters that the font of the cards lacks are refused, and whole stories still drawn', async () => {
	const story = await storyOf('small');
	const refused = makeBeside({ ...story, title: 'The clock of 町' }).pictures;
	const drawn = makeBeside(story).pictures;
	await expect(refused).rejects.toThrow('cannot write “町”');
	expect((await drawn).size).toBeGreaterThan(0);
});
