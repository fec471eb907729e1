import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';

const java = spawnSync('java', ['-version']).status === 0;

test.skipIf(!java).each([await builtSite('small'), await builtSite('live')])(
	'the Nu HTML checker finds no error in the $story story (skipped where there is no Java)',
	({ pages, points, folder, fileOf }) => {
		const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
		const files = [...pages, ...points].map(({ address }) => fileOf(address));
		const { stderr } = spawnSync(
			'java',
			['-jar', jar, '--errors-only', '--format', 'json', ...files, join(folder, '404.html')],
			{ encoding: 'utf8' },
		);
		const messages: { message: string; url: string; lastLine: number }[] =
			JSON.parse(stderr).messages;
		// It does not know the CSS of the last years, so its messages about CSS say nothing.
		expect(messages.filter(({ message }) => !message.startsWith('CSS:'))).toEqual([]);
	},
);
