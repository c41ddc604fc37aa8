// The time machine: the clock that the whole play goes by, and the ways to move it.

import { filled } from "./dialogs.js";
import { el } from "./element.js";
import { icon } from "./icons.js";
import { secondsOf, timeOf, weekdayOf, weekdays } from "./times.js";
import { say } from "./words.js";

const HOUR = 3600;
const ARRIVED = 400;
const JUMPS = {
  "time.quarter": { seconds: HOUR / 4 },
  "time.hour": { seconds: HOUR },
  "time.tomorrow": { to: { tomorrow: true } },
  "time.week": { seconds: 7 * 24 * HOUR },
  "time.weeks": { seconds: 35 * 24 * HOUR },
  "time.friday": { to: { weekday: 5, time: "12:00" } },
};

export class TimeMachine {
  constructor({ world, ask, complain }) {
    this.world = world;
    this.ask = ask;
    this.complain = complain;
    this.day = el("span", { class: "clock-day" });
    this.time = el("span", { class: "clock-time" });
    this.said = el("span", { class: "unseen", role: "status" });
    const buttons = Object.entries(JUMPS).map(([key, jump]) =>
      el("button", { type: "button", class: "button", data: { jump: key.split(".")[1] }, on: { click: () => this.#advance(jump) } }, say(key)),
    );
    const other = el("button", { type: "button", class: "button", on: { click: () => this.#other() } }, say("time.other"));
    this.node = el(
      "section",
      { class: "time-machine", "aria-label": say("time.title") },
      el("div", { class: "clock", role: "group", "aria-label": say("time.now") }, icon("clock"), this.day, this.time),
      el("div", { class: "jumps" }, buttons, other),
      this.said,
    );
    world.on("clock", () => this.#moved());
  }

  tick() {
    const now = this.world.now();
    this.day.textContent = weekdayOf(now);
    this.time.textContent = secondsOf(now);
  }

  async #advance(jump) {
    try {
      await this.ask("advance", jump);
    } catch (error) {
      this.complain(error);
    }
  }

  /** The clock goes in steps; that it has arrived is shown a moment later, so that short ways are seen. */
  #moved() {
    this.tick();
    this.node.classList.add("moving");
    clearTimeout(this.arriving);
    if (this.world.moving) return;
    this.arriving = setTimeout(() => {
      this.node.classList.remove("moving");
      this.said.textContent = `${this.day.textContent}, ${timeOf(this.world.now())}`;
    }, ARRIVED);
  }

  async #other() {
    const days = weekdays().map((label, index) => ({ value: String(index + 1), label }));
    const answer = await filled(say("time.title"), say("time.go"), [
      { name: "weekday", label: say("time.weekday"), options: days, value: "5" },
      { name: "time", label: say("time.at"), type: "time", value: "12:00" },
    ]);
    if (answer) await this.#advance({ to: { weekday: Number(answer.weekday), time: answer.time } });
  }
}
