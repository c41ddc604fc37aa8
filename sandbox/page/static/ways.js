// The two cards of the panel beside the phones that are no step: what one sees, and what comes after.

import { el } from "./element.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

/** What one sees, and two ways: `begin` the minute, or begin `anew` from an empty shop. */
export function welcomeCard({ minute, whole, begin, anew }) {
  return [
    el("h2", { tabindex: "-1" }, say("welcome.title")),
    el("p", {}, say("welcome.line")),
    way("minute", minute, begin, "primary"),
    way("whole", whole, anew),
  ];
}

function way(name, steps, go, extra = "") {
  return el(
    "button",
    { type: "button", class: `button way ${extra}`, data: { way: name }, on: { click: go } },
    el("b", {}, say(`way.${name}`)),
    el("span", {}, say(`way.${name}_note`, { steps })),
  );
}

/** The shop goes on, and how to run it for real; `anew` where there is more to be seen. */
export function endCard({ anew, back, close }) {
  return [
    el("h2", { tabindex: "-1" }, say("end.title")),
    el("p", {}, say("end.line")),
    el("h3", {}, say("end.real")),
    el(
      "ol",
      { class: "real" },
      el("li", {}, say("end.token"), command("t.me/BotFather")),
      el("li", {}, say("end.settings"), command("cp .env.example .env")),
      el("li", {}, say("end.run"), command("make run")),
      el("li", {}, say("end.team")),
    ),
    el(
      "div",
      { class: "guide-buttons" },
      el("button", { type: "button", class: "button", on: { click: back } }, say("guide.back")),
      anew
        ? el("button", { type: "button", class: "button primary", on: { click: anew } }, say("way.whole"))
        : el("button", { type: "button", class: "button primary", on: { click: close } }, say("end.close")),
    ),
  ];
}

/** A line to be typed elsewhere: a touch copies it. */
function command(text) {
  const button = el("button", { type: "button", class: "command", title: say("message.copy") }, el("code", {}, text), icon("copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.classList.add("copied");
      setTimeout(() => button.classList.remove("copied"), 1500);
    } catch {
      getSelection().selectAllChildren(button.firstChild);
    }
  });
  return button;
}
