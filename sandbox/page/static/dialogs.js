// Questions that the page itself asks: a form, a yes or no, a picture in full size.

import { el, iconButton } from "./element.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** Opens a modal dialog; resolves with its return value ("" where it was left by Esc). */
function shown(dialog) {
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close("");
    });
  });
}

function framed(title, content, buttons) {
  const heading = el("h2", {}, title.replace(/…$/, ""));
  heading.id = "dialog-title";
  const form = el("form", { method: "dialog" }, heading, content, el("div", { class: "dialog-buttons" }, buttons));
  return el("dialog", { class: "dialog", "aria-labelledby": heading.id }, form);
}

/** The answer stands before the way out, for Enter and the first focus; the eye sees it last. */
function choices(yes, danger = false) {
  return [
    el("button", { value: "yes", class: `button ${danger ? "danger" : "primary"}` }, yes),
    el("button", { value: "", class: "button", formnovalidate: true }, say("dialog.cancel")),
  ];
}

export async function confirmed(title, text, yes, danger = false) {
  const dialog = framed(title, el("p", {}, text), choices(yes, danger));
  return (await shown(dialog)) === "yes";
}

/** Lets a person choose one of `options` ({value, label}), shown as large buttons; null: none. */
export async function chosen(title, content, options) {
  const buttons = options.map(({ value, label, primary }) =>
    el("button", { value, class: `button${primary ? " primary" : ""}` }, label),
  );
  const cancel = el("button", { value: "", class: "button" }, say("dialog.cancel"));
  return (await shown(framed(title, content, [...buttons.reverse(), cancel]))) || null;
}

/**
 * A form of `fields`: {name, label, value?, options? ({value, label}), type?}.
 * Resolves with the values by name, or null where it was left.
 */
export async function filled(title, yes, fields) {
  const inputs = fields.map((field) => {
    const attributes = { name: field.name, id: `field-${field.name}` };
    const input = field.options
      ? el("select", attributes, field.options.map(({ value, label }) => el("option", { value }, label)))
      : el("input", { ...attributes, type: field.type ?? "text", required: true, maxlength: field.longest, autocomplete: "off" });
    input.value = field.value ?? field.options?.[0].value ?? "";
    return input;
  });
  const rows = fields.map((field, index) =>
    el("div", { class: "field" }, el("label", { for: `field-${field.name}` }, field.label), inputs[index]),
  );
  const dialog = framed(title, rows, choices(yes));
  const answer = shown(dialog);
  inputs[0].focus();
  inputs[0].select?.();
  if ((await answer) !== "yes") return null;
  return Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()]));
}

/** Pictures in full size: `pictures` are {address, download, caption}; arrow keys go through. */
export function viewPictures(pictures, first) {
  let at = first;
  const image = el("img", { alt: say("message.photo") });
  const save = el("a", { class: "button primary" }, icon("download"), say("message.save"));
  const caption = el("p", { class: "viewer-caption" });
  const show = (index) => {
    at = (index + pictures.length) % pictures.length;
    image.src = pictures[at].address;
    save.href = pictures[at].download;
    save.download = "";
    caption.textContent = pictures[at].caption;
  };
  const dialog = el("dialog", { class: "viewer", "aria-label": say("message.photo") });
  const step = (by, name, label) =>
    iconButton(icon(name), label, () => show(at + by), { class: `viewer-step ${name}` });
  dialog.append(
    iconButton(icon("close"), say("dialog.close"), () => dialog.close(""), { class: "viewer-close" }),
    image,
    el("div", { class: "viewer-foot" }, caption, save),
  );
  if (pictures.length > 1) {
    dialog.append(step(-1, "back", say("viewer.previous")), step(1, "next", say("viewer.next")));
  }
  dialog.addEventListener("keydown", (event) => {
    if (pictures.length > 1 && event.key === "ArrowLeft") show(at - 1);
    if (pictures.length > 1 && event.key === "ArrowRight") show(at + 1);
  });
  show(first);
  return shown(dialog);
}
