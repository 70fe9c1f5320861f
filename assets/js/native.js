/**
 * The browser half of `dashboard/pages/native.py`: Dash components that are native elements.
 *
 * React only makes them; their state is the browser's own, so nothing a reader typed is lost
 * between the written page and the live one.
 */

const passes = (name) => name.startsWith("data-") || name.startsWith("aria-");

const common = ["id", "className", "title", "hidden", "tabIndex", "lang", "role", "style"];
const field = [...common, "name", "form", "disabled", "required", "autoComplete"];
const input = [
  ...field,
  ...["type", "min", "max", "step", "list", "placeholder", "inputMode"],
  ...["maxLength", "pattern", "readOnly", "size", "spellCheck"],
];

/** Return the named properties, and those for data and accessibility. */
function picked(props, names) {
  const result = {};
  for (const [name, value] of Object.entries(props)) {
    if (names.includes(name) || passes(name)) result[name] = value;
  }
  if (typeof result.id === "object") {
    const id = result.id;
    const parts = Object.keys(id).sort().map((k) => `${JSON.stringify(k)}:${JSON.stringify(id[k])}`);
    result.id = `{${parts.join(",")}}`;
  }
  return result;
}

/** Nodes of `Written` components that left the page, should they come back. */
const left = new Map();

/**
 * Holds HTML that the server wrote. Without `html` it keeps the nodes it has: those that the
 * takeover moves in from the written page (see takeover.js).
 */
function Written(props) {
  const { createElement, useLayoutEffect, useRef } = window.React;
  const place = useRef(null);
  useLayoutEffect(() => {
    if (props.html !== undefined && props.html !== null) place.current.innerHTML = props.html;
    else if (left.has(props.name)) place.current.replaceChildren(...left.get(props.name));
    left.delete(props.name);
  }, [props.html]);
  useLayoutEffect(() => {
    const node = place.current;
    return () => left.set(props.name, [...node.childNodes]);
  }, []);
  const attributes = picked(props, common);
  return createElement(props.tag || "div", {
    ref: place,
    "data-written": props.name,
    ...attributes,
    ...props.given,
  });
}

/** Hear the element's own events, which also covers what scripts and the browser fill in. */
function useOwnValue(props, read, write, event) {
  const { useEffect, useLayoutEffect, useRef } = window.React;
  const place = useRef(null);
  const latest = useRef(props);
  latest.current = props;
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) write(place.current, latest.current);
    first.current = false;
  }, [JSON.stringify([props.value, props.checked, props.options])]);
  useEffect(() => {
    const node = place.current;
    const hear = () => latest.current.setProps?.(read(node));
    node.addEventListener(event, hear);
    return () => node.removeEventListener(event, hear);
  }, [event]);
  return place;
}

const isChoice = (type) => type === "checkbox" || type === "radio";

function Input(props) {
  const place = useOwnValue(
    props,
    (node) => (isChoice(node.type) ? { checked: node.checked } : { value: node.value }),
    (node, { type, value, checked }) => {
      if (isChoice(type)) {
        if (value !== undefined) node.value = value;
        node.checked = Boolean(checked);
      } else if (String(value ?? "") !== node.value) node.value = value ?? "";
    },
    props.live ? "input" : "change",
  );
  const attributes = { ref: place, ...picked(props, input) };
  if (props.value !== undefined) attributes.defaultValue = props.value;
  if (props.checked !== undefined) attributes.defaultChecked = props.checked;
  return window.React.createElement("input", attributes);
}

function optionsOf(options) {
  const { createElement } = window.React;
  return options.map((option) =>
    option.options
      ? createElement(
          "optgroup",
          { key: `group ${option.label}`, label: option.label },
          optionsOf(option.options),
        )
      : createElement(
          "option",
          { key: option.value, value: option.value, disabled: Boolean(option.disabled) },
          option.label,
        ),
  );
}

const chosen = (node) => [...node.selectedOptions].map((option) => option.value);

function Select(props) {
  const place = useOwnValue(
    props,
    (node) => ({ value: node.multiple ? chosen(node) : node.value }),
    (node, { value }) => {
      const wanted = new Set([value ?? []].flat().map(String));
      for (const option of node.options) {
        if (option.selected !== wanted.has(option.value)) option.selected = wanted.has(option.value);
      }
    },
    "change",
  );
  const attributes = { ref: place, ...picked(props, [...field, "multiple", "size"]) };
  if (props.value !== undefined) attributes.defaultValue = props.value;
  return window.React.createElement("select", attributes, optionsOf(props.options));
}

/** Make the components known to Dash. */
export function registerComponents() {
  window.dashboard_native = { Written, Input, Select };
}
