// The guided tour's steps, in their order. Their words are `tour.NAME.title`, `.task` and `.why` in
// words/LANG.json; `…` in a task is something to type, offered as one tap.
//
// `phone`: whose phone it happens on. `point`: what to touch there: {key} the beginning of a
// button, {part} "start" | "scan" | "field" | "menu". `done(world)`: whether it has happened, asked
// after every event; it holds in every language, so it looks at buttons' emoji and at the ledger.

import { hasButton, hasCommand, hasEntry, hasLink, hasPhoto, isStarted } from "./seen.js";

export const STEPS = [
  { name: "open", phone: "owner", point: { part: "start" }, done: (world) => isStarted(world, "owner") },
  { name: "invite", phone: "owner", point: { key: "➕" }, done: (world) => hasLink(world, "owner", "s") },
  { name: "accept", phone: "cashier", point: { key: "✅" }, done: (world) => hasCommand(world, "cashier", "staff") },
  { name: "join", phone: "customer", point: { key: "✅" }, done: (world) => hasButton(world, "customer", "💳") },
  { name: "card", phone: "customer", point: { key: "💳" }, done: (world) => hasPhoto(world, "customer") },
  { name: "sale", phone: "cashier", point: { part: "scan" }, done: (world) => hasEntry(world, (row) => row.points > 0) },
  { name: "undo", phone: "cashier", point: { key: "↩️" }, done: (world) => hasEntry(world, (row) => row.points < 0) },
];
