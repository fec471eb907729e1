import type { Browser } from 'playwright-core';

/** Bytes a second in each direction, and the delay of a round trip in milliseconds: Lighthouse's mobile link. */
const slow4G = { down: (1.6e6 / 8) | 0, up: (750e3 / 8) | 0, latency: 150 };

/** One load of a page: counts, bytes as they came over the link, milliseconds, and the layout shift. */
export interface Load {
	requests: number;
	bytes: number;
	bytesBeforePaint: number;
	fcp: number;
	lcp: number;
	cls: number;
	tbt: number;
}

/** Loads a page once in a fresh context on a phone-sized screen, over a slow 4G link, with the processor slowed 4 ×. */
export async function measure(browser: Browser, address: string): Promise<Load> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			downloadThroughput: slow4G.down,
			uploadThroughput: slow4G.up,
			latency: slow4G.latency,
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const arrivals: { at: number; bytes: number }[] = [];
		let started = 0;
		session.on('Network.requestWillBeSent', ({ timestamp }) => (started ||= timestamp));
		session.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
			arrivals.push({ at: (timestamp - started) * 1000, bytes: encodedDataLength }),
		);
		await page.goto(address, { waitUntil: 'networkidle' });
		const figures = await page.evaluate(observe);
		return {
			...figures,
			requests: arrivals.length,
			bytes: arrivals.reduce((sum, { bytes }) => sum + bytes, 0),
			bytesBeforePaint: arrivals
				.filter(({ at }, index) => index === 0 || at <= figures.fcp)
				.reduce((sum, { bytes }) => sum + bytes, 0),
		};
	} finally {
		await context.close();
	}
}

/** Runs in the page: reads the figures that the browser has kept since the page began. */
async function observe() {
	const entriesOf = (type: string) =>
		new Promise<PerformanceEntry[]>((resolve) => {
			const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
			observer.observe({ type, buffered: true });
			setTimeout(() => resolve([]), 500);
		});
	const first = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
	// A busy machine paints late, and at first without content.
	while (first() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
	const [largest = [], shifts = [], tasks = []] = await Promise.all(
		['largest-contentful-paint', 'layout-shift', 'longtask'].map(entriesOf),
	);
	const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	return {
		fcp: first() ?? NaN,
		lcp: largest.at(-1)?.startTime ?? NaN,
		cls: sum(shifts.map((entry) => (entry as PerformanceEntry & { value: number }).value)),
		tbt: sum(tasks.map(({ duration }) => Math.max(0, duration - 50))),
	};
}
