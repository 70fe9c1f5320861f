/**
 * What a reader did to a page, and how to do it to another copy of that page.
 *
 * Both copies have the same elements, so an element is found again by its path: the positions of
 * its ancestors among their siblings.
 */

function pathOf(node, root) {
  const path = [];
  for (let at = node; at !== root; at = at.parentElement) {
    if (!at) return null;
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

function elementAt(root, path) {
  let at = root;
  for (const position of path) at = at?.children[position];
  return at ?? null;
}

const isChoice = (node) => node.type === "checkbox" || node.type === "radio";

function isTouched(node) {
  if (node.tagName === "SELECT") return [...node.options].some((o) => o.selected !== o.defaultSelected);
  return isChoice(node) ? node.checked !== node.defaultChecked : node.value !== node.defaultValue;
}

function fieldState(node) {
  if (node.tagName === "SELECT") return { chosen: [...node.options].map((o) => o.selected) };
  return isChoice(node) ? { checked: node.checked } : { value: node.value };
}

/** Text position as an element and the number of characters before it in that element. */
function textPosition(node, offset, root) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!root.contains(element)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return { path: pathOf(element, root), characters: range.toString().length };
}

function pointAt(root, position) {
  const element = elementAt(root, position.path);
  if (!element) return null;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = position.characters;
  let last = null;
  while (texts.nextNode()) {
    last = texts.currentNode;
    if (rest <= last.length) return [last, rest];
    rest -= last.length;
  }
  return last ? [last, last.length] : [element, 0];
}

function selectionState(root) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const anchor = textPosition(selection.anchorNode, selection.anchorOffset, root);
  const focus = textPosition(selection.focusNode, selection.focusOffset, root);
  return anchor && focus ? { anchor, focus } : null;
}

function caretOf(node) {
  try {
    return [node.selectionStart, node.selectionEnd, node.selectionDirection];
  } catch (hasNone) {
    return null;
  }
}

/** Return what the reader changed below `root`: focus, caret, selection, fields, details, scrolls. */
export function snapshot(root) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const all = [...root.querySelectorAll("*")];
  const named = (node, state) => ({ path: pathOf(node, root), ...state });
  return {
    focus: active && named(active, { caret: caretOf(active) }),
    selection: selectionState(root),
    details: all.filter((n) => n.tagName === "DETAILS").map((n) => named(n, { open: n.open })),
    fields: all
      .filter((n) => /^(INPUT|SELECT|TEXTAREA)$/.test(n.tagName) && isTouched(n))
      .map((n) => named(n, fieldState(n))),
    scrolls: all
      .filter((n) => n.scrollTop || n.scrollLeft)
      .map((n) => named(n, { top: n.scrollTop, left: n.scrollLeft })),
    scroll: [scrollX, scrollY],
  };
}

function fill(node, { value, checked, chosen }) {
  const touched = fieldState(node);
  if (value !== undefined) node.value = value;
  if (checked !== undefined) node.checked = checked;
  chosen?.forEach((selected, index) => {
    if (node.options[index]) node.options[index].selected = selected;
  });
  if (JSON.stringify(touched) === JSON.stringify(fieldState(node))) return;
  for (const type of ["input", "change"]) node.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Do to the page below `root` what `snapshot` found. `root` is shown already. */
export function deliver(state, root) {
  for (const { path, open } of state.details) {
    const node = elementAt(root, path);
    if (node && node.open !== open) node.open = open;
  }
  for (const { path, ...values } of state.fields) {
    const node = elementAt(root, path);
    if (node) fill(node, values);
  }
  for (const { path, top, left } of state.scrolls) elementAt(root, path)?.scrollTo(left, top);
}

function focusAgain(state, root) {
  if (state.focus) {
    const node = elementAt(root, state.focus.path);
    node?.focus({ preventScroll: true });
    const caret = state.focus.caret;
    if (node?.setSelectionRange && caret && caret[0] !== null) node.setSelectionRange(...caret);
  }
  if (state.selection) {
    const anchor = pointAt(root, state.selection.anchor);
    const focus = pointAt(root, state.selection.focus);
    if (anchor && focus) document.getSelection().setBaseAndExtent(...anchor, ...focus);
  }
}

/**
 * Finish when the old copy is gone: both hold the same ids, and the address may name one. The
 * browser finds that element once more; focus, selection and place on the page stay.
 */
export function settle(state, root) {
  if (location.hash.length > 1) location.replace(location.hash);
  focusAgain(state, root);
  const [x, y] = state.scroll;
  if (scrollX !== x || scrollY !== y) scrollTo({ left: x, top: y, behavior: "instant" });
}
