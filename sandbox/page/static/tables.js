// What the inspector's tables show: their columns, and the rows as the world has them.

import { dayOf, secondsOf } from "./times.js";
import { named } from "./words.js";

const clock = (instant) => (instant ? secondsOf(new Date(instant)) : "");

function whose(world, id) {
  return world.person(id)?.name ?? world.chats.get(id)?.title ?? (id ? String(id) : "");
}

/** What a fault made of a call, or how Telegram answered it: in its own words, where they say why. */
function outcome({ outcome, fault }) {
  if (fault) return named("outcome", fault);
  return outcome === "ok" || outcome === "waiting" ? named("outcome", outcome) : outcome;
}

/** By name: `columns` (heading, cell of a row), `rows` newest first, `body` (what is asked for). */
export const TABLES = {
  calls: {
    body: "call",
    rows: (world) => [...world.calls.values()].reverse(),
    key: (row) => row.number,
    bad: (row) => (row.outcome && row.outcome !== "ok") || row.fault,
    columns: [
      ["number", (row) => row.number],
      ["at", (row) => clock(row.at)],
      ["method", (row) => row.method],
      ["chat", (row, world) => whose(world, row.chat)],
      ["outcome", outcome],
      ["label", (row) => row.label ?? ""],
    ],
  },
  updates: {
    body: "update",
    rows: (world) => [...world.updates.values()].reverse(),
    key: (row) => row.number,
    bad: () => false,
    columns: [
      ["number", (row) => row.number],
      ["at", (row) => clock(row.at)],
      ["kind", (row) => named("update", row.kind)],
      ["person", (row, world) => whose(world, row.person)],
      ["state", (row) => named("state", row.state)],
      ["label", (row) => row.label ?? row.tap ?? ""],
    ],
  },
  entries: {
    rows: (world) => [...world.entries].reverse(),
    key: (row) => JSON.stringify(row),
    bad: () => false,
    columns: [
      ["at", (row) => clock(row.at)],
      ["kind", (row) => named("operation", row.kind)],
      ["member", (row) => row.member ?? ""],
      ["points", (row) => (row.points > 0 ? `+${row.points}` : row.points)],
      ["balance", (row) => row.balance ?? ""],
      ["reason", (row) => named("reason", row.reason)],
      ["update", (row) => row.update ?? ""],
    ],
  },
  purses: {
    rows: (world) => world.purses,
    key: (row) => row.id,
    bad: (row) => row.balance < 0,
    columns: [
      ["member", (row) => row.member ?? ""],
      ["balance", (row) => row.balance],
      ["spendable", (row) => row.spendable],
      ["pending", (row) => row.pending],
      ["held", (row) => row.held],
      ["stale", (row) => row.stale],
      ["tier", (row) => row.tier ?? ""],
      ["expires", (row) => (row.expires_at ? dayOf(new Date(Date.parse(row.expires_at) - 1)) : "")],
    ],
  },
  outbox: {
    rows: (world) => [...world.outbox].reverse(),
    key: (row) => row.id,
    bad: (row) => row.state === "failed" || row.state === "unknown",
    columns: [
      ["number", (row) => row.id],
      ["notice", (row) => named("notice", row.kind)],
      ["to", (row, world) => whose(world, row.person) || row.to],
      ["state", (row) => named("state", row.state)],
      ["not_before", (row) => clock(row.not_before)],
      ["attempts", (row) => row.attempts],
    ],
  },
};
