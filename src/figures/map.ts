import {
	geoAzimuthalEqualArea,
	geoCentroid,
	geoCircle,
	geoInterpolate,
	geoPath,
	type GeoProjection,
} from 'd3-geo';
import { feature } from 'topojson-client';
import {
	filter,
	filterWeight,
	presimplify,
	simplify,
	sphericalRingArea,
	sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import naturalEarth from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { LabelPosition, Place } from '../types/article.ts';

/** A point of the plate, in its units. */
type Point = [x: number, y: number];

/** The plate, in units. */
export const plate = { width: 576, height: 336 };

/** How a name hangs on its place: its anchor, and how far it stands off, in heights of its letters. */
export const labels = {
	left: { anchor: 'end', dx: -0.7, dy: 0.35 },
	right: { anchor: 'start', dx: 0.7, dy: 0.35 },
	above: { anchor: 'middle', dx: 0, dy: -0.95 },
	below: { anchor: 'middle', dx: 0, dy: 1.5 },
	'above right': { anchor: 'start', dx: 0.3, dy: -0.95 },
} satisfies Record<LabelPosition, object>;

type Located = Pick<Place, 'latitude' | 'longitude'>;
type World = Topology<{
	land: GeometryCollection;
	countries: GeometryCollection<{ name: string }>;
}>;

/** The least bend, and the least island, that is drawn, in square units of the plate. */
const detail = { bend: 10, island: 60 };
const world = presimplify(naturalEarth as unknown as World, sphericalTriangleArea);

/** The places as the map counts them: the stops in their order, then the others in theirs. */
export function counted<P extends Pick<Place, 'stop'>>(places: readonly P[]): P[] {
	const turn = ({ stop }: P) => stop ?? Number.MAX_SAFE_INTEGER;
	return places.toSorted((one, other) => turn(one) - turn(other));
}

/** The stops of the way, in their order. */
export function stopsOf<P extends Pick<Place, 'stop'>>(places: readonly P[]): P[] {
	return counted(places).filter(({ stop }) => stop !== undefined);
}

/** An equal-area projection that holds the places and the way between the stops: degrees in, units out. */
export function projectionOf(places: readonly (Located & Pick<Place, 'stop'>)[]): GeoProjection {
	const { width, height } = plate;
	const coordinates = places.map(degreesOf);
	const middle = geoCentroid({ type: 'MultiPoint', coordinates });
	// Places that balance each other around the globe have no middle.
	const [longitude, latitude] = middle.every(Number.isFinite) ? middle : (coordinates[0] ?? [0, 0]);
	return geoAzimuthalEqualArea()
		.rotate([-longitude, -latitude])
		.fitExtent(
			[
				[84, 66],
				[width - 84, height - 66],
			],
			{
				type: 'GeometryCollection',
				geometries: [
					{ type: 'MultiPoint', coordinates },
					{ type: 'LineString', coordinates: stopsOf(places).map(degreesOf) },
					// However near the places are, enough of the land about them is seen to tell where they are.
					geoCircle().center([longitude, latitude]).radius(6)(),
				],
			},
		)
		.clipExtent([
			[-4, -4],
			[width + 4, height + 4],
		]);
}

/** Where a place stands on the plate, in whole units. */
export function pointOf(place: Located, project: GeoProjection): Point {
	const [x, y] = project(degreesOf(place)) ?? [0, 0];
	return [Math.round(x), Math.round(y)];
}

/**
 * The paths of the land and of the named countries, simplified to what the plate shows. Throws at a name that
 * Natural Earth does not have. Countries that are not named have no border.
 */
export function landOf(project: GeoProjection, names: readonly string[]) {
	const unit = project.scale() ** 2;
	const coarse = simplify(world, detail.bend / unit);
	const areaOf = (ring: Point[]) => sphericalRingArea(ring, false);
	const large = filter(coarse, filterWeight(coarse, detail.island / unit, areaOf));
	const path = geoPath(project).digits(0);
	return {
		land: shortened(path(feature(large, large.objects.land)) ?? ''),
		countries: names.map((name) => {
			const { geometries } = coarse.objects.countries;
			const country = geometries.find(
				({ properties: known }) => known && 'name' in known && known.name === name,
			);
			if (!country) throw new Error(`Natural Earth has no country “${name}”. Mend places.yaml.`);
			return { name, path: shortened(path(feature(coarse, country)) ?? '') };
		}),
	};
}

/**
 * The legs of the way: a path along each great circle, how far aside of it a line runs, and
 * where the mark midway stands.
 */
export function legsOf(stops: readonly Located[], project: GeoProjection) {
	return stops.slice(1).map((to, index) => {
		const along = geoInterpolate(degreesOf(stops[index] ?? to), degreesOf(to));
		const at = (share: number): Point => project(along(share)) ?? [0, 0];
		const bends = Array.from({ length: 9 }, (_, step) => at(step / 8));
		const [[x, y], [a, b]] = [at(0.5), at(0.52)];
		const turn = Math.atan2(b - y, a - x);
		return {
			path: `M${bends.map(round).join('L')}`,
			aside: round([-2 * Math.sin(turn), 2 * Math.cos(turn)]),
			mark: `translate(${round([x, y])})rotate(${Math.round((turn * 180) / Math.PI)})`,
		};
	});
}

function degreesOf({ longitude, latitude }: Located): Point {
	return [longitude, latitude];
}

function round([x, y]: Point): Point {
	return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** The points of a path of whole, absolute steps. */
function pointsOf(path: string): Point[] {
	return Array.from(path.matchAll(/(-?\d+),(-?\d+)/g), ([, x, y]) => [Number(x), Number(y)]);
}

/** A closed path of whole, absolute steps as one of relative steps, a third shorter. */
function shortened(path: string): string {
	return path.replaceAll(/M[^MZ]+Z/g, (ring) => {
		const steps = pointsOf(ring).map(([x, y], index, points) => {
			const [a, b] = points[index - 1] ?? [0, 0];
			return `${x - a} ${y - b}`;
		});
		return `M${steps[0]}l${steps.slice(1).join(' ')}z`.replaceAll(' -', '-');
	});
}
