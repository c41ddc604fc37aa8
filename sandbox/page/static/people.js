// The people of the play: whose phone stands where, who is new, what Telegram says of them.

import { confirmed, filled } from "./dialogs.js";
import { el } from "./element.js";
import { openMenu } from "./popup.js";
import { lookThrough } from "./viewfinder.js";
import { say } from "./words.js";

const SPOKEN = { ru: "Русский", uk: "Українська", kk: "Қазақша", en: "English", de: "Deutsch", uz: "Oʻzbekcha" };
const HUES = 7;

export function roleName(person) {
  return say(`role.${person.role ?? "guest"}`);
}

/** A person's initial on a colour of their own. */
export function face(person) {
  const [initial] = person.name;
  return el("span", { class: `face hue-${person.id % HUES}`, "aria-hidden": "true" }, initial ?? "?");
}

export function peopleMenu(phone) {
  const { world } = phone.shop;
  const others = [...world.people.values()].map((person) => ({
    label: person.name,
    note: `${roleName(person)} · ${person.language ?? "—"}`,
    checked: person.id === phone.personId,
    choose: () => phone.hold(person.id),
  }));
  openMenu(phone.who, say("people.menu"), [
    ...others,
    null,
    { label: say("people.add"), icon: "add", choose: () => add(phone) },
    ...ownItems(phone),
  ]);
}

/** The menu of a chat: what one does with the bot, and with one's own account. */
export function chatMenu(phone, anchor) {
  const scans = others(phone).map((person) => ({
    label: say("scan.of", { name: person.name }),
    icon: "scan",
    choose: () => scan(phone, person),
  }));
  const group = { label: say("group.new"), icon: "add", choose: () => openGroup(phone) };
  openMenu(anchor, say("phone.more"), [...scans, null, ...(worksHere(phone.person) ? [group] : []), ...ownItems(phone)]);
}

function worksHere(person) {
  return person.role !== null && person.role !== "customer";
}

/** A group with topics, in which the bot is an administrator: the team is in it. */
async function openGroup(phone) {
  const { ask } = phone.shop;
  const { chat } = await ask("group", { person: phone.personId, title: say("group.title") });
  phone.hold(phone.personId, chat);
  phone.composer.type("/connect");
}

function ownItems(phone) {
  const { blocked } = phone.chat;
  return [
    { label: say("people.rename"), icon: "contact", choose: () => rename(phone) },
    { label: say("people.language"), icon: "globe", choose: () => changeLanguage(phone) },
    blocked
      ? { label: say("people.unblock"), icon: "play", choose: () => phone.does("unblock") }
      : { label: say("people.block"), icon: "block", danger: true, choose: () => block(phone) },
  ];
}

function others(phone) {
  return [...phone.shop.world.people.values()].filter((person) => person.id !== phone.personId);
}

/** Whose screen the camera looks at first: the customer's phone, as it stands on the counter. */
export function scanned(phone) {
  const { phones } = phone.shop;
  const shown = phones.find((one) => one.place === "customer" && one.personId !== phone.personId);
  const person = shown?.person ?? others(phone)[0];
  return scan(phone, person);
}

/** The camera looks at somebody's screen, and the phone follows the code there, or sends a photo of it. */
function scan(phone, person, what = "scan") {
  lookThrough(phone.screen, person, phone.shop.world.chatOf(person.id));
  return phone.does(what, { from: person.id });
}

export function scanMenu(phone, anchor) {
  const people = others(phone);
  openMenu(anchor, say("scan.others"), [
    ...people.map((person) => ({
      label: say("scan.of", { name: person.name }),
      icon: "scan",
      choose: () => scan(phone, person),
    })),
    null,
    ...people.map((person) => ({
      label: say("scan.photo", { name: person.name }),
      icon: "photo",
      choose: () => scan(phone, person, "scan_photo"),
    })),
  ]);
}

function languages() {
  const named = Object.entries(SPOKEN).map(([value, label]) => ({ value, label }));
  return [...named, { value: "", label: say("people.no_language") }];
}

async function add(phone) {
  const answer = await filled(say("people.add"), say("dialog.add"), [
    { name: "name", label: say("people.name"), longest: 64 },
    { name: "language", label: say("people.language"), options: languages() },
  ]);
  if (!answer) return;
  phone.shop.awaiting = { phone, known: new Set(phone.shop.world.people.keys()) };
  await phone.does("add", { name: answer.name, language: answer.language || null });
}

async function rename(phone) {
  const { name } = phone.person;
  const answer = await filled(say("people.rename"), say("dialog.save"), [
    { name: "name", label: say("people.name"), value: name, longest: 64 },
  ]);
  if (answer && answer.name !== name) await phone.does("rename", { name: answer.name });
}

async function changeLanguage(phone) {
  const answer = await filled(say("people.language"), say("dialog.save"), [
    { name: "language", label: say("people.language_of", { name: phone.person.name }), options: languages(), value: phone.person.language ?? "" },
  ]);
  if (answer) await phone.does("language", { language: answer.language || null });
}

async function block(phone) {
  const text = say("people.block_question", { bot: phone.shop.world.bot.name });
  if (await confirmed(say("people.block"), text, say("people.block"), true)) await phone.does("block");
}
