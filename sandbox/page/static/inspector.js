// The inspector: every call, update, ledger entry, purse and outbox row as tables, where a row opens
// its JSON; the shop's rules; and faults.

import { el, iconButton } from "./element.js";
import { Faults } from "./faults.js";
import { icon } from "./icons.js";
import { jsonView } from "./json.js";
import { Rules } from "./rules.js";
import { TABLES } from "./tables.js";
import { say } from "./words.js";

const PANELS = { rules: Rules, faults: Faults };
const TABS = [...Object.keys(TABLES), ...Object.keys(PANELS)];

export class Inspector {
  constructor({ world, ask, complain, closed }) {
    Object.assign(this, { world, ask, complain, closed });
    this.tab = "calls";
    this.panels = Object.fromEntries(Object.entries(PANELS).map(([name, Panel]) => [name, new Panel({ world, ask, complain })]));
    this.tabs = TABS.map((name) => this.#tabButton(name));
    this.filter = el("input", { type: "search", class: "filter", placeholder: say("inspector.filter"), "aria-label": say("inspector.filter"), on: { input: () => this.draw() } });
    this.undrawn = el("p", { class: "undrawn", role: "status", hidden: true });
    this.body = el("div", { class: "inspector-body", role: "tabpanel", id: "inspector-panel", tabindex: "-1" });
    this.detail = el("div", { class: "detail", hidden: true });
    this.node = el(
      "section",
      { class: "inspector", "aria-label": say("inspector.title"), hidden: true },
      this.#edge(),
      el(
        "div",
        { class: "inspector-head" },
        el("div", { class: "tabs", role: "tablist", "aria-label": say("inspector.title"), on: { keydown: (event) => this.#walkTabs(event) } }, this.tabs),
        this.filter,
        iconButton(icon("close"), say("inspector.close"), () => this.closed()),
      ),
      this.undrawn,
      el("div", { class: "inspector-split" }, this.body, this.detail),
    );
    for (const event of ["world", "call", "update", "entries", "purses", "outbox", "person", "undrawn"]) {
      world.on(event, () => this.#soon());
    }
    world.on("world", () => this.#choose(this.tab));
    this.#choose("calls");
  }

  get open() {
    return !this.node.hidden;
  }

  toggle(open) {
    this.node.hidden = !open;
    if (open) this.draw();
  }

  /** Opens the update that told of a message, or the call that made it. */
  inspect(chatId, message) {
    const made = this.world.callOf(chatId, message.id);
    const told = this.world.updateOf(chatId, message.id);
    this.toggle(true);
    if (message.from.bot && made) this.#openRow("calls", made);
    else if (told) this.#openRow("updates", told);
    else this.#showDetail("message", say("inspector.message", { id: message.id }), message);
  }

  draw() {
    if (this.node.hidden) return;
    const { undrawn } = this.world;
    this.undrawn.hidden = undrawn.length === 0;
    this.undrawn.textContent = say("inspector.undrawn", { methods: undrawn.join(", ") });
    const panel = this.panels[this.tab];
    if (panel) {
      panel.draw();
      if (panel.node.parentNode !== this.body) this.body.replaceChildren(panel.node);
      return;
    }
    const table = TABLES[this.tab];
    const wanted = this.filter.value.trim().toLowerCase();
    const focused = this.body.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const rows = table.rows(this.world).map((row) => this.#row(table, row, wanted)).filter(Boolean);
    const heads = table.columns.map(([name]) => el("th", { scope: "col" }, say(`column.${name}`)));
    this.body.replaceChildren(
      rows.length > 0
        ? el("table", { on: { keydown: (event) => this.#walkRows(event) } }, el("caption", { class: "unseen" }, say(`inspector.${this.tab}`)), el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows))
        : el("p", { class: "nothing" }, say("inspector.nothing")),
    );
    if (focused) this.body.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  #soon() {
    if (this.node.hidden || this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.draw();
    });
  }

  #row(table, row, wanted) {
    const cells = table.columns.map(([, cell]) => String(cell(row, this.world) ?? ""));
    if (wanted && !cells.join(" ").toLowerCase().includes(wanted)) return null;
    const key = String(table.key(row));
    const opener = el("button", { type: "button", class: "row-opener", data: { key } }, cells[0] || "·");
    return el(
      "tr",
      {
        class: `${table.bad(row) ? "bad" : ""}${this.opened === key ? " opened" : ""}`,
        on: { click: () => this.#openRow(this.tab, row) },
      },
      el("td", {}, opener),
      cells.slice(1).map((text, index) => el("td", { class: `column-${table.columns[index + 1][0]}` }, text)),
    );
  }

  async #openRow(tab, row) {
    const table = TABLES[tab];
    const key = String(table.key(row));
    if (this.tab !== tab) this.#choose(tab);
    this.opened = key;
    this.draw();
    const title = `${say(`inspector.${tab}`)} · ${row.method ?? row.kind} ${row.number ?? row.id ?? ""}`;
    let body = row;
    if (table.body) {
      try {
        ({ body } = await this.ask("body", { kind: table.body, number: row.number }));
      } catch (error) {
        this.complain(error);
      }
    }
    if (this.opened !== key) return;
    this.#showDetail(tab, title, body, tab === "updates" ? this.#consequences(row) : []);
  }

  /** The ledger entries that an update made. */
  #consequences(update) {
    const entries = this.world.entries.filter((entry) => entry.update === update.number);
    if (entries.length === 0) return [];
    return [el("h4", {}, say("inspector.made")), ...entries.map((entry) => jsonView(entry))];
  }

  #showDetail(tab, title, body, more = []) {
    this.detail.hidden = false;
    this.detail.replaceChildren(
      el("div", { class: "detail-head" }, el("h3", {}, title), iconButton(icon("close"), say("inspector.close_row"), () => this.#closeDetail())),
      ...more,
      jsonView(body),
    );
  }

  #closeDetail() {
    this.detail.hidden = true;
    const row = this.opened && this.body.querySelector(`[data-key="${CSS.escape(this.opened)}"]`);
    this.opened = null;
    this.draw();
    row?.focus();
  }

  #tabButton(name) {
    return el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "inspector-panel", on: { click: () => this.#choose(name) } }, say(`inspector.${name}`));
  }

  #choose(name) {
    this.tab = name;
    this.filter.hidden = name in PANELS;
    for (const [index, tab] of this.tabs.entries()) {
      const selected = TABS[index] === name;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
    this.body.setAttribute("aria-labelledby", `tab-${name}`);
    this.detail.hidden = true;
    this.opened = null;
    this.draw();
  }

  #walkTabs(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const to = (TABS.indexOf(this.tab) + by + TABS.length) % TABS.length;
    this.#choose(TABS[to]);
    this.tabs[to].focus();
  }

  #walkRows(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const rows = [...this.body.querySelectorAll(".row-opener")];
    rows[rows.indexOf(document.activeElement) + by]?.focus();
  }

  /** The upper edge, to be dragged or moved with the arrow keys. */
  #edge() {
    const edge = el("div", { class: "edge", role: "separator", tabindex: "0", "aria-orientation": "horizontal", "aria-label": say("inspector.size") });
    const resize = (height) => {
      const share = Math.min(80, Math.max(15, (100 * height) / innerHeight));
      document.documentElement.style.setProperty("--inspector", `${share}dvh`);
      edge.setAttribute("aria-valuenow", String(Math.round(share)));
    };
    edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
    edge.addEventListener("pointermove", (event) => edge.hasPointerCapture(event.pointerId) && resize(innerHeight - event.clientY));
    edge.addEventListener("keydown", (event) => {
      const by = { ArrowUp: 40, ArrowDown: -40 }[event.key];
      if (by) resize(this.node.getBoundingClientRect().height + by);
    });
    return edge;
  }
}
