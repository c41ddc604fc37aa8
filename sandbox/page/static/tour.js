// The guided tour's steps, in their order. Their words are `tour.NAME.title`, `.task` and `.why` in
// words/LANG.json; `…` in a task is something to type, offered as one tap. What is said there in
// words is `tour.NAME.line`.
//
// `chapter`: what begins with it, `chapter.NAME` in the words. `phone`: whose phone it is about.
// `touches`: what is touched for it, in this order; the ring goes around the last one whose
// `when(world)` holds (aim.js finds it on the page). `done(world)`: whether it has happened, asked
// after every event. `fill(world)`: what is filled into the task.

import {
  answered,
  asksAmount,
  card,
  hasCommand,
  hasDocument,
  hasExpired,
  hasKey,
  hasTier,
  hasTwins,
  isAtNoon,
  isBack,
  isConfirmed,
  isCredited,
  isDayAfterRules,
  isFoundByDigits,
  isPaidWithPoints,
  isPlanning,
  isRefunded,
  isRuled,
  isSaid,
  isStarted,
  isSurveyed,
  isTappedTwice,
  isTicked,
  isUndoAsked,
  isUndone,
  lastAt,
  messageWith,
  messageWithLink,
  offers,
  promotions,
  quotedAt,
  refusedAt,
  restartedAt,
  sales,
  salesByRules,
  tapped,
} from "./seen.js";
import { always, between, compose, data, fault, jump, key, line, link, scan, sell, shared, start, type } from "./touches.js";

const HOUR = 3_600_000;

const cardAge = (world) => card(world)?.age ?? 0;
const isDoubled = (world) => Boolean(world.faults.double);
const anotherLanguage = (world) => (world.byRole("customer").language === "kk" ? "lang:uk" : "lang:kk");
const isWished = (world) => tapped(world, "customer", "ads:");
const isReopened = (world) => tapped(world, "owner", "resume:");
const isScannedAnew = (world) => isReopened(world) && answered(world, "cashier", "", "/start c", lastAt(world, "owner", "resume:"));
const lastSaleAt = (world) => Date.parse(sales(world).at(-1)?.at ?? 0);

export const STEPS = [
  {
    name: "open", chapter: "sale", phone: "owner",
    touches: [start("owner")],
    done: (world) => isStarted(world, "owner"),
  },
  {
    name: "invite", phone: "owner",
    touches: [type("owner", "/team"), key("owner", "➕"), data("owner", "ask-branch:cashier")],
    done: (world) => messageWithLink(world, "owner", "s") !== undefined,
  },
  {
    name: "accept", phone: "cashier",
    touches: [link("owner", "s", "cashier"), key("cashier", "✅")],
    done: (world) => hasCommand(world, "cashier", "staff"),
  },
  {
    name: "join", phone: "customer",
    touches: [start("customer"), key("customer", "✅")],
    done: (world) => card(world) !== null && hasKey(world, "customer", "💳"),
  },
  {
    name: "profile", phone: "customer",
    touches: [
      data("customer", "ads:1"),
      data("customer", "set:phone", (world) => isWished(world) && offers(world, "customer", { data: "set:phone" })),
      shared("customer", "✅"),
    ],
    done: (world) => isWished(world) && tapped(world, "customer", "set:phone") && !hasKey(world, "customer", "✅"),
  },
  {
    name: "card", phone: "customer",
    touches: [shared("customer", "💳")],
    done: (world) => ["💳", "/card"].some((said) => tapped(world, "customer", said)),
  },
  { name: "sale", phone: "cashier", touches: sell("2500"), done: (world) => sales(world).length > 0 },
  {
    name: "history", phone: "customer",
    touches: [
      type("customer", "/balance"),
      type("customer", "/history", (world) => answered(world, "customer", "/balance", "go:balance")),
    ],
    done: (world) => answered(world, "customer", "/history", "go:history"),
  },
  {
    name: "twin", chapter: "till", phone: "cashier",
    touches: [
      ...sell("2500"),
      data("cashier", "undo:", hasTwins),
      data("cashier", "undone:", isUndoAsked),
    ],
    done: (world) => hasTwins(world) && isUndone(world),
  },
  {
    name: "digits", phone: "cashier",
    touches: [
      type("customer", "/card"),
      type("cashier", (world) => card(world)?.digits, (world) => card(world)?.digits),
      type("cashier", "-5", (world) => isFoundByDigits(world) && asksAmount(world)),
      type("cashier", "1 200,50 ₸", (world) => isFoundByDigits(world) && asksAmount(world) && refusedAt(world) < Infinity),
      key("cashier", "✅"),
    ],
    fill: (world) => ({ code: card(world)?.digits ?? "" }),
    done: (world) => isFoundByDigits(world) && sales(world).some((row) => Date.parse(row.at) > refusedAt(world)),
  },
  {
    name: "spend", phone: "cashier",
    touches: [scan(), type("cashier", "1000", asksAmount), data("cashier", "spend:"), data("cashier", "pay:"), data("customer", "points:")],
    done: isPaidWithPoints,
  },
  {
    name: "refund", phone: "owner",
    touches: [
      type("owner", "/shift"),
      data("owner", "sold:"),
      data("owner", "refund:"),
      type("owner", "500", (world) => offers(world, "owner", { data: "whole:" })),
      data("owner", "rwhy:"),
      data("owner", "rfnd:"),
    ],
    done: isRefunded,
  },
  {
    name: "restart", chapter: "trouble", phone: "cashier",
    touches: [
      scan(),
      type("cashier", "2500", asksAmount),
      { process: "restart", when: (world) => quotedAt(world) < Infinity },
      key("cashier", "✅", (world) => quotedAt(world) < restartedAt(world) && restartedAt(world) < Infinity),
    ],
    done: (world) => sales(world).some((row) => Date.parse(row.at) > restartedAt(world)),
  },
  {
    name: "double", phone: "cashier",
    touches: [
      fault("double", (world) => !isDoubled(world)),
      ...between(sell("900"), isDoubled),
      fault("double", (world) => isDoubled(world) && isTappedTwice(world)),
    ],
    done: (world) => isTappedTwice(world) && !isDoubled(world),
  },
  {
    name: "rating", chapter: "voice", phone: "customer",
    touches: [
      jump("tomorrow"),
      key("customer", "2", (world) => messageWith(world, "customer", { data: "rate:" })),
      data("customer", "cause:"),
      data("customer", "ratesay:", isTicked),
      type("customer", () => line("rating"), (world) => offers(world, "customer", { data: "ratedone:" })),
    ],
    fill: () => ({ line: line("rating") }),
    done: (world) => isSaid(world, "low-score-more"),
  },
  {
    name: "reply", phone: "owner",
    touches: [
      data("owner", "rateanswer:", (world) => !tapped(world, "owner", "rateanswer:")),
      type("owner", () => line("reply"), (world) => offers(world, "owner", { data: "rateleave" })),
      data("owner", "sorry:", (world) => isSaid(world, "team-answer")),
    ],
    fill: () => ({ line: line("reply") }),
    done: (world) => isSaid(world, "team-answer") && isCredited(world),
  },
  {
    name: "survey", phone: "owner",
    touches: [
      type("owner", "/surveys"),
      key("owner", "➕"),
      { on: "owner", ends: "ready:recommend", when: (world) => offers(world, "owner", { ends: "ready:recommend" }) },
      key("owner", "▶️", (world) => offers(world, "owner", { data: "~survey." })),
    ],
    done: (world) => messageWithLink(world, "owner", "q") !== undefined,
  },
  {
    name: "answer", phone: "customer",
    touches: [
      link("owner", "q", "customer"),
      key("customer", "9", (world) => offers(world, "customer", { data: "pick:" })),
      type("customer", () => line("answer"), (world) => offers(world, "customer", { data: "pass:" })),
      type("owner", "/surveys", isSurveyed),
      data("owner", "sv:s:", (world) => isSurveyed(world) && offers(world, "owner", { data: "sv:s:" })),
    ],
    fill: () => ({ line: line("answer") }),
    done: (world) => isSurveyed(world) && tapped(world, "owner", "sv:s:"),
  },
  {
    name: "rules", chapter: "rules", phone: "owner",
    touches: [{ rules: "apply", when: always }],
    done: isRuled,
  },
  {
    name: "happy", phone: "cashier",
    touches: [
      jump("tomorrow"),
      ...between([
        type("customer", "/card", (world) => cardAge(world) > 20 * HOUR),
        ...between(sell("2400"), (world) => cardAge(world) <= 20 * HOUR),
      ], isDayAfterRules),
    ],
    done: (world) => salesByRules(world).length > 0,
  },
  {
    name: "tier", phone: "customer",
    touches: [...sell("20000"), type("customer", "/balance", hasTier)],
    done: (world) => hasTier(world) && answered(world, "customer", "/balance", "go:balance", lastSaleAt(world)),
  },
  {
    name: "limit", phone: "cashier",
    touches: [...sell("900"), data("owner", "pause:"), data("owner", "paused:")],
    done: (world) => tapped(world, "owner", "paused:"),
  },
  { name: "expiry", phone: "customer", touches: [jump("weeks")], done: hasExpired },
  {
    name: "broadcast", chapter: "promotions", phone: "owner",
    touches: between([
      jump("friday"),
      ...between([
        ...compose("☕ 1 + 1"),
        key("owner", "✅", (world) => offers(world, "owner", { data: "~compose." })),
      ], isAtNoon),
    ], (world) => !isConfirmed(world)),
    done: (world) => promotions(world).length > 0,
  },
  {
    name: "schedule", phone: "owner",
    touches: [
      ...compose("☕ 2 + 1"),
      key("owner", "🗓", (world) => offers(world, "owner", { data: "~compose." }) && !isPlanning(world)),
      key("owner", "🗓", (world) => offers(world, "owner", { data: "~when." })),
      { on: "owner", ends: "day:fri", when: (world) => offers(world, "owner", { data: "~weekly." }) },
      key("owner", "✅", (world) => offers(world, "owner", { data: "~weekly." }) && isPlanning(world)),
      key("owner", "✅", (world) => offers(world, "owner", { data: "~compose." }) && isPlanning(world)),
      jump("friday", (world) => isPlanning(world) && isConfirmed(world)),
    ],
    done: (world) => promotions(world).length > 1,
  },
  {
    name: "report", phone: "owner",
    touches: [type("owner", "/promos"), key("owner", "✅", (world) => offers(world, "owner", { data: "~promos." }))],
    done: (world) => offers(world, "owner", { data: "~promo." }),
  },
  {
    name: "language", chapter: "people", phone: "customer",
    touches: [type("customer", "/settings"), key("customer", "🌐"), data("customer", anotherLanguage, (world) => offers(world, "customer", { data: "lang:" }))],
    done: (world) => tapped(world, "customer", "lang:"),
  },
  {
    name: "privacy", phone: "customer",
    touches: [
      type("customer", "/privacy"),
      key("customer", "📥"),
      key("customer", "🗑", (world) => hasDocument(world, "customer")),
      data("customer", "forget:", (world) => messageWith(world, "customer", { data: "forget:" })),
    ],
    done: (world) => tapped(world, "customer", "forget:"),
  },
  {
    name: "again", phone: "owner",
    touches: [
      type("owner", "/team"),
      key("owner", (world) => world.byRole("cashier").name, (world) => offers(world, "owner", { data: "staff:" })),
      data("owner", "resume:"),
      ...between([type("customer", "/start"), data("customer", "join:")], isReopened),
      scan((world) => isReopened(world) && hasKey(world, "customer", "⭐")),
      ...between(sell("900").slice(1), isScannedAnew),
    ],
    done: isBack,
  },
];
