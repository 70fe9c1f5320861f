/** Pictures: the server draws an SVG; PNG and PDF are made of it here. */

import { addressOf, lazy } from "../lazy.js";
import { work } from "./work.js";

/** Return the address of the picture that the form of a menu describes. */
function addressOfPicture(menu) {
  const form = menu.querySelector(".take-form");
  return `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
}

/** Show the picture as it was chosen. */
export function preview(menu) {
  const image = menu.querySelector(".take-preview img");
  image.src = addressOfPicture(menu);
  // Each size has its own proportions; the image tells them when it is there.
  for (const name of ["width", "height"]) image.removeAttribute(name);
}

/** Return the SVG and the name of its file. */
async function fetched(address, signal) {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const told = response.headers.get("content-disposition") ?? "";
  return { svg: await response.text(), name: /filename="([^"]+)\.svg"/.exec(told)?.[1] ?? "twente" };
}

/** Make a picture in a form and save it. */
export function save(menu, form, scale) {
  return work(menu, async (signal) => {
    const { svg, name } = await fetched(addressOfPicture(menu), signal);
    const made = form === "pdf" ? await pdf(svg, signal) : await png(svg, scale);
    signal.throwIfAborted();
    const file = `${name}${form === "png" && scale > 1 ? `-${scale}x` : ""}.${form}`;
    offer(made, file);
    return menu.dataset.done.replace("{name}", file);
  });
}

/** Return a PNG of an SVG, so many dots to each of its own. */
async function png(svg, scale) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("canvas"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Return a PDF of an SVG, with its text as text in our own typeface. */
async function pdf(svg, signal) {
  const named = (weight) => addressOf(`pictures/source-sans-${weight}.ttf`);
  const fonts = Promise.all(
    [400, 600].map(async (weight) => {
      const response = await fetch(named(weight), { signal });
      if (!response.ok) throw new Error(`${response.status} ${named(weight)}`);
      return { weight, content: await response.arrayBuffer() };
    }),
  );
  await lazy("pdf.js");
  const found = await fonts;
  // The page draws once before the work that cannot be divided.
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
  return window.dashboardPdf.make(svg, found);
}

/** Hand a file to the reader. */
export function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
