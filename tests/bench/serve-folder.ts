import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/** A text in brotli at its highest quality, which is Node's default. */
export const brotli = (text: string | Buffer) => brotliCompressSync(text);

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	ico: 'image/x-icon',
	txt: 'text/plain',
};

/** Serves files from memory, compressed, on a free port; gives the origin and the way to stop. */
export async function serveFolder(files: ReadonlyMap<string, Buffer>) {
	const compressed = new Map<string, Buffer>();
	const server = createServer(({ url = '/' }, response) => {
		const path = url.slice(1).replace(/[?#].*/, '');
		const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		const file = files.get(name);
		if (!file) return void response.writeHead(404).end();
		if (!compressed.has(name)) compressed.set(name, brotli(file));
		const type = types[name.split('.').at(-1)!] ?? 'application/octet-stream';
		response
			.writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
			.end(compressed.get(name));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		stop: async () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
