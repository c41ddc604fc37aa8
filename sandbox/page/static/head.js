// The page's head: its name, the time machine, and the switches of the page itself.

import { confirmed } from "./dialogs.js";
import { el, iconButton } from "./element.js";
import { icon, tamga } from "./icons.js";
import { openMenu } from "./popup.js";
import { applyTheme, nextTheme, theme } from "./theme.js";
import { LANGUAGES, language, say } from "./words.js";

const PICTURES = { auto: "auto", light: "sun", dark: "moon" };

/** `speak(code)` has the page speak another language. `toggleGuide` and `toggleInspector` return whether the thing is open now. */
export function pageHead({ timeMachine, ask, complain, speak, toggleGuide, toggleInspector }) {
  const name = el("h1", {}, tamga(), el("span", {}, "Dala Coffee", el("small", {}, "Tamga")));
  const themeButton = iconButton(icon(PICTURES[theme()]), "", () => {
    applyTheme(nextTheme());
    showTheme();
  });
  const showTheme = () => {
    const label = say(`theme.${theme()}`);
    themeButton.replaceChildren(icon(PICTURES[theme()]));
    themeButton.setAttribute("aria-label", label);
    themeButton.title = label;
  };
  showTheme();
  const languages = el(
    "button",
    { type: "button", class: "button languages", "aria-haspopup": "menu", "aria-label": say("page.language"), title: say("page.language") },
    language,
  );
  languages.addEventListener("click", () =>
    openMenu(languages, say("page.language"), Object.entries(LANGUAGES).map(([code, label]) => ({
      label,
      checked: code === language,
      choose: () => speak(code),
    }))),
  );
  const guide = toggle("tour", "page.tour", toggleGuide);
  const inspector = toggle("inspect", "page.inspector", toggleInspector);
  const reset = iconButton(icon("restart"), say("page.reset"), async () => {
    if (await confirmed(say("page.reset"), say("page.reset_question"), say("page.reset"), true)) ask("reset").catch(complain);
  });
  const node = el("header", { class: "page-head" }, name, timeMachine.node, el("div", { class: "page-buttons" }, guide, inspector, languages, themeButton, reset));
  return { node, guide, inspector };
}

function toggle(picture, key, act) {
  const what = { "aria-label": say(key), title: say(key), data: { opens: key.split(".")[1] } };
  const button = el("button", { type: "button", class: "button with-icon", ...what }, icon(picture), el("span", {}, say(key)));
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => button.setAttribute("aria-pressed", String(act())));
  return button;
}
