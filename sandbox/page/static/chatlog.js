// The messages of one chat on one phone. New ones are appended; nothing that stands is drawn anew
// unless it changed. Messages out of sight cost no layout: they stand on pages with
// content-visibility, and those in books.

import { el, iconButton } from "./element.js";
import { icon } from "./icons.js";
import { showWaiting } from "./keyboard.js";
import { drawn, ticks } from "./message.js";
import { dayKey, dayOf } from "./times.js";
import { say } from "./words.js";

const PAGE = 32;
const BOOK = 24;
const RUN = 600;
const NEAR = 60;

export class ChatLog {
  /** `older(before)` resolves with {messages, more}: earlier ones, oldest first. */
  constructor(screen, older, choose) {
    this.screen = screen;
    this.older = older;
    this.choose = choose;
    this.sentinel = el("div", { class: "older" });
    this.history = el("div", { class: "history" });
    this.scroller = el(
      "div",
      { class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions text" },
      this.history,
    );
    this.latest = iconButton(icon("down"), say("phone.newest"), () => this.toEnd(), { class: "latest", hidden: true });
    this.node = el("div", { class: "log-frame" }, this.scroller, this.latest);
    this.fresh = 0;
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.scroller.addEventListener("keydown", (event) => this.#walk(event));
    this.scroller.addEventListener("focusin", (event) => this.#focused(event));
    this.scroller.addEventListener("contextmenu", (event) => this.#menu(event));
    this.top = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.#loadOlder(), {
      root: this.scroller,
      rootMargin: "300px 0px 0px 0px",
    });
    this.top.observe(this.sentinel);
  }

  /** Draws a chat from the beginning; `thread` keeps to one topic. */
  show(chat, thread = null) {
    this.chat = chat;
    this.thread = thread;
    this.units = new Map();
    this.byMessage = new Map();
    this.last = null;
    this.current = null;
    this.page = null;
    this.loading = false;
    this.scroller.setAttribute("aria-busy", "true");
    const pages = document.createDocumentFragment();
    for (const message of this.#inThread(chat.messages.values())) this.#append(message, pages);
    this.history.replaceChildren(this.sentinel, pages);
    this.toEnd();
    requestAnimationFrame(() => this.scroller.removeAttribute("aria-busy"));
  }

  /** A message is new, or has changed. */
  put(message) {
    const unit = this.byMessage.get(message.id);
    if (unit) this.#redraw(unit, message);
    else if (this.#inThread([message]).length === 0) return;
    else if (this.last && message.id < this.last.messages.at(-1).id) this.show(this.chat, this.thread);
    else {
      const away = this.scroller.scrollTop < -NEAR;
      this.#append(message, this.history);
      if (this.screen.mine(message)) this.toEnd();
      else if (away) this.#unread(this.fresh + 1);
    }
  }

  remove(id) {
    const unit = this.byMessage.get(id);
    if (!unit) return;
    this.byMessage.delete(id);
    unit.messages = unit.messages.filter((message) => message.id !== id);
    if (unit.messages.length > 0) {
      this.#redraw(unit);
      return;
    }
    const before = unit.previous;
    const after = unit.next;
    if (before) before.next = after;
    if (after) after.previous = before;
    if (this.last === unit) this.last = before;
    this.units.delete(unit.key);
    this.#leave(unit.node);
    if (after) this.#join(before, after);
    else if (before) before.node.classList.add("tail");
    if (this.current === unit) this.#makeCurrent(this.last);
  }

  /** Spinners of the buttons of one message. */
  waiting(id) {
    const unit = this.byMessage.get(id);
    for (const key of unit?.node.querySelectorAll(".inline-keyboard .key") ?? []) {
      if (key.dataset.data) showWaiting(key, this.screen.waits(unit.messages[0], key.dataset.data));
    }
  }

  /** The ticks of one message. */
  read(id) {
    const unit = this.byMessage.get(id);
    unit?.node.querySelector(".ticks")?.replaceWith(ticks(this.screen.read(unit.messages.at(-1))));
  }

  jump(id) {
    const unit = this.byMessage.get(id);
    if (!unit) return;
    unit.node.scrollIntoView({ block: "center" });
    unit.node.classList.remove("flash");
    requestAnimationFrame(() => unit.node.classList.add("flash"));
    this.#makeCurrent(unit);
    unit.node.focus({ preventScroll: true });
  }

  toEnd() {
    this.scroller.scrollTop = 0;
    this.#unread(0);
  }

  #inThread(messages) {
    return [...messages].filter((message) => this.thread === null || message.thread === this.thread);
  }

  #append(message, into) {
    if (message.album && this.last?.key === message.album) {
      this.byMessage.set(message.id, this.last);
      this.#redraw(this.last, message);
      return;
    }
    const unit = { key: message.album ?? message.id, messages: [message] };
    unit.node = drawn(unit.messages, this.screen);
    this.#register(unit);
    this.#turnPage(into);
    if (this.last) [unit.previous, this.last.next] = [this.last, unit];
    if (!this.last || differs(this.last, unit)) this.page.append(daySign(message));
    this.page.append(unit.node);
    unit.node.classList.add("tail");
    this.#join(this.last, unit);
    this.last = unit;
    if (!this.scroller.contains(document.activeElement)) this.#makeCurrent(unit);
  }

  /** Pages are bound in books, so that 10 000 messages cost no more than a few. */
  #turnPage(into) {
    if (this.page !== null && this.page.childElementCount < PAGE) return;
    if (this.page === null || this.page.parentNode.childElementCount >= BOOK) into.append(el("div", { class: "book" }));
    this.page = el("div", { class: "page" });
    into.lastElementChild.append(this.page);
  }

  #register(unit) {
    this.units.set(unit.key, unit);
    for (const message of unit.messages) this.byMessage.set(message.id, unit);
  }

  /** Messages that follow each other closely stand closer, and only the last has a tail. */
  #join(before, unit) {
    const joined =
      before !== null &&
      before !== undefined &&
      !differs(before, unit) &&
      before.messages[0].from.id === unit.messages[0].from.id &&
      unit.messages[0].date - before.messages.at(-1).date < RUN;
    unit.node.classList.toggle("joined", joined);
    before?.node.classList.toggle("tail", !joined);
  }

  #redraw(unit, message) {
    if (message) {
      const at = unit.messages.findIndex((one) => one.id === message.id);
      if (at === -1) unit.messages.push(message);
      else unit.messages[at] = message;
    }
    const old = unit.node;
    const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
    unit.node = drawn(unit.messages, this.screen);
    for (const kept of ["joined", "tail"]) unit.node.classList.toggle(kept, old.classList.contains(kept));
    old.replaceWith(unit.node);
    if (this.current === unit) this.#makeCurrent(unit);
    if (focused === null) return;
    // The same button where it is still there; never another one, which a second Enter would press.
    const same = [...unit.node.querySelectorAll("button, a")].find((one) => one.textContent === focused);
    this.#makeCurrent(unit);
    (same ?? unit.node).focus({ preventScroll: true });
  }

  #leave(node) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) node.remove();
    else {
      node.inert = true;
      node.classList.add("leaving");
      node.addEventListener("animationend", () => node.remove());
    }
  }

  async #loadOlder() {
    const chat = this.chat;
    const [oldest] = chat?.messages.keys() ?? [];
    if (this.loading || !chat?.more || oldest === undefined) return;
    this.loading = true;
    try {
      const { messages, more } = await this.older(oldest);
      chat.messages = new Map([...messages.map((message) => [message.id, message]), ...chat.messages]);
      chat.more = more;
      if (this.chat === chat) this.#prepend(messages);
    } finally {
      this.loading = false;
    }
    // Observed anew, it says once more whether the top is still in sight.
    this.top.unobserve(this.sentinel);
    this.top.observe(this.sentinel);
  }

  #prepend(messages) {
    this.scroller.setAttribute("aria-busy", "true");
    const [oldest] = this.units.values();
    const kept = { units: this.units, byMessage: this.byMessage, last: this.last, page: this.page };
    Object.assign(this, { units: new Map(), byMessage: new Map(), last: null, page: null });
    const pages = document.createDocumentFragment();
    for (const message of this.#inThread(messages)) this.#append(message, pages);
    const newest = this.last;
    this.units = new Map([...this.units, ...kept.units]);
    this.byMessage = new Map([...this.byMessage, ...kept.byMessage]);
    if (newest && oldest) {
      [newest.next, oldest.previous] = [oldest, newest];
      this.#join(newest, oldest);
      const sign = oldest.node.previousElementSibling;
      if (!differs(newest, oldest) && sign?.classList.contains("day")) sign.remove();
    }
    this.last = kept.last ?? newest;
    this.page = kept.page ?? this.page;
    this.#makeCurrent(this.last);
    this.sentinel.after(pages);
    requestAnimationFrame(() => this.scroller.removeAttribute("aria-busy"));
  }

  #scrolled() {
    const away = this.scroller.scrollTop < -NEAR;
    if (!away) this.#unread(0);
    this.latest.hidden = !away;
  }

  #unread(count) {
    this.fresh = count;
    this.latest.dataset.count = count > 0 ? String(count) : "";
    if (count > 0) this.latest.hidden = false;
  }

  /** One message is in the tab order with its controls: the newest, or the one walked to. */
  #makeCurrent(unit) {
    if (this.current) inTabOrder(this.current.node, "-1");
    this.current = unit;
    if (unit) inTabOrder(unit.node, "0");
  }

  #focused(event) {
    const id = Number(event.target.closest(".unit")?.dataset.id);
    const unit = this.byMessage.get(id);
    if (unit && unit !== this.current) this.#makeCurrent(unit);
  }

  #walk(event) {
    if (!this.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowUp: this.current.previous, ArrowDown: this.current.next }[event.key];
    if (to) {
      event.preventDefault();
      this.#makeCurrent(to);
      to.node.focus();
      to.node.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && event.target === this.current.node) {
      event.preventDefault();
      this.choose(this.current.messages[0], this.current.node);
    }
  }

  #menu(event) {
    const unit = this.byMessage.get(Number(event.target.closest(".unit")?.dataset.id));
    if (!unit || String(getSelection()) !== "") return;
    event.preventDefault();
    this.choose(unit.messages[0], unit.node.querySelector(".bubble") ?? unit.node);
  }
}

function inTabOrder(node, tabindex) {
  for (const control of [node, ...node.querySelectorAll("button, a, [tabindex]")]) control.setAttribute("tabindex", tabindex);
}

function differs(before, unit) {
  return dayKey(before.messages.at(-1).date * 1000) !== dayKey(unit.messages[0].date * 1000);
}

function daySign(message) {
  return el("div", { class: "day" }, el("span", {}, dayOf(message.date * 1000)));
}
