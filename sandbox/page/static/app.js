// Where the page begins: it joins the line, the world, the phones and the bars around them.

import { chosen } from "./dialogs.js";
import { el } from "./element.js";
import { Guide } from "./guide.js";
import { pageHead } from "./head.js";
import { Inspector } from "./inspector.js";
import { Live } from "./live.js";
import { Phone } from "./phone.js";
import { Stage } from "./stage.js";
import { applyTheme } from "./theme.js";
import { TimeMachine } from "./timemachine.js";
import { useTimeZone } from "./times.js";
import { LANGUAGES, chooseLanguage, language, loadWords, refusal, say } from "./words.js";
import { World } from "./world.js";

const PLACES = ["customer", "cashier", "owner"];

applyTheme();
await loadWords();

const world = new World();
useTimeZone(world.timezone);
const line = el("p", { class: "line", role: "status", hidden: true });
const middle = el("div", { class: "middle" });
let online = true;

/** What stands in the way of the play, if anything does. */
function showLine() {
  const trouble = !online ? "page.offline" : world.people.size === 0 ? "page.starting" : null;
  const key = trouble ?? (world.process === "dead" ? "page.dead" : null);
  line.hidden = key === null;
  line.textContent = key === null ? "" : say(key);
  middle.inert = world.people.size === 0;
}

const live = new Live(
  language,
  (event) => world.hear(event),
  (connected) => {
    online = connected;
    showLine();
  },
);
const ask = (what, fields) => live.ask(what, fields);

const complaint = el("p", { class: "complaint", role: "alert", hidden: true });
function complain(error) {
  complaint.textContent = refusal(error);
  complaint.hidden = false;
  clearTimeout(complain.timer);
  complain.timer = setTimeout(() => (complaint.hidden = true), 6000);
}

const shop = { world, ask, phones: [] };
shop.phones.push(...PLACES.map((place) => new Phone(shop, place)));
const stage = new Stage(shop.phones);
const timeMachine = new TimeMachine({ world, ask, complain });
const inspector = new Inspector({ world, ask, complain, closed: () => head.inspector.click() });
const guide = new Guide({
  world,
  ask,
  phones: shop.phones,
  show: (phone, focus) => stage.show(phone, focus),
  tidy: () => inspector.open && head.inspector.click(),
  closed: () => head.guide.click(),
});
const head = pageHead({
  timeMachine,
  ask,
  complain,
  speak,
  toggleGuide: () => {
    guide.node.hidden = !guide.node.hidden;
    guide.point();
    return !guide.node.hidden;
  },
  toggleInspector: () => {
    inspector.toggle(!inspector.open);
    return inspector.open;
  },
});
head.guide.setAttribute("aria-pressed", "true");
shop.show = (phone) => stage.show(phone);
shop.inspect = (chatId, message) => {
  inspector.inspect(chatId, message);
  head.inspector.setAttribute("aria-pressed", "true");
};

const phonesOf = (chat) => shop.phones.filter((phone) => phone.chatId === chat.id);

world.on("process", showLine);
world.on("curtain", showLine);
world.on("world", () => {
  showLine();
  useTimeZone(world.timezone);
  const free = [...world.people.values()];
  for (const phone of shop.phones) {
    const kept = world.person(phone.personId) ?? world.byRole(phone.place) ?? free[0];
    phone.unread.clear();
    phone.hold(kept.id);
  }
  stage.draw();
  tick();
});
world.on("program", () => {
  useTimeZone(world.timezone);
  tick();
});
world.on("person", (person) => {
  for (const phone of shop.phones) phone.draw();
  stage.draw();
  callNewcomer(person.id);
});
world.on("chat", ({ chat, whole }) => {
  callNewcomer(chat.person);
  for (const phone of shop.phones) phone.draw();
  if (whole) for (const phone of phonesOf(chat)) phone.log.show(chat, phone.thread);
});
world.on("message", (event) => {
  for (const phone of phonesOf(event.chat)) {
    phone.put(event);
    if (event.isNew) stage.heard(phone);
  }
  if (!event.isNew) return;
  for (const phone of shop.phones) if (phone.chatId !== event.chat.id) phone.heard(event.chat, event.message);
});
world.on("deleted", ({ chat, message }) => {
  for (const phone of phonesOf(chat)) phone.log.remove(message);
});
world.on("tapped", (tap) => {
  for (const phone of shop.phones) if (phone.chatId === tap.chat) phone.log.waiting(tap.message);
});
world.on("toast", ({ person, chat, message, text, alert }) => {
  for (const phone of shop.phones) {
    if (phone.chatId === chat) phone.log.waiting(message);
    if (phone.personId !== person || !text) continue;
    if (alert) phone.notices.alert(text);
    else phone.notices.toast(text);
  }
});
world.on("typing", ({ chat, action }) => {
  for (const phone of shop.phones) if (phone.chatId === chat) phone.typing(action);
});
world.on("keyboard", ({ chat }) => phonesOf(chat).forEach((phone) => phone.keyboardChanged()));
world.on("menu", ({ chat }) => phonesOf(chat).forEach((phone) => phone.draw()));
world.on("update", (row) => {
  for (const phone of shop.phones) {
    if (phone.chatId !== row.chat) continue;
    phone.log.read(row.message);
    phone.log.waiting(row.message);
  }
});
world.on("clock", () => tick());

/** Somebody just added comes to the phone from which they were added. */
function callNewcomer(id) {
  const { awaiting } = shop;
  if (!awaiting || awaiting.known.has(id) || !world.person(id) || !world.chatOf(id)) return;
  shop.awaiting = null;
  awaiting.phone.hold(id);
  stage.draw();
}

/** Has the page speak another language, and the people with it, who begin anew for that. */
async function speak(code) {
  if (code === language) return;
  const name = LANGUAGES[code];
  const options = [
    { value: "anew", label: say("page.anew"), primary: true },
    { value: "page", label: say("page.only_page") },
  ];
  const how = guide.tour === null ? "anew" : await chosen(name, el("p", {}, say("page.language_question")), options);
  if (how === "anew") await ask("reset", { language: code }).catch(complain);
  if (how) chooseLanguage(code);
}

function tick() {
  timeMachine.tick();
  for (const phone of shop.phones) phone.tick();
}

document.title = say("page.title");
document.querySelector("#page").replaceChildren(
  head.node,
  line,
  complaint,
  middle,
  inspector.node,
);
middle.append(guide.node, stage.node);
setInterval(tick, 1000);
live.connect();
