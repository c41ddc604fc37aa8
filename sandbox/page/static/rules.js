// The shop's rules: a file to read, change, try and apply, as its owner does at the command line.

import { el } from "./element.js";
import { hourOfWeek } from "./times.js";
import { say } from "./words.js";

const DAY = 86_400_000;
const PRESETS = ["coffee-shop", "restaurant", "grocery", "salon", "online-shop", "blank"];
const labelOf = (name) => say(`rules.${name.replace("-", "_")}`);

export class Rules {
  constructor({ world, ask, complain }) {
    Object.assign(this, { world, ask, complain });
    this.choice = el(
      "select",
      { on: { change: () => this.#take(this.choice.value) } },
      ["tour", "standing", ...PRESETS].map((name) => el("option", { value: name }, labelOf(name))),
    );
    this.text = el("textarea", { class: "rules-text", "aria-label": say("rules.text"), spellcheck: "false" });
    this.said = el("pre", { class: "rules-said", role: "status", hidden: true });
    this.buttons = ["try", "apply"].map((act) =>
      el("button", { type: "button", class: `button${act === "apply" ? " primary" : ""}`, data: { rules: act }, on: { click: () => this.#do(act) } }, say(`rules.${act}`)),
    );
    this.node = el(
      "div",
      { class: "rules" },
      this.text,
      el(
        "div",
        { class: "rules-side" },
        el("label", {}, say("rules.begin"), this.choice),
        el("div", { class: "rules-buttons" }, this.buttons),
        this.said,
      ),
    );
    this.offered = "";
  }

  /** The tour's rules go with the clock, until somebody changes or applies them. */
  draw() {
    if (this.choice.value !== "tour" || this.text.value !== this.offered) return;
    const rules = rulesOfTheTour(this.world.now());
    if (rules !== this.offered) this.text.value = this.offered = rules;
  }

  async #take(name) {
    if (name === "tour") {
      this.text.value = this.offered = "";
      this.draw();
      return;
    }
    const answer = await this.#run(name === "standing" ? { act: "show" } : { act: "preset", name });
    if (!answer) return;
    if (answer.done) this.text.value = answer.said;
    else this.#show(answer);
    this.text.scrollTop = 0;
  }

  async #do(act) {
    const answer = await this.#run({ act, rules: this.text.value });
    if (!answer) return;
    if (act === "apply" && answer.done) this.offered = "";
    this.#show(answer);
  }

  async #run(order) {
    this.#show({ said: say("rules.wait"), done: true });
    for (const button of this.buttons) button.disabled = true;
    try {
      return await this.ask("rules", order);
    } catch (error) {
      this.complain(error);
      return null;
    } finally {
      this.said.hidden = true;
      for (const button of this.buttons) button.disabled = false;
    }
  }

  #show({ said, done }) {
    this.said.textContent = said.trim();
    this.said.hidden = false;
    this.said.classList.toggle("bad", !done);
  }
}

/** Rules that show much in few purchases; their happy hours are those of tomorrow at this time. */
function rulesOfTheTour(now) {
  const { day, hour } = hourOfWeek(new Date(now.getTime() + DAY));
  const time = (at) => `"${String(at % 24).padStart(2, "0")}:00"`;
  return `# ${say("rules.of_hours")}
[[earning.happy_hours]]
days = ["${day}"]
since = ${time(hour)}
until = ${time(hour + 4)}
multiplier = 2

# ${say("rules.of_categories")}
[[categories]]
name = "${say("rules.coffee")}"
rate = 10

[[categories]]
name = "${say("rules.other")}"
rate = 5

# ${say("rules.of_tiers")}
[[tiers.levels]]
name = "${say("rules.silver")}"
reached_at = 20_000
multiplier = 1.5

[[tiers.levels]]
name = "${say("rules.gold")}"
reached_at = 100_000
multiplier = 2

# ${say("rules.of_expiry")}
[expiry]
points_expire = "after earning"
expiry_months = 1

# ${say("rules.of_limits")}
[limits]
sales_per_customer = 2
sales_per_customer_response = "refuse"

# ${say("rules.of_promotions")}
[promotions]
share_apart = 0
`;
}
