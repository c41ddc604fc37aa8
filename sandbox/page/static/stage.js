// The three phones side by side, or as many as fit, with tabs for those that do not.

import { el } from "./element.js";
import { roleName } from "./people.js";
import { say } from "./words.js";

const NARROWEST = 296;
const GAP = 16;

export class Stage {
  constructor(phones) {
    this.phones = phones;
    this.first = 0;
    this.fitting = 0;
    this.tabs = phones.map((phone, index) =>
      el("button", { type: "button", class: "phone-tab", on: { click: () => this.choose(index) } }),
    );
    this.bar = el("nav", { class: "phone-tabs", "aria-label": say("page.phones") }, this.tabs);
    this.row = el("div", { class: "phones" }, phones.map((phone) => phone.node));
    this.node = el("main", { class: "stage" }, this.bar, this.row);
    new ResizeObserver(() => this.#fit()).observe(this.node);
  }

  /** Brings a phone into view. */
  show(phone, focus = true) {
    const index = this.phones.indexOf(phone);
    if (!this.#isSeen(index)) this.choose(index);
    phone.node.classList.add("called");
    setTimeout(() => phone.node.classList.remove("called"), 900);
    if (focus && !phone.composer.node.hidden) phone.composer.focus();
  }

  choose(index) {
    this.first = index;
    this.draw();
  }

  /** A message came: where the phone is out of sight, its tab says so. */
  heard(phone) {
    const index = this.phones.indexOf(phone);
    if (this.#isSeen(index)) return;
    const tab = this.tabs[index];
    tab.dataset.count = String(Number(tab.dataset.count || 0) + 1);
  }

  draw() {
    const start = Math.min(this.first, this.phones.length - this.fitting);
    for (const [index, phone] of this.phones.entries()) {
      const seen = index >= start && index < start + this.fitting;
      phone.node.hidden = !seen;
      const tab = this.tabs[index];
      tab.setAttribute("aria-pressed", String(seen));
      if (seen) tab.dataset.count = "";
      const { person } = phone;
      if (person) tab.replaceChildren(el("span", { class: "tab-role" }, roleName(person)), el("span", { class: "tab-name" }, person.name));
    }
    this.bar.hidden = this.fitting === this.phones.length;
    this.row.style.setProperty("--fitting", String(this.fitting));
  }

  #isSeen(index) {
    return !this.phones[index].node.hidden;
  }

  #fit() {
    const wide = this.node.clientWidth;
    const fitting = Math.min(this.phones.length, Math.max(1, Math.floor((wide + GAP) / (NARROWEST + GAP))));
    if (fitting === this.fitting) return;
    this.fitting = fitting;
    this.draw();
  }
}
