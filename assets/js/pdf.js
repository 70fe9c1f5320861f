/**
 * SVG → PDF, loaded when the first PDF is asked for. Text stays text, in the typeface that is
 * given along.
 */

import { jsPDF } from "jspdf";
import "svg2pdf.js";

const FAMILY = "Source Sans 3";

/** CSS px are 96 to the inch, points 72. */
const POINT = 72 / 96;

function base64(buffer) {
  let text = "";
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Leave out what a PDF cannot hold: the web's form of the typeface, and halos around letters. */
function prepared(svg) {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  root.querySelector("style.typeface")?.remove();
  for (const text of root.querySelectorAll("text.h")) text.classList.remove("h");
  return root;
}

/**
 * Return the PDF of a picture.
 *
 * @param {string} svg A picture by renderers/picture.py.
 * @param {{weight: number, content: ArrayBuffer}[]} fonts The typeface as TrueType.
 */
async function make(svg, fonts) {
  const root = prepared(svg);
  const [width, height] = ["width", "height"].map((name) => Number(root.getAttribute(name)) * POINT);
  const pdf = new jsPDF({
    unit: "pt",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    compress: true,
    // Else it names fourteen typefaces that it does not hold.
    putOnlyUsedFonts: true,
  });
  for (const { weight, content } of fonts) {
    const file = `${FAMILY}-${weight}.ttf`;
    pdf.addFileToVFS(file, base64(content));
    pdf.addFont(file, FAMILY, "normal", weight);
  }
  // In the encoding of properties a space that does not break is another sign.
  const told = (name) => root.querySelector(name).textContent.replaceAll("\u00a0", " ");
  pdf.setProperties({
    title: told("title"),
    subject: told("desc"),
    keywords: root.querySelector("a")?.getAttribute("href") ?? "",
  });
  pdf.setLanguage(root.getAttribute("xml:lang"));
  // Styles are only computed for what stands in a document.
  const place = document.body.appendChild(document.createElement("div"));
  place.hidden = true;
  try {
    place.append(document.importNode(root, true));
    await pdf.svg(place.firstChild, { x: 0, y: 0, width, height });
  } finally {
    place.remove();
  }
  return pdf.output("blob");
}

window.dashboardPdf = { make };
