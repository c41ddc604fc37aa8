// A message's text and its entities as DOM nodes. Offsets count UTF-16 units, as strings here do.

import { el } from "./element.js";
import { say } from "./words.js";

const FOUND = /https?:\/\/[^\s<>"«»]+|\b(?:t|telegram)\.me\/[^\s<>"«»]+|(?<![\w/])\/[a-z][a-z0-9_]{0,31}\b|(?<![\w.])@[A-Za-z]\w{3,31}\b/gi;
const LITERAL = new Set(["code", "pre", "text_link", "url", "bot_command", "mention", "email"]);
const LONG_QUOTE = 180;

/**
 * `act` is told what a person touches: `{link}`, `{command}`, `{copy}`. Controls inside have
 * tabindex -1; the log gives the current message's their place in the tab order.
 */
export function formatted(text, entities, act) {
  const spans = entities.map(({ offset, length, ...rest }) => ({
    ...rest,
    start: offset,
    end: Math.min(offset + length, text.length),
  }));
  const blocks = spans.filter((span) => span.type === "pre");
  const kept = spans.filter((span) => span.type !== "code" || !blocks.some((pre) => within(span, pre)));
  return build(text, 0, text.length, withFound(text, kept).sort(outerFirst), act);
}

function within(inner, outer) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function outerFirst(one, other) {
  return one.start - other.start || other.end - one.end;
}

/** Telegram marks links, commands and mentions by itself; so does this. */
function withFound(text, spans) {
  const taken = spans.filter((span) => LITERAL.has(span.type));
  const found = [...text.matchAll(FOUND)].map((match) => {
    const words = match[0].replace(/[.,:;!?)\]]+$/, "");
    const type = words[0] === "/" ? "bot_command" : words[0] === "@" ? "mention" : "url";
    return { type, start: match.index, end: match.index + words.length };
  });
  const free = (one) => !taken.some((span) => one.start < span.end && span.start < one.end);
  return spans.concat(found.filter(free));
}

function build(text, start, end, spans, act) {
  const fragment = document.createDocumentFragment();
  const queue = [...spans];
  let at = start;
  while (queue.length > 0) {
    const span = queue.shift();
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from >= to) continue;
    fragment.append(text.slice(at, from));
    const inner = [];
    while (queue.length > 0 && queue[0].start < to) {
      const next = queue.shift();
      inner.push(next);
      if (next.end > to) queue.splice(later(queue, to), 0, { ...next, start: to });
    }
    const node = dressed(span, text.slice(from, to), build(text, from, to, inner, act), act);
    fragment.append(node);
    at = to;
    // A quotation is a block: the line break after it is its own.
    if (/^(BLOCKQUOTE|PRE|DIV)$/.test(node.tagName) && text[at] === "\n") at += 1;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function later(queue, start) {
  const index = queue.findIndex((span) => span.start > start);
  return index === -1 ? queue.length : index;
}

const PLAIN = {
  bold: "b",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  blockquote: "blockquote",
};

function dressed(span, words, inner, act) {
  switch (span.type) {
    case "bold":
    case "italic":
    case "underline":
    case "strikethrough":
    case "blockquote":
      return el(PLAIN[span.type], {}, inner);
    case "expandable_blockquote":
      return expandable(words, inner);
    case "spoiler":
      return spoiler(inner);
    case "code":
      return touchable("code", inner, say("message.copy"), () => act({ copy: words }));
    case "pre":
      return pre(span.language, words, inner, act);
    case "text_link":
      return link(span.url, inner, act);
    case "url":
      return link(/^https?:/i.test(words) ? words : `https://${words}`, inner, act);
    case "email":
      return link(`mailto:${words}`, inner, act);
    case "bot_command":
      return touchable("span", inner, null, () => act({ command: words }), "link");
    case "mention":
      return link(`https://t.me/${words.slice(1)}`, inner, act);
    case "text_mention":
    case "hashtag":
    case "cashtag":
    case "phone_number":
      return el("span", { class: "link" }, inner);
    case "custom_emoji":
      return el("span", { class: "custom-emoji" }, inner);
    default:
      return el("span", {}, inner);
  }
}

function touchable(tag, inner, title, onTouch, extra = "") {
  const node = el(
    tag,
    { class: `touchable ${extra}`.trim(), role: "button", tabindex: "-1", title },
    inner,
  );
  node.addEventListener("click", onTouch);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onTouch();
  });
  return node;
}

function link(address, inner, act) {
  const node = el("a", { href: address, tabindex: "-1", rel: "noopener noreferrer" }, inner);
  node.addEventListener("click", (event) => {
    event.preventDefault();
    act({ link: address, at: node });
  });
  return node;
}

function spoiler(inner) {
  const node = touchable("span", el("span", { class: "hidden-words" }, inner), null, () => {
    node.classList.add("revealed");
    node.removeAttribute("aria-label");
    node.removeAttribute("role");
  });
  node.classList.add("spoiler");
  node.setAttribute("aria-label", say("message.spoiler"));
  return node;
}

function expandable(words, inner) {
  const quote = el("blockquote", { class: "expandable" }, inner);
  if (words.length < LONG_QUOTE && words.split("\n").length <= 3) return quote;
  const more = el("button", { type: "button", class: "unfold", tabindex: "-1" });
  const show = (open) => {
    quote.classList.toggle("folded", !open);
    more.setAttribute("aria-expanded", String(open));
    more.textContent = say(open ? "message.less" : "message.more");
  };
  more.addEventListener("click", () => show(quote.classList.contains("folded")));
  show(false);
  return el("div", { class: "quote-frame" }, quote, more);
}

function pre(language, words, inner, act) {
  const copy = el(
    "button",
    { type: "button", class: "copy-code", tabindex: "-1", on: { click: () => act({ copy: words }) } },
    say("message.copy"),
  );
  const head = el("span", { class: "code-head" }, el("span", {}, language ?? ""), copy);
  return el("div", { class: "code-frame" }, head, el("pre", {}, el("code", {}, inner)));
}
