import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Story } from '../story/model.ts';
import type { Size } from './lines.ts';

/** A PNG of the site, and a digest of its bytes. */
export interface Picture extends Size {
	png: Uint8Array<ArrayBuffer>;
	digest: string;
}

/** Every PNG of the site, by its path. */
export type Pictures = ReadonlyMap<string, Picture>;

/** What the thread that draws is sent, with the port at which it answers. */
export interface Task {
	story: Story;
	port: MessagePort;
}

/** What it answers. */
export type Answer = { pictures: Pictures } | { error: unknown };

let thread: { worker: Worker; broken: Promise<Answer> } | undefined;

/** Starts the thread that draws, unless it runs: it loads what it needs for as long as a story is told. */
export function startThread() {
	if (thread) return thread;
	const worker = new Worker(new URL('./worker.ts', import.meta.url));
	worker.unref();
	const broken = new Promise<Answer>((resolve) =>
		worker.once('error', (error) => resolve({ error })),
	);
	return (thread = { worker, broken });
}

/**
 * The pictures of a story. They are drawn in a thread beside, because the setting of their words takes as long as
 * the bundling of the pages; it stays and keeps what it drew. Throws what the drawing throws.
 */
export async function drawPictures(story: Story): Promise<Pictures> {
	const { worker, broken } = startThread();
	const { port1, port2 } = new MessageChannel();
	const answered = new Promise<Answer>((resolve) => port1.once('message', resolve));
	worker.postMessage({ story, port: port2 } satisfies Task, [port2]);
	const answer = await Promise.race([answered, broken]);
	port1.close();
	if ('error' in answer) throw answer.error;
	return answer.pictures;
}
