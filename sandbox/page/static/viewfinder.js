// What a phone's camera sees for half a second, over its screen: the other phone's newest picture.

import { el } from "./element.js";
import { fileAddress } from "./media.js";
import { say } from "./words.js";

const LOOKS = 500;

/** Shows it over a phone's `screen`: how `person` holds out theirs, on which `chat` stands. */
export function lookThrough(screen, person, chat) {
  const shown = [...(chat?.messages.values() ?? [])].findLast((message) => message.photo);
  const picture = shown && el("img", { src: fileAddress(shown.photo.file), alt: "" });
  const frame = el("div", { class: "sight" }, ["a", "b", "c", "d"].map((corner) => el("i", { class: corner })), el("span", { class: "beam" }));
  const finder = el("div", { class: "viewfinder", role: "status" }, picture, frame, el("p", {}, say("scan.looks", { name: person.name })));
  screen.append(finder);
  setTimeout(() => finder.remove(), LOOKS);
}
