// Where the tour's ring goes: from what a step wants touched to the node on the page.

import { keysOf, messageWith, messageWithLink } from "./seen.js";

/** What a touch types; some of it is known only as the play goes on. */
export function typed(type, world) {
  return typeof type === "function" ? type(world) : type;
}

/** The node to touch next, or nothing where it is not on the page. */
export function aimed(touch, { world, phones, phone, chips }) {
  if (touch.jump) return document.querySelector(`[data-jump="${touch.jump}"]`);
  if (touch.fault || touch.process) return inTheInspector(touch);
  if (!phone) return null;
  if (phone.node.hidden) return document.querySelectorAll(".phone-tab")[phones.indexOf(phone)];
  if (!phone.start.hidden) return phone.start;
  if (touch.part) return phone[touch.part].hidden ? null : phone[touch.part];
  if (touch.type) return wordsOrSend(typed(touch.type, world), phone, chips);
  if (touch.press) return [...phone.keys.querySelectorAll(".key")].find((one) => one.textContent.startsWith(touch.press));
  if (touch.link) return shown(phone, messageWithLink(world, touch.on, touch.link))?.querySelector("a");
  return theKey(touch, world, phone);
}

function wordsOrSend(words, phone, chips) {
  if (phone.composer.field.value.trim() === words) return phone.composer.sendButton;
  return chips.find((chip) => chip.textContent === words) ?? phone.composer.row;
}

function theKey(touch, world, phone) {
  const wanted = { key: touch.key, data: typed(touch.data, world) };
  const message = messageWith(world, touch.on, wanted);
  const [button] = keysOf(message, wanted);
  const keys = [...(shown(phone, message)?.querySelectorAll(".inline-keyboard .key") ?? [])];
  return button && keys.find((one) => one.dataset.data === button.callback_data);
}

function shown(phone, message) {
  return phone.log.byMessage.get(message?.id)?.node;
}

/** The inspector's switches; while it is shut, what opens it. */
function inTheInspector({ fault, process }) {
  const control = document.querySelector(fault ? `[name="${fault}"]` : `[data-act="${process}"]`);
  if (control) return control.closest("label") ?? control;
  const open = document.querySelector('[data-opens="inspector"][aria-pressed="true"]');
  return document.querySelector(open ? "#tab-faults" : '[data-opens="inspector"]');
}
