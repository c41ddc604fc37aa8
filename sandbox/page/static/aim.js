// Where the tour's ring goes: from what a step wants touched to the node on the page.

import { entryOn } from "./links.js";
import { isUnanswered, keysOf, messageWith, messageWithLink } from "./seen.js";

/** What is switched in the inspector, by the touch's field that names it. */
const SWITCHES = [
  { of: "fault", tab: "faults", control: (kind) => `[name="${kind}"]` },
  { of: "process", tab: "faults", control: (act) => `[data-act="${act}"]` },
  { of: "rules", tab: "rules", control: (act) => `[data-rules="${act}"]` },
];

/** Whether a step has something to touch in the inspector. */
export function isInside({ touches }) {
  return touches.some((touch) => SWITCHES.some(({ of }) => touch[of]));
}

/** What a touch types; some of it is known only as the play goes on. */
export function typed(type, world) {
  return typeof type === "function" ? type(world) : type;
}

/** What closes the inspector where it stands in the phones' place. */
export function wayOut() {
  const inspector = document.querySelector(".inspector:not([hidden])");
  const hides = inspector && !document.querySelector(".stage").checkVisibility();
  return hides ? inspector.querySelector(".inspector-head .icon-button") : null;
}

/** The node to touch next, or nothing where it is not on the page. */
export function aimed(touch, { world, phones, phone, chips }) {
  if (touch.jump) return document.querySelector(`[data-jump="${touch.jump}"]`);
  const inside = SWITCHES.find(({ of }) => touch[of]);
  if (inside) return inTheInspector(inside, touch[inside.of]);
  if (!phone) return null;
  const way = wayOut();
  if (way) return way;
  if (phone.node.hidden) return document.querySelectorAll(".phone-tab")[phones.indexOf(phone)];
  if (!phone.start.hidden) return phone.start;
  if (touch.part) return phone[touch.part].hidden ? null : phone[touch.part];
  if (touch.type) {
    const words = typed(touch.type, world);
    return isUnanswered(world, touch.on, words) ? null : wordsOrSend(words, phone, chips);
  }
  if (touch.press) return [...phone.keys.querySelectorAll(".key")].find((one) => one.textContent.startsWith(touch.press));
  if (touch.link) return entryOn(world.byRole(touch.to)) ?? shown(phone, messageWithLink(world, touch.on, touch.link))?.querySelector("a");
  return theKey(touch, world, phone);
}

function wordsOrSend(words, phone, chips) {
  if (phone.composer.field.value.trim() === words) return phone.composer.sendButton;
  return chips.find((chip) => chip.textContent === words) ?? phone.composer.row;
}

function theKey(touch, world, phone) {
  const wanted = { key: typed(touch.key, world), data: typed(touch.data, world), ends: touch.ends };
  const message = messageWith(world, touch.on, wanted);
  const [button] = keysOf(message, wanted);
  const keys = [...(shown(phone, message)?.querySelectorAll(".inline-keyboard .key") ?? [])];
  return button && keys.find((one) => one.dataset.data === button.callback_data);
}

function shown(phone, message) {
  return phone.log.byMessage.get(message?.id)?.node;
}

/** The inspector's switch; while it or its tab is shut, what opens them. */
function inTheInspector({ tab, control }, value) {
  const shut = document.querySelector('[data-opens="inspector"][aria-pressed="false"]');
  if (shut) return shut;
  const found = document.querySelector(control(value));
  return found ? (found.closest("label") ?? found) : document.querySelector(`#tab-${tab}`);
}
