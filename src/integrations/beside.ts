import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Pictures } from '../og/render.ts';
import type { Article } from '../types/article.ts';

/** What is made of a story beside the pages; each part rejects with what making it threw. */
export interface Beside {
	pictures: Promise<Pictures>;
	/** The article as Markdown. */
	markdown: Promise<string>;
}

/** What the thread is sent, with the ports at which it answers. */
export interface Task {
	story: Article;
	ports: { [What in keyof Beside]: MessagePort };
}

/** What it answers. */
export type Answer<Made> = { made: Made } | { error: unknown };

let thread: { worker: Worker; broken: Promise<{ error: unknown }> } | undefined;

/** Starts the thread beside, unless it runs: it loads what it needs for as long as a story is told. */
export function startThread() {
	if (thread) return thread;
	const worker = new Worker(new URL('./beside-worker.ts', import.meta.url));
	worker.unref();
	const broken = new Promise<{ error: unknown }>((resolve) =>
		worker.once('error', (error) => resolve({ error })),
	);
	return (thread = { worker, broken });
}

/**
 * What is made of a story beside its pages, in a thread of its own: to set the words of the cards takes as long as
 * to bundle the pages. The thread stays and keeps what it drew.
 */
export function makeBeside(story: Article): Beside {
	const { worker, broken } = startThread();
	const ask = <Made>() => {
		const { port1, port2 } = new MessageChannel();
		const answered = new Promise<Answer<Made>>((resolve) => port1.once('message', resolve));
		const made = Promise.race([answered, broken]).then((answer) => {
			port1.close();
			if ('error' in answer) throw answer.error;
			return answer.made;
		});
		// What fails is told where it is wanted.
		made.catch(() => undefined);
		return { port: port2, made };
	};
	const [pictures, markdown] = [ask<Pictures>(), ask<string>()];
	const ports = { pictures: pictures.port, markdown: markdown.port };
	worker.postMessage({ story, ports } satisfies Task, Object.values(ports));
	return { pictures: pictures.made, markdown: markdown.made };
}
