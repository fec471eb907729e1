import { defineConfig } from 'vitest/config';

const built = {
	globalSetup: 'tests/build-sites.ts',
	testTimeout: 120_000,
	hookTimeout: 120_000,
};

export default defineConfig({
	test: {
		maxWorkers: 2,
		// Files share what they import and the sites that they read, of which no test changes anything.
		isolate: false,
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
			...['site', 'browser'].map((name) => ({
				test: {
					...built,
					name,
					include: [`tests/${name}/**/*.test.ts`],
					exclude: ['**/*.nightly.test.ts'],
				},
			})),
			{
				test: {
					...built,
					name: 'nightly',
					include: ['tests/**/*.nightly.test.ts'],
					testTimeout: 600_000,
					hookTimeout: 600_000,
				},
			},
		],
	},
});
