/**
 * Where a key leads in a chart: pure, so that it can be checked without one.
 *
 * `reading` is the list of series in `meta.reading`; a place is `{ series, point }`, both indices.
 */

const clamp = (value, last) => Math.max(0, Math.min(last, value));

/** Return the index of the point of `points` that is nearest to `x` (equal first, then by number). */
function nearest(points, x) {
  const same = points.findIndex((point) => point.x === x);
  if (same >= 0 || typeof x !== "number") return Math.max(0, same);
  let best = 0;
  points.forEach((point, index) => {
    if (Math.abs(point.x - x) < Math.abs(points[best].x - x)) best = index;
  });
  return best;
}

/** Series of one point each (a ranking, a map) are walked as if they were one series. */
const isList = (reading) => reading.every(({ points }) => points.length === 1);

function along(reading, place, step) {
  if (isList(reading)) return { series: clamp(place.series + step, reading.length - 1), point: 0 };
  return { ...place, point: clamp(place.point + step, reading[place.series].points.length - 1) };
}

function across(reading, place, step) {
  if (reading.length === 1) return along(reading, place, step);
  const series = clamp(place.series + step, reading.length - 1);
  if (series === place.series) return place;
  const { x } = reading[place.series].points[place.point];
  return { series, point: nearest(reading[series].points, x) };
}

function end(reading, place, last) {
  if (isList(reading)) return { series: last ? reading.length - 1 : 0, point: 0 };
  return { ...place, point: last ? reading[place.series].points.length - 1 : 0 };
}

/** Return the place after `key`, or undefined when the key means nothing here. */
export function after(reading, place, key) {
  const start = { series: 0, point: 0 };
  switch (key) {
    case "ArrowRight":
      return place ? along(reading, place, 1) : start;
    case "ArrowLeft":
      return place ? along(reading, place, -1) : end(reading, start, true);
    case "ArrowDown":
      return place ? across(reading, place, 1) : start;
    case "ArrowUp":
      return place ? across(reading, place, -1) : start;
    case "Home":
      return end(reading, place ?? start, false);
    case "End":
      return end(reading, place ?? start, true);
    default:
      return undefined;
  }
}
