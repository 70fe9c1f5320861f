/**
 * What the slides and the notes tell each other, on one machine and nowhere else.
 *
 * Slides: `{ at, black, since }`. Notes: `{ ask }`, `{ step }`, `{ black }`, `{ restart }`.
 */

/** Return a channel with a name of its own: two talks in two tabs do not disturb each other. */
export function channel(name, hear) {
  if (!name || !("BroadcastChannel" in window)) return undefined;
  const made = new BroadcastChannel(`twente-${name}`);
  made.onmessage = ({ data }) => hear(data);
  return made;
}
