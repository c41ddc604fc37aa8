// The guided tour's panel: one step at a time, its reason to care, and a ring around what to touch.

import { aimed, isInside, typed, wayOut } from "./aim.js";
import { el, iconButton, unseen } from "./element.js";
import { icon } from "./icons.js";
import { STEPS } from "./tour.js";
import { say } from "./words.js";

const PAUSE = 80;

export class Guide {
  constructor({ world, ask, phones, show, tidy, closed }) {
    Object.assign(this, { world, ask, phones, show, tidy, closed });
    this.at = 0;
    this.done = new Set();
    this.marked = [];
    this.chapter = el("span", { class: "guide-chapter" });
    this.count = el("span", {});
    this.title = el("h2", { tabindex: "-1" });
    this.task = el("p", { class: "guide-task" });
    this.why = el("p", { class: "guide-why" });
    this.state = el("p", { class: "guide-state", role: "status" });
    this.bar = el("ol", { class: "guide-steps" });
    this.back = el("button", { type: "button", class: "button", on: { click: () => this.go(this.at - 1) } }, say("guide.back"));
    this.next = el("button", { type: "button", class: "button", on: { click: () => this.go(this.at + 1) } }, say("guide.next"));
    this.fold = iconButton(icon("down"), say("guide.fold"), () => this.#fold(), { class: "guide-fold", "aria-expanded": "false" });
    this.node = el(
      "aside",
      { class: "guide brief", "aria-label": say("guide.title") },
      el("div", { class: "guide-head" }, el("p", { class: "guide-count" }, this.chapter, this.count), this.fold, iconButton(icon("close"), say("guide.close"), () => this.closed())),
      this.bar,
      this.title,
      el("div", { class: "guide-body" }, this.task, this.why, this.state),
      el("div", { class: "guide-buttons" }, this.back, this.next),
    );
    world.on("*", (type) => type !== "typing" && this.#soon());
    for (const touched of ["click", "input"]) document.addEventListener(touched, () => this.#soon());
    world.on("world", () => {
      this.done.clear();
      this.at = Math.min(Math.max(world.step ?? 0, 0), STEPS.length - 1);
      this.#look();
      this.draw();
    });
  }

  go(to) {
    if (to === STEPS.length) {
      this.closed();
      return;
    }
    const from = this.at;
    this.at = Math.min(Math.max(to, 0), STEPS.length - 1);
    if (isInside(STEPS[from]) && !isInside(STEPS[this.at])) this.tidy();
    this.ask("step", { number: this.at }).catch(() => {});
    this.#look();
    this.draw();
    this.title.focus();
    const phone = this.#phone(this.#touch()?.on ?? STEPS[this.at].phone);
    if (phone) this.show(phone, false);
  }

  draw() {
    const step = STEPS[this.at];
    const done = this.done.has(step.name);
    this.chapter.textContent = say(`chapter.${STEPS.slice(0, this.at + 1).findLast(({ chapter }) => chapter).chapter}`);
    this.count.textContent = say("guide.count", { n: this.at + 1, of: STEPS.length });
    this.title.textContent = say(`tour.${step.name}.title`);
    this.asked = this.#words();
    this.task.replaceChildren(...this.#withTyping(this.asked));
    this.why.textContent = say(`tour.${step.name}.why`);
    this.state.textContent = done ? say("guide.done") : "";
    this.node.classList.toggle("step-done", done);
    this.back.disabled = this.at === 0;
    this.next.classList.toggle("primary", done);
    this.next.textContent = say(this.at === STEPS.length - 1 ? "guide.finish" : done ? "guide.next" : "guide.skip");
    this.bar.replaceChildren(...STEPS.map(({ name, chapter }, index) =>
      el("li", { class: `${this.done.has(name) ? "done" : ""}${index === this.at ? " here" : ""}${chapter ? " begins" : ""}`, "aria-current": index === this.at ? "step" : null },
        el("button", { type: "button", title: say(`tour.${name}.title`), on: { click: () => this.go(index) } }, unseen(`${index + 1}. ${say(`tour.${name}.title`)}`)),
      ),
    ));
    this.point();
  }

  /** Puts a ring around the phone concerned, and around what to touch next; nothing is to be touched
   * while time goes by.
   */
  point() {
    for (const marked of this.marked) marked.classList.remove("pointed", "pointed-at");
    this.marked = [];
    if (this.node.hidden) return;
    if (this.world.moving) return;
    const touch = this.done.has(STEPS[this.at].name) ? null : this.#touch();
    const phone = touch && this.#phone(touch.on);
    phone?.node.classList.add("pointed");
    const part = touch ? aimed(touch, { world: this.world, phones: this.phones, phone, chips: [...this.task.querySelectorAll(".chip")] }) : wayOut();
    part?.classList.add("pointed-at");
    this.marked = [phone?.node, part].filter(Boolean);
  }

  /** What is to be touched next; nothing while the bot has not come so far. */
  #touch() {
    return STEPS[this.at].touches.findLast(({ when }) => when(this.world));
  }

  #phone(role) {
    const person = role && this.world.byRole(role);
    return person && this.phones.find((phone) => phone.personId === person.id);
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.#look() || this.#words() !== this.asked) this.draw();
      else this.point();
    }, PAUSE);
  }

  /** Whether a step has become done. */
  #look() {
    const before = this.done.size;
    for (const { name, done } of STEPS) if (!this.done.has(name) && done(this.world)) this.done.add(name);
    return this.done.size !== before;
  }

  /** The task, with what only the play knows filled in. */
  #words() {
    const { name, fill } = STEPS[this.at];
    return say(`tour.${name}.task`, fill?.(this.world));
  }

  /** `Words between backticks` are offered for typing; nothing between them is not known yet. A
   * comma stays with the words before it.
   */
  #withTyping(task) {
    return task.replace(/`([,.:])/g, "`\u2060$1").split("`").map((part, index) => {
      if (index % 2 === 0 || !part) return part || (index % 2 ? "…" : "");
      return el("button", { type: "button", class: "chip", title: say("guide.type"), on: { click: () => this.#type(part) } }, part);
    });
  }

  #type(words) {
    const typing = STEPS[this.at].touches.find(({ type }) => typed(type, this.world) === words);
    const phone = this.#phone(typing?.on);
    if (!phone) return;
    this.show(phone, false);
    phone.composer.type(words);
    this.point();
  }

  #fold() {
    const brief = this.node.classList.toggle("brief");
    this.fold.setAttribute("aria-expanded", String(!brief));
  }
}
