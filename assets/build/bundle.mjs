// Bundles what the browser gets: `node bundle.mjs FOLDER` writes plotly.js, site.js,
// theme.js, generators.js, site.css and licences.txt into FOLDER, where generated.css already stands.

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

/** Stylesheets in order of name, after the generated tokens and typefaces. */
async function stylesheet() {
  const names = (await readdir(path.join(assets, "css"))).filter((n) => n.endsWith(".css")).sort();
  const files = [path.join(folder, "generated.css"), ...names.map((n) => path.join(assets, "css", n))];
  const source = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  const { code } = await transform(source, { loader: "css", charset: "utf8", minify: true, target });
  await writeFile(path.join(folder, "site.css"), code);
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

const [plotly, site, generators, theme] = await Promise.all([
  bundle("plotly.js", plotlyOptions()),
  bundle("site.js", { entryPoints: [path.join(assets, "js", "site.js")] }),
  // Dash's component library was compiled for browsers without generators and needs their stand-in.
  bundle("generators.js", { entryPoints: ["regenerator-runtime/runtime"] }),
  bundle("theme.js", { entryPoints: [path.join(assets, "js", "theme.js")] }),
  stylesheet(),
]);
await licences(
  [plotly.metafile, site.metafile, generators.metafile, theme.metafile],
  ["@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"],
);
