// A minute in a shop that is at work: six steps, written as in tour.js.

import { answered, asksAmount, isConfirmed, isPaidWithPoints, isSaid, messageWith, offers, promotions, sales } from "./seen.js";
import { between, compose, data, jump, key, scan, sell, shared, type } from "./touches.js";

const lastSaleAt = (world) => Date.parse(sales(world).at(-1)?.at ?? 0);

export const MINUTE = [
  { name: "credit", chapter: "minute", phone: "cashier", touches: sell("1840"), done: (world) => sales(world).length > 1 },
  {
    name: "points", phone: "customer",
    touches: [shared("customer", "⭐")],
    done: (world) => answered(world, "customer", "/balance", "⭐"),
  },
  {
    name: "pay", phone: "cashier",
    touches: [scan(), type("cashier", "1000", asksAmount), data("cashier", "spend:"), data("cashier", "pay:"), data("customer", "points:")],
    done: isPaidWithPoints,
  },
  {
    name: "day", phone: "owner",
    touches: [shared("owner", "📊")],
    done: (world) => sales(world).length > 1 && answered(world, "owner", "/shift", "📊", lastSaleAt(world)),
  },
  {
    name: "offer", phone: "owner",
    touches: between(
      [...compose("☕ 1 + 1"), key("owner", "✅", (world) => offers(world, "owner", { data: "~compose." }))],
      (world) => !isConfirmed(world),
    ),
    done: (world) => promotions(world).length > 0,
  },
  {
    name: "heard", phone: "customer",
    touches: [jump("tomorrow"), key("customer", "2", (world) => messageWith(world, "customer", { data: "rate:" }))],
    done: (world) => isSaid(world, "low-score"),
  },
];
