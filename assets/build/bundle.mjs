// Bundles what the browser gets: `node bundle.mjs FOLDER` writes plotly.js, generators.js, our own
// scripts and style sheets and licences.txt into FOLDER, where generated.css already stands.

import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, transform } from "esbuild";
import { plotlyOptions } from "./plotly/lean.mjs";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const project = path.resolve(here, "../..");
const assets = path.join(project, "assets");
const folder = path.resolve(process.argv[2]);
const target = ["chrome100", "edge100", "firefox100", "safari15"];

/** Options that every bundle shares. Licence texts travel in licences.txt, not in each file. */
const shared = {
  absWorkingDir: project,
  bundle: true,
  charset: "utf8",
  format: "iife",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  target,
};

async function bundle(name, options) {
  return await build({ ...shared, ...options, outfile: path.join(folder, name) });
}

/** Each is bundled from the file of its name in assets/js. */
const SCRIPTS = [
  "site.js", "theme.js", "frame.js", "embed.js", "share.js", "take-away.js", "present.js",
];

/** What an embed and slides need of the site's style sheets, before their own. */
const OF_A_FIGURE = ["00-base.css", "22-figure.css", "25-tables.css", "30-charts.css", "30-reading.css"];

/** Rules of paper, which stand after those of every page: so they are in both sheets of a page. */
const ON_PAPER = ["89-sheets.css", "90-print.css", "91-print-tables.css"];

/** Order of file names, whichever folder they are in. */
const byName = (a, b) => (path.basename(a) < path.basename(b) ? -1 : 1);

async function sheets(of = "") {
  const names = await readdir(path.join(assets, "css", of));
  return names.filter((n) => n.endsWith(".css")).sort().map((n) => path.join(of, n));
}

const generated = path.join(folder, "generated.css");

/** Style sheets in the order given, after the tokens and typefaces unless another sheet has them. */
async function stylesheet(name, names, before = [generated]) {
  const files = [...before, ...names.map((n) => path.join(assets, "css", n))];
  const source = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  const { code } = await transform(source, { loader: "css", charset: "utf8", minify: true, target });
  await writeFile(path.join(folder, name), code);
}

/** The licence of every package of which a part is in a bundle, or which is served as a file. */
async function licences(metafiles, served) {
  const packages = new Set(served);
  for (const file of metafiles.flatMap((metafile) => Object.keys(metafile.inputs))) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    if (found) packages.add(found[1]);
  }
  const texts = [];
  for (const name of [...packages].sort()) {
    const root = path.join(project, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    const file = (await readdir(root)).sort().find((n) => /^licen[cs]e/i.test(n));
    const text = file ? await readFile(path.join(root, file), "utf8") : `${license}\n`;
    texts.push(`${name} ${version}\n\n${text.trim()}\n`);
  }
  await writeFile(path.join(folder, "licences.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
}

/** Parts of the PDF library that we have no use for: pictures of pages, and foreign markup. */
const nothing = path.join(assets, "build", "plotly", "nothing.cjs");
const unused = Object.fromEntries(["canvg", "dompurify", "html2canvas"].map((n) => [n, nothing]));

const bundles = await Promise.all([
  bundle("plotly.js", plotlyOptions()),
  // Dash's component library was compiled for browsers without generators and needs their stand-in.
  bundle("generators.js", { entryPoints: ["regenerator-runtime/runtime"] }),
  ...SCRIPTS.map((name) => bundle(name, { entryPoints: [path.join(assets, "js", name)] })),
  bundle("pdf.js", { entryPoints: [path.join(assets, "js", "pdf.js")], alias: unused }),
]);
await stylesheet("site.css", await sheets());
await stylesheet("pages.css", [...(await sheets("pages")), ...ON_PAPER].sort(byName), []);
await stylesheet("embed.css", [...OF_A_FIGURE, "89-sheets.css", ...(await sheets("embed"))]);
await stylesheet("present.css", [...OF_A_FIGURE, ...(await sheets("present"))]);
await licences(
  bundles.map(({ metafile }) => metafile),
  ["@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"],
);
