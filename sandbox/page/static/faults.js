// Faults as switches, and the bot's process: what may go wrong outside, to see that nothing breaks.

import { el } from "./element.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const KINDS = ["too_many", "outage", "bad_gateway", "hang", "slow", "double"];

export class Faults {
  constructor({ world, ask, complain }) {
    this.world = world;
    this.do = (what, fields) => ask(what, fields).catch(complain);
    this.switches = new Map(KINDS.map((kind) => [kind, this.#switch(kind)]));
    this.state = el("span", { class: "process-state", role: "status" });
    this.why = el("pre", { class: "why", tabindex: "0", hidden: true });
    const act = (what, picture, danger) =>
      el(
        "button",
        { type: "button", class: `button${danger ? " danger" : ""}`, data: { act: what }, on: { click: () => this.do(what) } },
        icon(picture),
        say(`process.${what}`),
      );
    this.node = el(
      "div",
      { class: "faults" },
      el("fieldset", {}, el("legend", {}, say("faults.title")), [...this.switches.values()].map(({ row }) => row)),
      el(
        "fieldset",
        {},
        el("legend", {}, say("process.title")),
        el("p", {}, this.state),
        this.why,
        el("div", { class: "process-buttons" }, act("kill", "kill", true), act("start", "play"), act("restart", "restart")),
      ),
    );
    for (const event of ["world", "faults", "process"]) world.on(event, () => this.draw());
  }

  draw() {
    for (const [kind, { input }] of this.switches) input.checked = Boolean(this.world.faults[kind]);
    const { process, why, code } = this.world;
    const ended = code === null ? "" : say("process.ended", { code });
    this.why.hidden = !why && !ended;
    this.why.textContent = [ended, why].filter(Boolean).join("\n");
    this.state.textContent = say(`process.is_${process}`);
    this.state.dataset.state = process;
    this.node.querySelector('[data-act="kill"]').disabled = process === "dead";
    this.node.querySelector('[data-act="start"]').disabled = process !== "dead";
  }

  #switch(kind) {
    const input = el("input", {
      type: "checkbox",
      role: "switch",
      name: kind,
      on: { change: () => this.do("fault", { kind, on: input.checked }) },
    });
    const row = el(
      "label",
      { class: "switch" },
      input,
      el("span", { class: "switch-words" }, el("b", {}, say(`faults.${kind}`)), el("span", {}, say(`faults.${kind}.note`))),
    );
    return { input, row };
  }
}
