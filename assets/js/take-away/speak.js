/** The language of everything in a menu. */

const ours = /^\/(?:nl|en|de)\//;

/** Return an address in another language; addresses for programs have none and stay. */
export const spoken = (address, language) => address.replace(ours, `/${language}/`);

/** Let every link and form of a menu answer in a language. */
export function speak(menu, language) {
  menu.dataset.language = language;
  for (const [selector, name] of [["a[href]", "href"], ["form[action]", "action"]]) {
    for (const node of menu.querySelectorAll(selector)) {
      node.setAttribute(name, spoken(node.getAttribute(name), language));
    }
  }
}
