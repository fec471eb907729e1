import type { Article } from '../types/article.ts';
import { pathOf } from './routes.ts';

/** The former path of a page, and that of the page that it leads to. */
export interface Former {
	from: string;
	to: string;
}

/** The former paths of all themes and points; a point has one for each address of its theme and of its own. */
export function redirectsOf({ themes }: Pick<Article, 'themes'>): Former[] {
	return themes.flatMap((theme) => {
		const old = theme.former.map((address) => ({ address }));
		const ofPoints = theme.points.flatMap((point) =>
			[theme, ...old].flatMap((above) =>
				[point.address, ...point.former].map((address) => ({
					from: pathOf(above, { address }),
					to: pathOf(theme, point),
				})),
			),
		);
		return [
			...old.map((former) => ({ from: pathOf(former), to: pathOf(theme) })),
			...ofPoints.filter(({ from, to }) => from !== to),
		];
	});
}
