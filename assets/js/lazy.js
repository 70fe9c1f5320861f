/**
 * What is loaded when somebody uses it: `data-lazy` of the document names the addresses.
 */

const scripts = new Map();

/** Return the address of an asset by its logical name. */
export function addressOf(name) {
  return JSON.parse(document.documentElement.dataset.lazy ?? "{}")[name];
}

/** Return a promise that is kept once a script has run; it runs once. */
export function lazy(name) {
  if (!scripts.has(name)) {
    const arrives = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = addressOf(name);
      script.onload = resolve;
      script.onerror = () => {
        // The reader may come back from a tunnel.
        scripts.delete(name);
        script.remove();
        reject(new Error(script.src));
      };
      document.head.append(script);
    });
    scripts.set(name, arrives);
  }
  return scripts.get(name);
}
