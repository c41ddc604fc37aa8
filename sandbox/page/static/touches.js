// What the tours' steps have touched, in words that read like them: whose phone, and what there.
//
// `when(world)` says from when on it is to be touched; aim.js finds it on the page.

import { asksAmount, awaitsCredit, hasKey, messageWithLink, offers } from "./seen.js";
import { say } from "./words.js";

export const always = () => true;
export const start = (on) => ({ on, part: "start", when: always });
export const scan = (when = always) => ({ on: "cashier", part: "scan", when });
export const type = (on, text, when = always) => ({ on, type: text, when });
export const link = (on, letter, to) => ({ on, link: letter, to, when: (world) => messageWithLink(world, on, letter) });
export const shared = (on, key) => ({ on, press: key, when: (world) => hasKey(world, on, key) });
export const jump = (to, when = always) => ({ jump: to, when });
export const fault = (kind, when) => ({ fault: kind, when });

/** A button under the bot's newest message, or, with `when`, under the newest that has it. */
export const key = (on, beginning, when = (world) => offers(world, on, { key: beginning })) => ({ on, key: beginning, when });
/** The same, found by what it carries. */
export const data = (on, beginning, when = (world) => offers(world, on, { data: beginning })) => ({ on, data: beginning, when });

/** A sale; with categories, the first one is tapped where they are asked for. */
export const sell = (amount) => [scan(), type("cashier", amount, asksAmount), data("cashier", "cat:"), key("cashier", "✅", awaitsCredit)];
export const between = (touches, when) => touches.map((touch) => ({ ...touch, when: (world) => when(world) && touch.when(world) }));

/** What the step has somebody say in words. */
export const line = (step) => say(`tour.${step}.line`);

/** A promotion with this text, up to the screen that says whom it reaches. */
export const compose = (text) => [type("owner", "/broadcast"), type("owner", text, (world) => offers(world, "owner", { data: "~message." }))];
