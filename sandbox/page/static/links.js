// What a touched link does. One to this bot can be opened on any of the phones, as a friend would.

import { menuEntry, openMenu } from "./popup.js";
import { say } from "./words.js";

const HOSTS = new Set(["t.me", "telegram.me", "www.t.me"]);

/** Whether an address leads to this bot. */
export function leadsHere(address, username) {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === "tg:") return url.searchParams.get("domain")?.toLowerCase() === username.toLowerCase();
  return HOSTS.has(url.hostname) && url.pathname.split("/")[1].toLowerCase() === username.toLowerCase();
}

/** The entry of the open menu that opens a link on somebody's phone; null where there is none. */
export function entryOn(person) {
  return menuEntry(say("link.on", { name: person.name }));
}

export function openLink(phone, address, at) {
  const { world, phones } = phone.shop;
  const copy = { label: say("link.copy"), icon: "copy", choose: () => phone.copy(address) };
  if (!leadsHere(address, world.bot.username)) {
    const open = { label: say("link.tab"), icon: "open", choose: () => window.open(address, "_blank", "noopener,noreferrer") };
    openMenu(at, address, [copy, ...(/^(https?|mailto):/i.test(address) ? [open] : [])]);
    return;
  }
  const own = { label: say("link.here"), icon: "open", choose: () => phone.does("open", { link: address }) };
  const others = [...world.people.values()].filter((person) => person.id !== phone.personId);
  openMenu(at, say("link.menu"), [
    own,
    ...others.map((person) => ({
      label: say("link.on", { name: person.name }),
      icon: "contact",
      choose: () => {
        const there = phones.find((one) => one.personId === person.id) ?? phone;
        if (there.personId !== person.id) there.hold(person.id);
        there.does("open", { link: address });
        phone.shop.show(there);
      },
    })),
    null,
    copy,
  ]);
}
