// Small questions about the world, for the tour's steps: what stands on whose screen by now.

import { leadsHere } from "./links.js";

const NEWEST = 200;

function messages(world, role) {
  const person = world.byRole(role);
  const chat = person && world.chatOf(person.id);
  return chat ? [...chat.messages.values()].slice(-NEWEST) : [];
}

export function isStarted(world, role) {
  return messages(world, role).some((message) => message.from.bot);
}

export function hasButton(world, role, beginning) {
  return messages(world, role).some((message) =>
    message.keyboard?.some((row) => row.some((button) => button.text.startsWith(beginning))),
  );
}

/** A link to this bot whose payload begins with a letter (CONTRACT §3). */
export function hasLink(world, role, letter) {
  return messages(world, role).some((message) =>
    (message.text ?? "").split(/\s+/).some((word) => {
      if (!leadsHere(word, world.bot.username)) return false;
      return new URL(word).searchParams.get("start")?.startsWith(letter) ?? false;
    }),
  );
}

export function hasPhoto(world, role) {
  return messages(world, role).some((message) => message.from.bot && message.photo);
}

export function hasCommand(world, role, command) {
  const person = world.byRole(role);
  const chat = person && world.chatOf(person.id);
  return chat?.commands.some((one) => one.command === command) ?? false;
}

export function hasSaid(world, role, text) {
  return messages(world, role).some((message) => !message.from.bot && message.text === text);
}

export function hasEntry(world, fits) {
  return world.entries.some(fits);
}
