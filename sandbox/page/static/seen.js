// Small questions about the world, for the tour's steps: what was said, and what stands on whose
// screen. They hold in every language: they look at emoji, commands, links and the ledger.

import { leadsHere } from "./links.js";
import { hourOfWeek } from "./times.js";

const NEWEST = 200;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CODE_LIFE = 5 * MINUTE;
const NEXT_DAY = 22.5 * HOUR; // clocks may go forward meanwhile
const DIGITS = /^\d{3}[ \u00a0\u202f]?\d{3}$/;
const CARD_LINK = /^\/start c/;
const DECIDING = ["✅", "❌", "↩️"];

function messages(world, role) {
  const person = world.byRole(role);
  const chat = person && world.chatOf(person.id);
  return chat ? [...chat.messages.values()].slice(-NEWEST) : [];
}

const byBot = (message) => message.from.bot;
const at = (row) => Date.parse(row.at);
const spoken = (message) => 1000 * (message.edited ?? message.date);

/** Whether a button's label begins like this, or its data does, or its data ends like this. */
function fits(button, { key, data, ends }) {
  if (ends !== undefined) return button.callback_data?.endsWith(ends);
  return data === undefined ? button.text.startsWith(key) : button.callback_data?.startsWith(data);
}

/** The keys of a message that fit, one after the other. */
export function keysOf(message, wanted) {
  return (message?.keyboard ?? []).flat().filter((button) => fits(button, wanted));
}

/** The newest message of the bot that has such a button. */
export function messageWith(world, role, wanted) {
  return messages(world, role).findLast((message) => keysOf(message, wanted).length > 0);
}

/** Whether the bot's newest message has such a button. */
export function offers(world, role, wanted) {
  return keysOf(messages(world, role).findLast(byBot), wanted).length > 0;
}

export function isStarted(world, role) {
  return messages(world, role).some(byBot);
}

export function hasKey(world, role, beginning) {
  const keyboard = world.chatOf(world.byRole(role)?.id)?.keyboard;
  return keyboard?.keyboard?.flat().some((key) => (key.text ?? key).startsWith(beginning)) ?? false;
}

export function hasDocument(world, role) {
  return messages(world, role).some((message) => byBot(message) && message.document);
}

export function hasCommand(world, role, command) {
  return world.chatOf(world.byRole(role)?.id)?.commands.some((one) => one.command === command) ?? false;
}

/** The newest message with a link to this bot whose payload begins with a letter (CONTRACT §3). */
export function messageWithLink(world, role, letter) {
  return messages(world, role).findLast((message) =>
    (message.text ?? "").split(/\s+/).some((word) => {
      if (!leadsHere(word, world.bot.username)) return false;
      return new URL(word).searchParams.get("start")?.startsWith(letter) ?? false;
    }),
  );
}

/** What somebody did that the bot has dealt with, oldest first: updates whose words or tap fit. */
function dealt(world, role, fitting) {
  const person = world.byRole(role);
  return [...world.updates.values()].filter(
    (row) => row.person === person?.id && row.state === "done" && fitting(row.tap ?? row.label ?? ""),
  );
}

/** Whether these words were the last in the chat: the bot has still to answer. */
export function isUnanswered(world, role, words) {
  const newest = messages(world, role).at(-1);
  return newest !== undefined && !byBot(newest) && newest.text === words;
}

/** Whether the bot has dealt with these words, or with a tap whose data begins like this. */
export function answered(world, role, words, tap, since = 0) {
  return dealt(world, role, (said) => said === words || (tap && said.startsWith(tap))).some((row) => at(row) > since);
}

export function tapped(world, role, beginning) {
  return dealt(world, role, (said) => said.startsWith(beginning)).length > 0;
}

/** When the bot last dealt with something that begins like this; 0 where it never did. */
export function lastAt(world, role, beginning) {
  const [row] = dealt(world, role, (said) => said.startsWith(beginning)).slice(-1);
  return row ? at(row) : 0;
}

/** Whether a quote waits for the cashier's ✅, which was not tapped yet. */
export function awaitsCredit(world) {
  const [button] = keysOf(messages(world, "cashier").findLast(byBot), { key: "✅" });
  return button !== undefined && !tapped(world, "cashier", button.callback_data);
}

/** Sales in the ledger that earned points, oldest first. */
export function sales(world) {
  return world.entries.filter((row) => row.reason === "sale");
}

/** Whether "undo this sale?" waits for its ✅. */
export function isUndoAsked(world) {
  return messageWith(world, "cashier", { data: "undone:" }) !== undefined;
}

export function isUndone(world) {
  return world.entries.some((row) => row.reason === "reversal");
}

/** Whether a part of a sale, and not the whole, was given back. */
export function isRefunded(world) {
  return world.entries.some((row) => row.reason === "reversal" && row.kind === "refund");
}

/** Whether the owner has changed the rules. */
export function isRuled(world) {
  return (world.program?.version ?? 1) > 1;
}

/** Whether it is the day after that, at the latest. */
export function isDayAfterRules(world) {
  return isRuled(world) && world.now() - at(world.program) > NEXT_DAY;
}

/** Sales since that day, oldest first. */
export function salesByRules(world) {
  return isRuled(world) ? sales(world).filter((row) => at(row) - at(world.program) > NEXT_DAY) : [];
}

/** Whether the customer reads of a tier that was won. */
export function hasTier(world) {
  return messages(world, "customer").some((message) => byBot(message) && (message.text ?? "").startsWith("🎉"));
}

export function hasExpired(world) {
  return world.entries.some((row) => row.reason === "expiry");
}

/** Whether whoever has left has come back and bought. */
export function isBack(world) {
  const left = world.entries.findIndex((row) => row.reason === "departure");
  return left >= 0 && world.entries.slice(left).some((row) => row.reason === "sale");
}

export function isPaidWithPoints(world) {
  return world.entries.some((row) => row.reason === "spending");
}

/** Whether one customer earned the same twice within three minutes. */
export function hasTwins(world) {
  const all = sales(world);
  return all.some((row, index) =>
    all.slice(index + 1).some((next) => next.member === row.member && next.points === row.points && at(next) - at(row) <= 3 * MINUTE),
  );
}

/** The newest card on the customer's screen: `age` in milliseconds, its six digits while they live. */
export function card(world) {
  const shown = messages(world, "customer").filter((message) => byBot(message) && message.photo);
  const newest = shown.at(-1);
  if (!newest) return null;
  const digits = codeOn(newest);
  const first = shown.find((message) => codeOn(message) === digits);
  const live = digits && world.now() - spoken(first) < CODE_LIFE;
  return { age: world.now() - spoken(newest), digits: live ? digits : null };
}

function codeOn({ text, entities }) {
  const code = entities.find((entity) => entity.type === "code");
  return code && text.slice(code.offset, code.offset + code.length);
}

/** Whether the cashier's question for the amount is open. */
export function asksAmount(world) {
  let answer;
  for (const message of messages(world, "cashier").reverse()) {
    if (byBot(message)) {
      if (message.edited || DECIDING.some((key) => keysOf(message, { key }).length > 0)) return false;
      answer = message;
    } else if (CARD_LINK.test(message.text) || DIGITS.test(message.text) || message.photo) {
      return answer?.entities.some((entity) => entity.type === "bold" && entity.offset === 0) ?? false;
    }
  }
  return false;
}

/** Whether the cashier found the customer by six digits, and not by a camera. */
export function isFoundByDigits(world) {
  const codes = new Set(messages(world, "customer").filter((message) => message.photo).map(codeOn));
  return dealt(world, "cashier", (said) => DIGITS.test(said)).some((row) => codes.has(row.label));
}

/** When the cashier last typed something that starts with a minus, and was refused. */
export function refusedAt(world) {
  const [row] = dealt(world, "cashier", (said) => said.startsWith("-")).slice(-1);
  return row ? at(row) : Infinity;
}

/** Whether something of this kind was said to somebody unasked, and has arrived. */
export function isSaid(world, kind) {
  return world.outbox.some((row) => row.kind === kind && row.state === "sent");
}

/** Whether the customer has ticked what was wrong. */
export function isTicked(world) {
  return keysOf(messageWith(world, "customer", { data: "cause:" }), { data: "cause:" }).some(({ text }) => text.startsWith("✓"));
}

/** Whether somebody has given points by hand. */
export function isCredited(world) {
  return world.entries.some((row) => row.reason === "correction");
}

/** Whether the customer has been through a survey. */
export function isSurveyed(world) {
  const asks = ["pick:", "pass:"].some((data) => offers(world, "customer", { data }));
  return tapped(world, "customer", "pick:") && !asks;
}

/** Promotions on the customer's screen: each has the button that stops them. */
export function promotions(world) {
  return messages(world, "customer").filter((message) => keysOf(message, { data: "quiet:" }).length > 0);
}

/** Whether it is about noon in the shop, as right after the time machine was set to it. */
export function isAtNoon(world) {
  return hourOfWeek(world.now()).hour === 12;
}

/** Whether the owner has chosen a day of the week for the promotion that is being put together. */
export function isPlanning(world) {
  return sinceCompose(world, (tap) => tap.endsWith("day:fri"));
}

/** Whether the owner has said ✅ to it. */
export function isConfirmed(world) {
  return sinceCompose(world, (tap) => tap.endsWith("confirm"));
}

function sinceCompose(world, fitting) {
  const [begun] = dealt(world, "owner", (said) => said === "/broadcast").slice(-1);
  return begun !== undefined && dealt(world, "owner", fitting).some((row) => at(row) > at(begun));
}

/** When the bot's process last started anew; Infinity while it is the first one. */
export function restartedAt(world) {
  const starts = [...world.calls.values()].filter((row) => row.method === "getMe");
  return starts.length > 1 ? at(starts.at(-1)) : Infinity;
}

/** When the quote was shown that waits for the cashier's ✅. */
export function quotedAt(world) {
  const quote = messages(world, "cashier").findLast(byBot);
  return keysOf(quote, { key: "✅" }).length > 0 ? 1000 * quote.date : Infinity;
}

/** Whether the cashier's ✅ was brought to the bot twice, and dealt with twice. */
export function isTappedTwice(world) {
  const taps = dealt(world, "cashier", (said) => said.startsWith("sale:")).map((row) => `${row.message} ${row.tap}`);
  return new Set(taps).size < taps.length;
}
