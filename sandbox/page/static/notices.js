// What flashes over a phone's screen: toasts, and alerts that want an OK.

import { el } from "./element.js";
import { say } from "./words.js";

const SHOWN = 4500;

export class Notices {
  constructor(screen) {
    this.screen = screen;
    this.toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    screen.append(this.toasts);
  }

  /** One at a time: the newest takes the place of the one before. */
  toast(text) {
    const toast = el("div", { class: "toast" }, text);
    this.toasts.replaceChildren(toast);
    setTimeout(() => toast.remove(), SHOWN);
  }

  /** An alert over this phone alone; the other phones stay free. */
  alert(text) {
    const before = document.activeElement;
    const others = [...this.screen.children].filter((child) => child !== this.toasts);
    const ok = el("button", { type: "button", class: "alert-ok" }, say("dialog.ok"));
    const box = el("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": text }, el("p", {}, text), ok);
    const veil = el("div", { class: "veil" }, box);
    const close = () => {
      veil.remove();
      if (!this.screen.querySelector(".veil")) for (const other of others) other.inert = false;
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
    ok.addEventListener("click", close);
    veil.addEventListener("keydown", (event) => event.key === "Escape" && close());
    for (const other of others) other.inert = true;
    this.screen.append(veil);
    ok.focus();
  }

  clear() {
    for (const veil of this.screen.querySelectorAll(".veil")) veil.querySelector("button").click();
    this.toasts.replaceChildren();
  }
}
