// The panel beside the phones: what one sees and the two ways on; then a tour, one step at a time,
// with its reason to care and a ring around what to touch; then how to go on for real.

import { aimed, isInside, typed, wayOut } from "./aim.js";
import { el, iconButton, unseen } from "./element.js";
import { icon } from "./icons.js";
import { MINUTE } from "./minute.js";
import { Player } from "./player.js";
import { STEPS } from "./tour.js";
import { endCard, welcomeCard } from "./ways.js";
import { say } from "./words.js";

const PAUSE = 80;
const TOURS = { minute: MINUTE, whole: STEPS };

export class Guide {
  constructor({ world, ask, phones, show, tidy, closed }) {
    Object.assign(this, { world, ask, phones, show, tidy, closed });
    this.at = 0;
    this.tour = null;
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
    this.player = new Player(this, () => this.#showPlaying());
    this.play = el("button", { type: "button", class: "button plays", data: { plays: "" }, on: { click: () => this.player.toggle() } });
    this.fold = iconButton(icon("down"), say("guide.fold"), () => this.#fold(), { class: "guide-fold", "aria-expanded": "false" });
    this.node = el(
      "aside",
      { class: "guide brief", "aria-label": say("guide.title") },
      el("div", { class: "guide-head" }, el("p", { class: "guide-count" }, this.chapter, this.count), this.fold, iconButton(icon("close"), say("guide.close"), () => this.closed())),
      (this.step = el(
        "div",
        { class: "guide-step" },
        this.bar,
        this.title,
        el("div", { class: "guide-body" }, this.task, this.why, this.state),
        this.play,
        el("div", { class: "guide-buttons" }, this.back, this.next),
      )),
      (this.card = el("div", { class: "guide-card", hidden: true })),
    );
    this.#showPlaying();
    world.on("*", (type) => type !== "typing" && this.#soon());
    for (const touched of ["click", "input"]) document.addEventListener(touched, () => this.#soon());
    world.on("world", () => {
      this.player.stop();
      this.done.clear();
      this.tour = world.tour in TOURS ? world.tour : world.empty ? "whole" : null;
      this.at = Math.min(Math.max(world.step ?? 0, 0), this.steps.length);
      this.#look();
      this.draw();
    });
  }

  get steps() {
    return TOURS[this.tour] ?? [];
  }

  get isDone() {
    return this.done.has(this.steps[this.at]?.name);
  }

  /** What is ringed on the page, if anything is. */
  get part() {
    return this.marked.at(-1);
  }

  /** The next step; false where that was the last one. */
  onward() {
    this.go(this.at + 1);
    return this.at < this.steps.length;
  }

  /** The minute, from the beginning of it. */
  begin(tour) {
    this.tour = tour;
    this.go(0);
  }

  go(to) {
    const from = this.steps[this.at];
    this.at = Math.min(Math.max(to, 0), this.steps.length);
    const step = this.steps[this.at];
    if (from && isInside(from) && !(step && isInside(step))) this.tidy();
    this.ask("step", { number: this.at, tour: this.tour }).catch(() => {});
    this.#look();
    this.draw();
    (step ? this.title : this.card.querySelector("h2")).focus();
    const phone = step && this.#phone(this.#touch()?.on ?? step.phone);
    if (phone) this.show(phone, false);
  }

  draw() {
    const step = this.steps[this.at];
    this.step.hidden = !step;
    this.card.hidden = Boolean(step);
    this.node.classList.toggle("at-rest", !step);
    this.node.classList.toggle("welcomes", this.tour === null);
    if (step) this.#drawStep(step);
    else this.#drawCard();
    this.point();
  }

  #drawCard() {
    this.chapter.textContent = this.count.textContent = "";
    const anew = () => this.ask("reset", { empty: true }).catch(() => {});
    const card = this.tour === null
      ? welcomeCard({ minute: MINUTE.length, whole: STEPS.length, begin: () => this.begin("minute"), anew })
      : endCard({ anew: this.tour === "minute" ? anew : null, back: () => this.go(this.at - 1), close: () => this.closed() });
    this.card.replaceChildren(...card);
  }

  #drawStep(step) {
    const { steps } = this;
    const done = this.isDone;
    this.chapter.textContent = say(`chapter.${steps.slice(0, this.at + 1).findLast(({ chapter }) => chapter).chapter}`);
    this.count.textContent = say("guide.count", { n: this.at + 1, of: steps.length });
    this.title.textContent = say(`tour.${step.name}.title`);
    this.asked = this.#words();
    this.task.replaceChildren(...this.#withTyping(this.asked));
    this.why.textContent = say(`tour.${step.name}.why`);
    this.state.textContent = done ? say("guide.done") : "";
    this.node.classList.toggle("step-done", done);
    this.play.hidden = this.tour !== "minute";
    this.back.disabled = this.at === 0;
    this.next.classList.toggle("primary", done);
    this.next.textContent = say(this.at === steps.length - 1 ? "guide.finish" : done ? "guide.next" : "guide.skip");
    this.bar.replaceChildren(...steps.map(({ name, chapter }, index) =>
      el("li", { class: `${this.done.has(name) ? "done" : ""}${index === this.at ? " here" : ""}${chapter ? " begins" : ""}`, "aria-current": index === this.at ? "step" : null },
        el("button", { type: "button", title: say(`tour.${name}.title`), on: { click: () => this.go(index) } }, unseen(`${index + 1}. ${say(`tour.${name}.title`)}`)),
      ),
    ));
  }

  /** Puts a ring around the phone concerned, and around what to touch next; nothing is to be touched
   * while time goes by.
   */
  point() {
    for (const marked of this.marked) marked.classList.remove("pointed", "pointed-at");
    this.marked = [];
    if (this.node.hidden || this.world.moving || !this.steps[this.at]) return;
    const touch = this.isDone ? null : this.#touch();
    const phone = touch && this.#phone(touch.on);
    phone?.node.classList.add("pointed");
    const part = touch ? aimed(touch, { world: this.world, phones: this.phones, phone, chips: [...this.task.querySelectorAll(".chip")] }) : wayOut();
    part?.classList.add("pointed-at");
    this.marked = [phone?.node, part].filter(Boolean);
  }

  /** What is to be touched next; nothing while the bot has not come so far. */
  #touch() {
    return this.steps[this.at].touches.findLast(({ when }) => when(this.world));
  }

  #phone(role) {
    const person = role && this.world.byRole(role);
    return person && this.phones.find((phone) => phone.personId === person.id);
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.steps[this.at]) return;
      if (this.#look() || this.#words() !== this.asked) this.draw();
      else this.point();
    }, PAUSE);
  }

  /** Whether a step has become done. */
  #look() {
    const before = this.done.size;
    for (const { name, done } of this.steps) if (!this.done.has(name) && done(this.world)) this.done.add(name);
    return this.done.size !== before;
  }

  /** The task, with what only the play knows filled in. */
  #words() {
    const step = this.steps[this.at];
    if (!step) return undefined;
    const { name, fill } = step;
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
    const typing = this.steps[this.at].touches.find(({ type }) => typed(type, this.world) === words);
    const phone = this.#phone(typing?.on);
    if (!phone) return;
    this.show(phone, false);
    phone.composer.type(words);
    this.point();
  }

  #showPlaying() {
    const { playing } = this.player;
    const words = say(playing ? "guide.stop" : "guide.play");
    this.play.replaceChildren(icon(playing ? "pause" : "play"), el("span", {}, words));
    this.play.setAttribute("aria-label", words);
    this.play.setAttribute("aria-pressed", String(playing));
  }

  #fold() {
    const brief = this.node.classList.toggle("brief");
    this.fold.setAttribute("aria-expanded", String(!brief));
  }
}
