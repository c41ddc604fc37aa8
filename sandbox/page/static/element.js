// Makes DOM nodes. Text always goes in as text, never as markup.

/**
 * `attributes` may hold `class`, `on` (listeners by event), `data` (data-* attributes), and any
 * attribute: true sets it empty, null or false leaves it out. Children: nodes, strings, or null.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "data") {
      Object.assign(node.dataset, value);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** A button with an icon alone: its label is for screen readers, and the tooltip. */
export function iconButton(icon, label, onClick, attributes = {}) {
  const { class: extra = "", ...others } = attributes;
  return el(
    "button",
    {
      type: "button",
      class: `icon-button ${extra}`.trim(),
      "aria-label": label,
      title: label,
      on: { click: onClick },
      ...others,
    },
    icon,
  );
}

/** Text for screen readers alone. */
export function unseen(text) {
  return el("span", { class: "unseen" }, text);
}
