// The two keyboards of Telegram: buttons under a message, and keys in place of the letters.

import { el } from "./element.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const CORNERS = { url: "open", login_url: "open", web_app: "open", copy_text: "copy" };

/** `waits(data)` says whether a tap waits for its answer; `tap(button, node)` is the tap. */
export function inlineKeyboard(rows, waits, tap) {
  const label = say("message.buttons");
  return el(
    "div",
    { class: "inline-keyboard", role: "group", "aria-label": label },
    rows.map((row) =>
      el("div", { class: "key-row" }, row.map((button) => inlineKey(button, waits, tap))),
    ),
  );
}

function inlineKey(button, waits, tap) {
  const corner = Object.keys(CORNERS).find((kind) => kind in button);
  const node = el(
    "button",
    {
      type: "button",
      class: "key",
      tabindex: "-1",
      data: { style: button.style ?? "plain", data: button.callback_data ?? "" },
    },
    el("span", { class: "key-words" }, button.text),
    corner ? el("span", { class: "corner" }, icon(CORNERS[corner])) : null,
  );
  showWaiting(node, button.callback_data !== undefined && waits(button.callback_data));
  node.addEventListener("click", () => tap(button, node));
  return node;
}

/** The spinner of a tap that waits. */
export function showWaiting(node, waiting) {
  node.classList.toggle("waiting", waiting);
  if (waiting) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}

export function replyKeyboard(markup, press) {
  return el(
    "div",
    {
      class: `reply-keyboard${markup.resize_keyboard ? " resized" : ""}`,
      role: "group",
      "aria-label": say("phone.keys"),
    },
    markup.keyboard.map((row) =>
      el(
        "div",
        { class: "key-row" },
        row.map((key) => {
          const plain = typeof key === "string" ? { text: key } : key;
          return el(
            "button",
            {
              type: "button",
              class: "key",
              data: { style: plain.style ?? "plain" },
              on: { click: () => press(plain) },
            },
            el("span", { class: "key-words" }, plain.text),
            plain.request_contact ? el("span", { class: "corner" }, icon("contact")) : null,
          );
        }),
      ),
    ),
  );
}
