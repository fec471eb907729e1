import { describe } from 'vitest';
import { pathsOf, testNarrowly, testPlainly, testViews } from './views.ts';

const live = await pathsOf('live');
const small = await pathsOf('small');

describe('every page of the site’s own story', () => {
	const windows = [
		{ width: 320, colorScheme: 'light' as const, keyboard: true },
		{ width: 390, colorScheme: 'dark' as const },
		{ width: 768, colorScheme: 'light' as const },
		{ width: 1280, colorScheme: 'dark' as const, keyboard: true },
	];
	testViews(
		'live',
		live.flatMap((path) => windows.map((window) => ({ path, ...window }))),
	);
	testNarrowly('live', live);
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
	testNarrowly('small', small);
});
