import type { AstroIntegration } from 'astro';

/** Keeps the log of a build to warnings and these remarks: Astro prints a line or two for each of its routes. */
export function buildLog(remarks: readonly string[]): AstroIntegration {
	return {
		name: 'build-log',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'build') return;
				updateConfig({ logger: { entrypoint: 'astro/logger/node', config: { level: 'warn' } } });
			},
			'astro:build:start': () => remarks.forEach((remark) => console.log(remark)),
		},
	};
}
