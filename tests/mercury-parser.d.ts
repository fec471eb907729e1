declare module '@jocmp/mercury-parser' {
	interface Article {
		title: string | null;
		author: string | null;
		date_published: string | null;
		content: string | null;
	}
	interface Options {
		html: string;
		/** Whether it asks for the pages that `rel="next"` names. */
		fetchAllPages: boolean;
	}
	const Mercury: { parse: (address: string, options: Options) => Promise<Article> };
	export default Mercury;
}
