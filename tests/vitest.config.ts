import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		include: ['tests/**/*.test.ts'],
		globalSetup: 'tests/build-sites.ts',
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// Two at a time: the tests of bad input run builds of their own.
		maxWorkers: 2,
	},
});
