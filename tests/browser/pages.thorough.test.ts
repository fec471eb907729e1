import { describe } from 'vitest';
import { pathsOf, testPlainly, testViews, type View } from './views.ts';

const views = [320, 390, 768, 1280].flatMap((width): View[] => [
	{ width, colorScheme: 'light', keyboard: true },
	{ width, colorScheme: 'dark' },
]);

describe('every page of the site’s own story', async () => {
	const paths = await pathsOf('live');
	await testViews('live', paths, views);
	await testPlainly('live', paths);
});

describe('every page of the small story', async () => {
	await testViews('small', await pathsOf('small'), [
		{ width: 320, colorScheme: 'light', keyboard: true },
		{ width: 1280, colorScheme: 'dark' },
	]);
});
