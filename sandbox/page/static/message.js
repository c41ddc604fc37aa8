// One message as a bubble with its buttons; an album is several messages in one bubble.

import { el, unseen } from "./element.js";
import { formatted } from "./formatting.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./keyboard.js";
import { contactCard, documentCard, downloadAddress, fileAddress, FILE_NAMES, pictures, sticker } from "./media.js";
import { viewPictures } from "./dialogs.js";
import { dayOf, timeOf } from "./times.js";
import { say } from "./words.js";

const CARRIED = new Set(["text", "photo", "document", "contact", "sticker", "video", "animation", "audio", "voice", "video_note"]);
const NOTICES = { forum_topic_created: "topic.created", forum_topic_closed: "topic.closed", forum_topic_reopened: "topic.reopened", pinned_message: "message.was_pinned" };
const SERVICE = /^(pinned_message|new_chat|left_chat|forum_topic|group_chat|supergroup_chat|migrate|message_auto|write_access|users_shared|chat_shared)/;

/**
 * `screen` is what the phone lends: `mine(message)`, `waits(message, data)`, `read(message)`,
 * `tap(message, button, node)`, `act(touch)`, `reply(id)` (a message or undefined), `jump(id)`,
 * `showsNames`, `topic(message)` and `open(topic)` where several topics are shown together.
 */
export function drawn(messages, screen) {
  const [message] = messages;
  if (SERVICE.test(message.kind)) return service(message, screen);
  const mine = screen.mine(message);
  const captioned = messages.find((one) => one.text) ?? message;
  const bare = message.kind === "sticker";
  const whole = messages.at(-1);
  const bubble = el("div", { class: "bubble" });
  bubble.append(unseen(`${mine ? say("message.you") : message.from.name}: `));
  if (screen.showsNames && !mine) bubble.append(el("span", { class: "sender" }, message.from.name));
  const topic = screen.topic(message);
  if (topic) bubble.append(el("button", { type: "button", class: "topic", tabindex: "-1", on: { click: () => screen.open(topic) } }, topic.name));
  if (message.forward) bubble.append(el("span", { class: "forwarded" }, say("message.forwarded", { name: message.forward })));
  if (message.reply_to) bubble.append(quoted(message.reply_to, screen));
  const pictured = messages.some((one) => one.photo);
  if (pictured) bubble.append(album(messages));
  bubble.append(...messages.filter((one) => one.document).map((one) => documentCard(one.document)));
  if (captioned.above) bubble.classList.add("above");
  if (message.contact) bubble.append(contactCard(message.contact));
  if (bare) bubble.append(sticker(message));
  if (!CARRIED.has(message.kind)) bubble.append(el("span", { class: "other-kind" }, message.kind.replaceAll("_", " ")));
  if (message.reactions?.length) bubble.append(reactions(message.reactions));
  bubble.append(words(captioned, whole, mine, screen));
  const classes = ["unit", mine ? "out" : "in"];
  if (bare) classes.push("bare");
  if (pictured) classes.push(captioned.text || messages.some((one) => one.document) ? "pictured" : "picture-only");
  const node = el("article", { class: classes.join(" "), tabindex: "-1", data: { id: message.id } }, bubble);
  if (message.keyboard?.length) {
    const waits = (data) => screen.waits(message, data);
    node.append(inlineKeyboard(message.keyboard, waits, (button, key) => screen.tap(message, button, key)));
  }
  return node;
}

function reactions(given) {
  return el("div", { class: "reactions" }, given.map((one) => el("span", {}, one.emoji ?? "★")));
}

/** What a link carries is sent, but Telegram's programs do not show it. */
function shown(text) {
  return /^\/start \S+$/.test(text) ? "/start" : text;
}

function words(captioned, whole, mine, screen) {
  const text = el("div", { class: "words" });
  text.append(formatted(shown(captioned.text ?? ""), captioned.entities ?? [], screen.act));
  if (/^\p{Extended_Pictographic}{1,3}$/u.test(captioned.text ?? "") && !whole.photo) text.classList.add("large-emoji");
  const meta = el("span", { class: "meta" });
  if (captioned.edited) meta.append(el("span", {}, say("message.edited")));
  const at = new Date(whole.date * 1000);
  meta.append(el("time", { datetime: at.toISOString(), title: dayOf(at) }, timeOf(at)));
  if (mine) meta.append(ticks(screen.read(whole)));
  text.append(meta);
  return text;
}

/** One tick: Telegram has it. Two: the bot has dealt with it. */
export function ticks(read) {
  const label = say(read ? "message.read" : "message.sent");
  return el("span", { class: "ticks", role: "img", "aria-label": label }, icon(read ? "checks" : "check"));
}

function album(messages) {
  const shots = messages.filter((message) => message.photo);
  const views = shots.map((message) => ({
    address: fileAddress(message.photo.file),
    download: downloadAddress(message.photo.file),
    caption: message.text ?? "",
  }));
  return pictures(shots, (index) => viewPictures(views, index));
}

function quoted(id, screen) {
  const original = screen.reply(id);
  return el(
    "button",
    { type: "button", class: "quoted", tabindex: "-1", on: { click: () => screen.jump(id) } },
    el("span", { class: "quoted-name" }, original?.from.name ?? ""),
    el("span", { class: "quoted-words" }, original ? summary(original) : say("message.unknown")),
  );
}

function service(message, screen) {
  const about = screen.topic(message);
  const kind = NOTICES[message.kind] ? say(NOTICES[message.kind]) : message.kind.replaceAll("_", " ");
  const words = message.text || (about ? `${kind}: ${about.name}` : kind);
  return el("article", { class: "unit service", tabindex: "-1", data: { id: message.id } }, el("span", {}, words));
}

/** A message in one line: for quotations, the pinned bar and notices. */
export function summary(message) {
  if (message.text) return message.text.replace(/\s+/g, " ");
  if (message.document) return say(FILE_NAMES[message.document.kind]);
  const names = { photo: "message.photo", contact: "message.contact", sticker: "message.sticker" };
  return names[message.kind] ? say(names[message.kind]) : message.kind;
}
