/**
 * Figures: fetched by GET, then fitted to a box and a theme.
 *
 * A figure comes from `/{language}/view.json?{query}` in light colours and wide layout, with
 * `meta.variants` for each width: keys of layout and traces, each whole. `fitted` never changes what was fetched, so one answer serves
 * every width and both themes.
 */

import tokens from "../tokens.json";

const answers = new Map();
const coarse = matchMedia("(pointer: coarse)");

/** Return a promise of the figure of a view; one request per view and page. */
export const figureOf = (language, query) => figureAt(`/${language}/view.json?${query}`);

/** Return a promise of the figure at an address. */
export function figureAt(address) {
  if (!answers.has(address)) {
    const answer = fetch(address, { headers: { accept: "application/json" } }).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.json();
    });
    // A failure is not kept: the reader may come back from a tunnel.
    answer.catch(() => answers.delete(address));
    answers.set(address, answer);
  }
  return answers.get(address);
}

const toDark = new Map(
  Object.entries(tokens.light).map(([name, light]) => [light.toLowerCase(), tokens.dark[name]]),
);

const recoloured = (text, other) =>
  text.replace(/#[0-9a-f]{6}\b/gi, (hex) => other.get(hex.toLowerCase()) ?? hex);

/** Return the colours that a reader forces, by the light ones; the style sheet says which is which. */
function toForced() {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.forcedColorAdjust = "none";
  const colours = Object.entries(tokens.light).map(([name, light]) => {
    probe.style.color = `var(--${name})`;
    return [light.toLowerCase(), asRgb(getComputedStyle(probe).color)];
  });
  probe.remove();
  return new Map(colours);
}

/** Plotly reads rgb() only; what a browser mixes comes as color(srgb …). */
function asRgb(colour) {
  const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)/.exec(colour);
  return mixed ? `rgb(${mixed.slice(1).map((part) => Math.round(part * 255))})` : colour;
}

/** Return a deep copy in other colours; as they are without. */
function coloured(node, other) {
  if (typeof node === "string") return other ? recoloured(node, other) : node;
  if (Array.isArray(node)) return node.map((item) => coloured(item, other));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, coloured(value, other)]),
  );
}

const palettes = { light: () => undefined, dark: () => toDark, forced: toForced };

/**
 * Return the figure for one width class, in its own size, and theme.
 *
 * With width and height both set, Plotly has nothing to measure: it draws once. Labels on hover
 * are ours (reading.js), so Plotly is told to report what is under the pointer and to show nothing.
 */
export function fitted(figure, { variant, width, height, theme }) {
  const own = figure.meta?.variants?.[variant] ?? {};
  const layout = { ...figure.layout, ...own.layout };
  const data = figure.data.map((trace, index) => {
    const { hovertemplate, ...rest } = { ...trace, ...own.data?.[index] };
    return rest.hoverinfo === "skip" ? rest : { ...rest, hoverinfo: "none" };
  });
  // A finger is not exact: the nearest point answers wherever it lands. Areas know their own.
  const reach = layout.hoverdistance ?? 24;
  return coloured(
    {
      data,
      layout: {
        ...layout,
        width,
        height,
        autosize: false,
        hoverdistance: coarse.matches && reach > 1 ? -1 : reach,
      },
    },
    palettes[theme](),
  );
}
