// A small menu that opens at a button: arrow keys walk, Enter chooses, Esc and a tap outside close.

import { el } from "./element.js";
import { icon } from "./icons.js";

let close = () => {};

/**
 * `items`: {label, note?, icon?, checked?, danger?, choose} or null for a line between groups.
 * Focus goes back to where it was once the menu is closed.
 */
export function openMenu(anchor, label, items) {
  close();
  const before = document.activeElement;
  const menu = el("div", { class: "popup", role: "menu", "aria-label": label });
  const shut = () => {
    if (!menu.isConnected) return;
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("resize", shut);
    anchor.removeAttribute("aria-expanded");
    if (before?.isConnected) before.focus({ preventScroll: true });
    close = () => {};
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) shut();
  };
  for (const item of items) menu.append(item === null ? line() : entry(item, shut));
  menu.addEventListener("keydown", (event) => walk(event, menu, shut));
  (document.querySelector("dialog[open]") ?? document.body).append(menu);
  place(menu, anchor);
  close = shut;
  anchor.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("resize", shut);
  (menu.querySelector('[aria-checked="true"]') ?? menu.querySelector("button")).focus({ preventScroll: true });
}

/** The entry of the open menu that says this; null where there is none. */
export function menuEntry(label) {
  return [...document.querySelectorAll(".popup-item")].find((item) => item.querySelector(".popup-label").textContent === label) ?? null;
}

function line() {
  return el("div", { class: "popup-line", role: "separator" });
}

function entry(item, shut) {
  const choice = item.checked !== undefined;
  return el(
    "button",
    {
      type: "button",
      class: `popup-item${item.danger ? " danger" : ""}`,
      role: choice ? "menuitemradio" : "menuitem",
      "aria-checked": choice ? String(item.checked) : null,
      tabindex: "-1",
      on: {
        click: () => {
          shut();
          item.choose();
        },
      },
    },
    el("span", { class: "popup-icon" }, item.icon ? icon(item.icon) : null),
    el("span", { class: "popup-label" }, item.label),
    item.note ? el("span", { class: "popup-note" }, item.note) : null,
  );
}

function walk(event, menu, shut) {
  const all = [...menu.querySelectorAll("button")];
  const at = all.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  if (to !== undefined) all[to].focus();
  else if (event.key === "Escape" || event.key === "Tab") shut();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const frame = anchor.closest(".slot")?.getBoundingClientRect();
  const furthest = Math.min(frame?.right ?? innerWidth, innerWidth) - width - 8;
  const left = Math.max(8, Math.min(at.left, furthest));
  const below = at.bottom + 4;
  const top = below + height < innerHeight - 8 ? below : Math.max(8, at.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
