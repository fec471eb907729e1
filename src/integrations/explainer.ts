import type { SiteAddress } from '../lib/site-address.ts';
import { articleModule } from './article-module.ts';
import { atomicOutput } from './atomic-output.ts';
import { buildLog } from './build-log.ts';
import { contentSecurityPolicy } from './csp.ts';
import { selfContainedCopy } from './self-contained.ts';
import { sitemapOfPages } from './sitemap.ts';

/** All that makes the site of the content, and puts it in place when it is whole. */
export function explainer({ preview, remarks }: Pick<SiteAddress, 'preview' | 'remarks'>) {
	const { integration, article } = articleModule();
	return [
		integration,
		buildLog(remarks),
		// A preview has no page that search engines may index, and so no sitemap.
		...(preview ? [] : sitemapOfPages(article)),
		selfContainedCopy(),
		contentSecurityPolicy(),
		atomicOutput(),
	];
}
