/** The parts of citation-js that the tests use; the package brings no types. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(text: string);
		data: {
			type: string;
			title: string;
			author: { family?: string; given?: string; literal?: string }[];
			issued: { 'date-parts': number[][] };
			URL: string;
		}[];
	}
}
