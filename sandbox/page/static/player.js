// Plays a tour by itself: a finger goes to what is ringed and touches it, until somebody else does.

import { el } from "./element.js";

const LOOK = 120;
const GO = 650;
const PRESS = 220;
const READ = 2600;
const AGAIN = 6000;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

export class Player {
  /** `guide` has `begins`, `isDone`, `part` (what is ringed) and `onward()`; `changed()` is told of start and stop. */
  constructor(guide, changed) {
    Object.assign(this, { guide, changed });
    this.playing = false;
    this.finger = el("div", { class: "finger", "aria-hidden": "true", hidden: true });
    document.body.append(this.finger);
    for (const touch of ["pointerdown", "keydown"]) {
      document.addEventListener(touch, ({ target }) => this.playing && !target.closest?.("[data-plays]") && this.stop(), true);
    }
  }

  toggle() {
    if (this.playing) this.stop();
    else this.#play();
  }

  stop() {
    this.playing = false;
    this.finger.hidden = true;
    this.changed();
  }

  async #play() {
    const turn = (this.turn = Symbol("turn"));
    const goesOn = () => this.playing && this.turn === turn;
    this.playing = true;
    this.touched = null;
    this.changed();
    await pause(READ / 2);
    while (goesOn()) {
      const over = document.querySelector("dialog[open] .primary, .alert-ok");
      if (over) await this.#touch(over, goesOn);
      else if (this.guide.isDone) {
        await pause(READ);
        if (goesOn() && !this.guide.onward()) this.stop();
        this.touched = null;
        await pause(READ / 2);
      } else if (this.#isNext(this.guide.part)) await this.#touch(this.guide.part, goesOn);
      await pause(LOOK);
    }
  }

  /** What was touched just now is not touched again, unless nothing has come of it for long. */
  #isNext(part) {
    return part?.isConnected && (part !== this.touched || performance.now() - this.since > AGAIN);
  }

  async #touch(part, goesOn) {
    part.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { left, top, width, height } = part.getBoundingClientRect();
    const under = document.querySelector("dialog[open]") ?? document.body;
    if (this.finger.parentNode !== under) under.append(this.finger);
    this.finger.hidden = false;
    this.finger.style.translate = `${left + width / 2}px ${top + Math.min(height / 2, 40)}px`;
    await pause(GO);
    if (!goesOn() || !part.isConnected) return;
    this.finger.classList.add("pressing");
    part.click();
    this.touched = part;
    this.since = performance.now();
    await pause(PRESS);
    this.finger.classList.remove("pressing");
    document.body.append(this.finger);
  }
}
