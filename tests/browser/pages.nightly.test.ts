import { describe } from 'vitest';
import { pathsOf, testPlainly, testViews } from './views.ts';

const live = await pathsOf('live');
const small = await pathsOf('small');

describe('every page of the site’s own story', () => {
	const windows = [320, 390, 768, 1280].flatMap((width) => [
		{ width, colorScheme: 'light' as const, keyboard: true },
		{ width, colorScheme: 'dark' as const, keyboard: width === 1280 },
	]);
	testViews(
		'live',
		live.flatMap((path) => windows.map((window) => ({ path, ...window }))),
	);
	testPlainly('live', live);
});

describe('every page of the small story', () => {
	testViews(
		'small',
		small.flatMap((path) => [
			{ path, width: 320, colorScheme: 'light', keyboard: true },
			{ path, width: 1280, colorScheme: 'dark' },
		]),
	);
});
