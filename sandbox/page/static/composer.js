// Where a person writes: the command menu, the field, what is attached, pasted or dropped.

import { chosen } from "./dialogs.js";
import { el, iconButton } from "./element.js";
import { icon } from "./icons.js";
import { openMenu } from "./popup.js";
import { say } from "./words.js";

const LARGEST = 20 * 1024 * 1024;

export class Composer {
  /**
   * `does(what, fields)` asks the server as this person; `complain(words)` shows a notice.
   * `toggleKeys()` shows or hides the reply keyboard; `contacts()` are menu items for sharing.
   */
  constructor({ does, complain, toggleKeys, contacts }) {
    Object.assign(this, { does, complain, toggleKeys, contacts });
    this.field = el("textarea", {
      rows: "1",
      class: "field-text",
      "aria-label": say("composer.field"),
      placeholder: say("composer.field"),
      autocomplete: "off",
      enterkeyhint: "send",
      on: {
        keydown: (event) => this.#key(event),
        input: () => this.#typed(),
        paste: (event) => this.#files(event, event.clipboardData),
      },
    });
    this.menu = el(
      "button",
      { type: "button", class: "menu-button", "aria-haspopup": "menu", on: { click: () => this.#openCommands() } },
      icon("menu"),
      el("span", { class: "menu-words" }),
    );
    this.keys = iconButton(icon("keyboard"), say("composer.keys"), () => this.toggleKeys(), { "aria-pressed": "false", hidden: true });
    this.attach = iconButton(icon("attach"), say("composer.attach"), () => this.#openAttach(), { "aria-haspopup": "menu" });
    this.sendButton = iconButton(icon("send"), say("composer.send"), () => this.#send(), { class: "send" });
    this.suggestions = el("div", { class: "suggestions", role: "listbox", "aria-label": say("composer.commands"), hidden: true });
    this.row = el("div", { class: "composer-row" }, this.menu, this.field, this.keys, this.attach, this.sendButton);
    this.node = el("div", { class: "composer" }, this.suggestions, this.row);
    this.#typed();
  }

  /** What the chat's menus and keyboard allow just now. */
  update({ commands, menuButton, keyboard, keysShown }) {
    this.commands = commands ?? [];
    const words = menuButton?.type === "web_app" ? menuButton.text : "";
    this.menu.querySelector(".menu-words").textContent = words;
    this.menu.setAttribute("aria-label", words || say("composer.commands"));
    this.menu.title = words || say("composer.commands");
    this.menu.hidden = this.commands.length === 0 && !words;
    this.keys.hidden = !keyboard;
    this.keys.setAttribute("aria-pressed", String(Boolean(keyboard) && keysShown));
    const asked = keyboard?.input_field_placeholder;
    this.field.placeholder = asked || say("composer.field");
  }

  focus() {
    this.field.focus();
  }

  clear() {
    this.field.value = "";
    this.#typed();
  }

  /** Puts words into the field, ready to be sent. */
  type(text) {
    this.field.value = text;
    this.#typed();
    this.focus();
  }

  /** Files that were pasted or dropped here. */
  take(transfer) {
    const files = [...(transfer?.files ?? [])];
    for (const file of files) this.#offer(file);
    return files.length > 0;
  }

  #files(event, transfer) {
    if (this.take(transfer)) event.preventDefault();
  }

  #key(event) {
    if (event.key === "Escape" && !this.suggestions.hidden) {
      this.suggestions.hidden = true;
      event.preventDefault();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !this.suggestions.hidden) {
      this.#pick(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const picked = this.suggestions.hidden ? null : this.suggestions.querySelector('[aria-selected="true"]');
      if (picked) picked.click();
      else this.#send();
    }
  }

  #typed() {
    this.sendButton.disabled = this.field.value.trim() === "";
    const asked = /^\/\w*$/.exec(this.field.value);
    const fitting = asked ? (this.commands ?? []).filter(({ command }) => `/${command}`.startsWith(asked[0])) : [];
    this.suggestions.hidden = fitting.length === 0;
    this.suggestions.replaceChildren(
      ...fitting.map(({ command, description }) =>
        el(
          "div",
          {
            class: "suggestion",
            role: "option",
            "aria-selected": "false",
            on: {
              mousedown: (event) => event.preventDefault(),
              click: () => this.#sendText(`/${command}`),
            },
          },
          el("b", {}, `/${command}`),
          el("span", {}, description),
        ),
      ),
    );
  }

  #pick(by) {
    const options = [...this.suggestions.children];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const to = at === -1 && by < 0 ? options.length - 1 : (at + by + options.length) % options.length;
    for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === to));
    options[to].scrollIntoView({ block: "nearest" });
  }

  #send() {
    const text = this.field.value.trim();
    if (text) this.#sendText(text);
  }

  async #sendText(text) {
    const typed = this.field.value;
    this.clear();
    if (!(await this.does("send", { text }))) {
      this.field.value = typed;
      this.#typed();
    }
  }

  #openCommands() {
    openMenu(
      this.menu,
      say("composer.commands"),
      this.commands.map(({ command, description }) => ({
        label: description,
        note: `/${command}`,
        choose: () => this.does("send", { text: `/${command}` }),
      })),
    );
  }

  #openAttach() {
    const contacts = this.contacts();
    openMenu(this.attach, say("composer.attach"), [
      { label: say("composer.photo"), icon: "photo", choose: () => this.#browse("image/*", "photo") },
      { label: say("composer.document"), icon: "file", choose: () => this.#browse("", "document") },
      { label: say("composer.sticker"), icon: "smile", choose: () => this.does("sticker") },
      ...(contacts.length > 0 ? [null, ...contacts] : []),
    ]);
  }

  #browse(accept, as) {
    const input = el("input", { type: "file", accept });
    input.addEventListener("change", () => {
      for (const file of input.files) this.#upload(file, as);
    });
    input.click();
  }

  async #offer(file) {
    if (!file.type.startsWith("image/")) {
      await this.#upload(file, "document");
      return;
    }
    const address = URL.createObjectURL(file);
    const preview = el("img", { class: "preview", src: address, alt: file.name });
    const as = await chosen(say("composer.pasted"), preview, [
      { value: "document", label: say("composer.as_file") },
      { value: "photo", label: say("composer.as_photo"), primary: true },
    ]);
    URL.revokeObjectURL(address);
    if (as) await this.#upload(file, as);
    this.focus();
  }

  async #upload(file, as) {
    if (file.size > LARGEST) {
      this.complain(say("composer.too_large"));
      return;
    }
    await this.does(as, { name: file.name || "picture.png", base64: await base64(file) });
  }
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
