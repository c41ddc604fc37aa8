// One phone: whose it is, the chat on its screen, and everything that a finger can do there.

import { ChatLog } from "./chatlog.js";
import { Composer } from "./composer.js";
import { confirmed } from "./dialogs.js";
import { el, iconButton } from "./element.js";
import { icon, tamga } from "./icons.js";
import { replyKeyboard } from "./keyboard.js";
import { openLink } from "./links.js";
import { summary } from "./message.js";
import { Notices } from "./notices.js";
import { chatMenu, face, peopleMenu, roleName, scanMenu, scanned } from "./people.js";
import { openMenu } from "./popup.js";
import { timeOf } from "./times.js";
import { refusal, say } from "./words.js";

const TYPING = 5000;
const AT_THE_BOT = new Set(["open", "scan", "scan_photo"]);

export class Phone {
  /** `shop` is what all phones share: `world`, `ask`, `phones`, `inspect(message)`, `show(phone)`. */
  constructor(shop, place) {
    this.shop = shop;
    this.place = place;
    this.keysShown = true;
    this.unread = new Map();
    this.log = new ChatLog(this.#screen(), (before) => this.#older(before), (message, at) => this.#choose(message, at));
    this.composer = new Composer({
      does: (what, fields) => this.does(what, fields),
      complain: (words) => this.notices.toast(words),
      toggleKeys: () => this.#toggleKeys(),
      contacts: () => this.#contacts(),
    });
    this.#build();
  }

  get person() {
    return this.shop.world.person(this.personId);
  }

  get chat() {
    return this.shop.world.chats.get(this.chatId);
  }

  /** Whether a group is on the screen, and not the chat with the bot. */
  get inGroup() {
    return this.chat?.person === null;
  }

  /** Asks the server to do something as this person. False where it refused, with a notice. */
  async does(what, fields = {}) {
    if (AT_THE_BOT.has(what) && this.inGroup) this.hold(this.personId);
    const place = { person: this.personId, chat: this.chatId, thread: this.thread };
    try {
      await this.shop.ask(what, { ...place, ...fields });
      return true;
    } catch (error) {
      this.notices.toast(refusal(error));
      return false;
    }
  }

  /** Puts somebody's phone here. */
  hold(personId, chatId) {
    const another = personId !== this.personId;
    this.personId = personId;
    this.chatId = chatId ?? this.shop.world.chatOf(personId)?.id;
    this.thread = null;
    if (another) this.unread.clear();
    this.unread.delete(this.chatId);
    if (another) {
      this.keysShown = true;
      this.composer.clear();
    }
    this.notices.clear();
    this.draw();
    if (this.chat) this.log.show(this.chat);
  }

  /** Draws anew everything but the messages. */
  draw() {
    const { person, chat } = this;
    if (!person || !chat) return;
    const { world } = this.shop;
    const role = roleName(person);
    this.node.setAttribute("aria-label", say("phone.label", { name: person.name, role }));
    const names = el("span", { class: "who-names" }, el("span", { class: "who-name" }, person.name), el("span", { class: "who-role" }, role));
    this.who.replaceChildren(face(person), names, icon("down"));
    this.who.setAttribute("aria-label", say("phone.whose", { name: person.name, role }));
    this.scan.hidden = this.place === "customer";
    this.scanMore.hidden = this.scan.hidden;
    this.screen.lang = person.language ?? "";
    this.title.textContent = this.inGroup ? chat.title : world.bot.name;
    this.face.replaceChildren(this.inGroup ? el("span", {}, [...(chat.title ?? "?")][0]) : tamga());
    this.rest();
    this.#drawBack();
    this.#drawPinned();
    this.#drawThreads();
    this.#drawFoot();
    this.log.scroller.setAttribute("aria-label", say("phone.messages", { name: person.name }));
  }

  /** A message came into a chat that is not on the screen. */
  heard(chat, message) {
    if (message.from.id === this.personId || !this.#chats().includes(chat)) return;
    this.unread.set(chat.id, (this.unread.get(chat.id) ?? 0) + 1);
    this.#drawBack();
  }

  put({ message, isNew }) {
    if (isNew && message.from.bot) this.rest();
    this.log.put(message);
    this.#drawEmpty();
  }

  typing(action) {
    const key = action.startsWith("upload") || action.startsWith("record") ? "phone.uploading" : "phone.typing";
    this.status.textContent = say(key);
    this.status.classList.add("busy");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), TYPING);
  }

  rest() {
    clearTimeout(this.timer);
    this.status.textContent = say(this.inGroup ? "phone.group" : "phone.bot");
    this.status.classList.remove("busy");
  }

  keyboardChanged() {
    this.keysShown = true;
    this.#drawFoot();
  }

  tick() {
    this.clock.textContent = timeOf(this.shop.world.now());
  }

  #build() {
    const whose = () => peopleMenu(this);
    this.who = el("button", { type: "button", class: "who", "aria-haspopup": "menu", on: { click: whose } });
    this.scan = el(
      "button",
      { type: "button", class: "button scan", title: say("scan.title"), on: { click: () => scanned(this) } },
      icon("scan"),
      say("scan.button"),
    );
    this.scanMore = iconButton(icon("down"), say("scan.others"), () => scanMenu(this, this.scanMore), { class: "scan-more", "aria-haspopup": "menu" });
    this.clock = el("span", {});
    this.face = el("span", { class: "bot-face", "aria-hidden": "true" });
    this.title = el("h2", { class: "chat-title" });
    this.status = el("span", { class: "chat-status", "aria-live": "polite" });
    this.back = iconButton(icon("back"), say("phone.chats"), () => this.#openChats(), { class: "chats", "aria-haspopup": "menu", hidden: true });
    this.more = iconButton(icon("more"), say("phone.more"), () => chatMenu(this, this.more), { "aria-haspopup": "menu" });
    this.pinned = el("button", { type: "button", class: "pinned", hidden: true, on: { click: () => this.log.jump(this.#atTop().id) } });
    this.threads = el("div", { class: "threads", role: "group", "aria-label": say("phone.topics"), hidden: true });
    this.empty = el("div", { class: "empty", hidden: true });
    this.start = el("button", { type: "button", class: "foot-button start", hidden: true, on: { click: () => this.#start() } }, say("phone.start"));
    this.unblock = el("button", { type: "button", class: "foot-button unblock", hidden: true, on: { click: () => this.does("unblock") } }, say("phone.unblock"));
    this.keys = el("div", { class: "keys", hidden: true });
    this.screen = el(
      "div",
      { class: "screen" },
      el("div", { class: "status-bar", "aria-hidden": "true" }, this.clock, el("span", { class: "signals" }, el("i"), el("i"), el("i"))),
      el("header", { class: "chat-head" }, this.back, this.face, el("div", { class: "chat-names" }, this.title, this.status), this.more),
      this.pinned,
      this.threads,
      el("div", { class: "talk" }, this.log.node, this.empty),
      this.composer.node,
      this.start,
      this.unblock,
      this.keys,
    );
    this.notices = new Notices(this.screen);
    this.node = el(
      "section",
      { class: "slot", data: { place: this.place } },
      el("div", { class: "caption" }, this.who, el("div", { class: "scanning" }, this.scan, this.scanMore)),
      el("div", { class: "phone" }, this.screen),
    );
    this.#letDrop();
  }

  /** What the messages ask of the phone they are on. */
  #screen() {
    const phone = this;
    return {
      get showsNames() {
        return phone.inGroup;
      },
      mine: (message) => message.from.id === this.personId,
      waits: (message, data) => this.shop.world.isWaiting(this.chatId, message.id, data),
      read: (message) => this.shop.world.updateOf(this.chatId, message.id)?.state !== "waiting",
      topic: (message) => (this.thread === null ? this.chat.threads.find((one) => one.id === message.thread) : undefined),
      open: (topic) => this.#openThread(topic.id),
      reply: (id) => this.chat.messages.get(id),
      jump: (id) => this.log.jump(id),
      tap: (message, button, node) => this.#tap(message, button, node),
      act: (touch) => this.#act(touch),
    };
  }

  #tap(message, button, node) {
    if (button.callback_data !== undefined) this.does("tap", { message: message.id, data: button.callback_data });
    else if (button.copy_text) this.copy(button.copy_text.text);
    else if (button.url) openLink(this, button.url, node);
    else this.notices.toast(say("message.no_such_button"));
  }

  #act({ link, command, copy, at }) {
    if (link) openLink(this, link, at);
    else if (command) this.does("send", { text: command });
    else if (copy !== undefined) this.copy(copy);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.notices.toast(say("message.copied", { text: text.length > 40 ? `${text.slice(0, 40)}…` : text }));
    } catch {
      this.notices.toast(say("message.not_copied"));
    }
  }

  async press(key) {
    const { keyboard } = this.chat;
    if (key.request_contact) {
      const { name, phone } = this.person;
      const text = say("contact.question", { name, phone, bot: this.shop.world.bot.name });
      if (!(await confirmed(say("contact.title"), text, say("contact.share")))) return;
    }
    if ((await this.does("press", { label: key.text })) && keyboard.one_time_keyboard) {
      this.keysShown = false;
      this.#drawFoot();
    }
    this.composer.focus();
  }

  #start() {
    this.does("open", { link: `https://t.me/${this.shop.world.bot.username}` });
  }

  #toggleKeys() {
    this.keysShown = !this.keysShown;
    this.#drawFoot();
  }

  #older(before) {
    return this.shop.ask("older", { chat: this.chatId, before, limit: 200 });
  }

  #contacts() {
    if (this.inGroup) return [];
    return [...this.shop.world.people.values()].map((person) => ({
      label: person.id === this.personId ? say("composer.my_contact") : say("composer.contact_of", { name: person.name }),
      icon: "contact",
      choose: () => this.does("contact", { of: person.id }),
    }));
  }

  #choose(message, at) {
    const file = message.photo?.file ?? message.document?.file;
    openMenu(at, say("message.actions"), [
      message.text ? { label: say("message.copy"), icon: "copy", choose: () => this.copy(message.text) } : undefined,
      file ? { label: say("message.save"), icon: "download", choose: () => this.save(file) } : undefined,
      { label: say("message.inspect"), icon: "inspect", choose: () => this.shop.inspect(this.chatId, message) },
    ].filter((item) => item !== undefined));
  }

  save(file) {
    el("a", { href: `/file/${encodeURIComponent(file)}?download=1`, download: true }).click();
  }

  /** The chat with the bot, and the groups that this person is in. */
  #chats() {
    return [...this.shop.world.chats.values()].filter(({ person, members }) => person === this.personId || members.includes(this.personId));
  }

  #drawBack() {
    this.back.hidden = this.#chats().length < 2;
    const unread = [...this.unread.values()].reduce((sum, one) => sum + one, 0);
    this.back.dataset.count = unread > 0 ? String(unread) : "";
  }

  #openChats() {
    const { world } = this.shop;
    openMenu(this.back, say("phone.chats"), this.#chats().map((chat) => ({
      label: chat.person === null ? chat.title : world.bot.name,
      note: this.unread.has(chat.id) ? String(this.unread.get(chat.id)) : "",
      checked: chat.id === this.chatId,
      choose: () => this.hold(this.personId, chat.id),
    })));
  }

  /** The newest pinned message of the topic that is open, or of the whole chat. */
  #atTop() {
    const pinned = this.chat.pinned.map((id) => this.chat.messages.get(id)).filter(Boolean);
    return pinned.findLast((one) => this.thread === null || one.thread === this.thread);
  }

  #drawPinned() {
    const message = this.#atTop();
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.replaceChildren(
      icon("pin"),
      el("span", { class: "pinned-words" }, el("b", {}, say("phone.pinned")), el("span", {}, summary(message))),
    );
  }

  #drawThreads() {
    const { threads } = this.chat;
    this.threads.hidden = threads.length === 0;
    const all = { id: null, name: say("phone.all_topics") };
    this.threads.replaceChildren(...[all, ...threads].map(({ id, name }) =>
      el("button", { type: "button", class: "thread", "aria-pressed": String(id === this.thread), on: { click: () => this.#openThread(id) } }, name),
    ));
  }

  #openThread(id) {
    this.thread = id;
    this.#drawThreads();
    this.#drawPinned();
    this.log.show(this.chat, id);
  }

  #drawFoot() {
    const { chat } = this;
    const blocked = Boolean(chat.blocked);
    const silent = !chat.started && !blocked;
    const { keyboard } = chat;
    this.unblock.hidden = !blocked;
    this.start.hidden = !silent;
    this.composer.node.hidden = blocked || silent;
    const shown = Boolean(keyboard) && this.keysShown && !blocked && !silent;
    this.keys.hidden = !shown;
    this.keys.replaceChildren(...(shown ? [replyKeyboard(keyboard, (key) => this.press(key))] : []));
    this.composer.update({
      commands: chat.commands,
      menuButton: chat.menu_button,
      keyboard,
      keysShown: this.keysShown,
    });
    this.#drawEmpty();
  }

  #drawEmpty() {
    const { chat } = this;
    this.empty.hidden = chat.messages.size > 0;
    if (this.empty.hidden) return;
    const head = say(this.inGroup ? "group.what_for" : "phone.what_can");
    const words = this.inGroup ? say("group.connect") : chat.description || say("phone.nothing_yet");
    this.empty.replaceChildren(el("div", { class: "empty-card" }, el("b", {}, head), el("p", {}, words)));
  }

  #letDrop() {
    const over = (event) => {
      event.preventDefault();
      this.screen.classList.add("dropping");
    };
    const left = () => this.screen.classList.remove("dropping");
    this.screen.addEventListener("dragover", over);
    this.screen.addEventListener("dragleave", left);
    this.screen.addEventListener("drop", (event) => {
      event.preventDefault();
      left();
      if (!this.composer.node.hidden) this.composer.take(event.dataTransfer);
    });
  }
}
