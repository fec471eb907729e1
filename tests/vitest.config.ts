import { defineConfig } from 'vitest/config';

const sites = { globalSetup: 'tests/build-sites.ts', testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		// Two at a time: some tests run builds of their own.
		maxWorkers: 2,
		// Files share what they import and the sites that they read, of which no test changes anything.
		isolate: false,
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
			{
				test: {
					...sites,
					name: 'quick',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/unit/**', '**/*.thorough.test.ts'],
				},
			},
			{
				test: {
					...sites,
					name: 'thorough',
					include: ['tests/**/*.thorough.test.ts'],
					testTimeout: 600_000,
					hookTimeout: 600_000,
				},
			},
		],
	},
});
