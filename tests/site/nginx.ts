import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

// Debian keeps nginx where only the path of root looks.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** Whether nginx is installed. */
export const hasNginx = spawnSync('nginx', ['-v'], { env }).status === 0;

/**
 * Serves a folder by the example `nginx.conf`, of which only the port and the folder are changed, and gives the
 * origin and the way to stop it. nginx keeps what it writes in the second folder. Throws what nginx complains of.
 */
export async function startNginx(served: string, temporary: string) {
	const port = await freePort();
	const example = await readFile(new URL('nginx.conf', import.meta.url), 'utf8');
	const site = example
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /var/www/explainer;', () => `root ${served};`);
	const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	const paths = parts.map((part) => `${part}_temp_path ${part};`).join('\n');
	// One process without workers: it keeps the user who runs the tests, and ends when it is told to.
	const main = 'daemon off; master_process off; pid nginx.pid; error_log stderr; events {}';
	await writeFile(
		join(temporary, 'nginx.conf'),
		`${main}\nhttp {\naccess_log off;\n${paths}\n${site}}\n`,
	);
	const nginx = spawn('nginx', ['-e', 'stderr', '-p', temporary, '-c', 'nginx.conf'], { env });
	let complaints = '';
	nginx.stderr.on('data', (data) => (complaints += data));
	const ended = once(nginx, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	while (!(await fetch(origin).catch(() => undefined))) {
		if (nginx.exitCode !== null) throw new Error(`nginx does not start:\n${complaints}`);
		await setTimeout(50);
	}
	return {
		origin,
		stop: async () => {
			nginx.kill();
			await ended;
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
