// What a message carries besides words: pictures and albums, files, contacts, stickers.

import { el } from "./element.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const TALLEST = 1.6;

export const fileAddress = (file) => `/file/${encodeURIComponent(file)}`;
export const downloadAddress = (file) => `${fileAddress(file)}?download=1`;

export const FILE_NAMES = {
  document: "message.file",
  video: "message.video",
  animation: "message.animation",
  audio: "message.audio",
  voice: "message.voice",
  video_note: "message.video_note",
};

/** One picture, or several as an album; `open(index)` shows one in full size. */
export function pictures(messages, open) {
  const tiles = messages.map((message, index) => {
    const { file, width, height } = message.photo;
    const image = el("img", {
      src: fileAddress(file),
      alt: say("message.photo"),
      width,
      height,
      loading: "lazy",
      decoding: "async",
      draggable: "true",
      data: { file },
    });
    const tile = el(
      "button",
      {
        type: "button",
        class: message.veiled ? "picture veiled" : "picture",
        tabindex: "-1",
        "aria-label": say("message.enlarge"),
        on: { click: () => open(index) },
      },
      image,
    );
    if (messages.length === 1) tile.style.setProperty("--ratio", String(Math.max(width / height, 1 / TALLEST)));
    return tile;
  });
  return el("div", { class: `pictures count-${Math.min(tiles.length, 5)}` }, tiles);
}

export function documentCard({ kind, file, name, size }) {
  return el(
    "a",
    {
      class: "card document",
      href: downloadAddress(file),
      download: name ?? "",
      tabindex: "-1",
      title: say("message.download"),
    },
    el("span", { class: "card-sign" }, icon("file")),
    el(
      "span",
      { class: "card-words" },
      el("span", { class: "card-name" }, name ?? say(FILE_NAMES[kind])),
      el("span", { class: "card-note" }, [weight(size), ending(name)].filter(Boolean).join(" · ")),
    ),
  );
}

export function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return el(
    "div",
    { class: "card contact" },
    el("span", { class: "card-sign" }, icon("contact")),
    el(
      "span",
      { class: "card-words" },
      el("span", { class: "card-name" }, name),
      el("span", { class: "card-note" }, contact.phone_number),
    ),
  );
}

export function sticker(message) {
  return el("div", { class: "sticker", role: "img", "aria-label": say("message.sticker") }, message.sticker?.emoji ?? "👍");
}

function ending(name) {
  return /\.(\w{1,5})$/.exec(name ?? "")?.[1].toUpperCase();
}

function weight(bytes) {
  if (bytes === undefined || bytes === null) return "";
  const units = ["B", "KB", "MB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
