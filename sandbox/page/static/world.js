// What the page knows of the sandbox's world: people, chats, rows of the inspector. No DOM here.

const MOST_ROWS = 300;

export class World {
  constructor() {
    this.listeners = new Map();
    this.clear();
  }

  clear() {
    this.bot = { name: "", username: "" };
    this.people = new Map();
    this.chats = new Map();
    this.calls = new Map();
    this.updates = new Map();
    this.entries = [];
    this.outbox = [];
    this.purses = [];
    this.program = null;
    this.undrawn = [];
    this.faults = {};
    this.process = "starting";
    this.why = null;
    this.code = null;
    this.step = null;
    this.tour = null;
    this.empty = true;
    this.language = null;
    this.taps = new Map();
    this.told = new Map();
    this.made = new Map();
    this.moving = false;
    this.timezone = "Asia/Almaty";
    this.setClock(new Date().toISOString(), true);
  }

  /** Calls `listener(what, event)` after each event of a type; "*" hears them all. */
  on(type, listener) {
    if (!this.listeners.has(type)) this.listeners.set(type, []);
    this.listeners.get(type).push(listener);
  }

  now() {
    return new Date(this.running ? this.base + (performance.now() - this.since) : this.base);
  }

  person(id) {
    return this.people.get(id);
  }

  /** Who stands in a place of the shop: "customer", "cashier", "owner". */
  byRole(role) {
    return [...this.people.values()].find((person) => person.role === role);
  }

  /** A person's private chat with the bot. */
  chatOf(personId) {
    return [...this.chats.values()].find((chat) => chat.person === personId);
  }

  /** Whether a tap on this button waits for the bot's answer. */
  isWaiting(chatId, messageId, data) {
    return [...this.taps.values()].some(
      (tap) => tap.chat === chatId && tap.message === messageId && tap.data === data,
    );
  }

  /** A tap that was dealt with has had its answer; one that comes too late is refused. */
  #stopWaiting({ chat, message, tap }) {
    for (const [id, one] of this.taps) {
      if (one.chat === chat && one.message === message && one.data === tap) this.taps.delete(id);
    }
  }

  /** The update that told the bot of a message, and the last call that made it, where known. */
  updateOf(chatId, messageId) {
    return this.updates.get(this.told.get(`${chatId}:${messageId}`));
  }

  callOf(chatId, messageId) {
    return this.calls.get(this.made.get(`${chatId}:${messageId}`));
  }

  hear(event) {
    const take = this[`_${event.type}`];
    const what = take === undefined ? event : take.call(this, event);
    if (what !== undefined) this.tell(event.type, what);
  }

  tell(type, what) {
    for (const listener of this.listeners.get(type) ?? []) listener(what);
    for (const listener of this.listeners.get("*") ?? []) listener(type, what);
  }

  setClock(now, running) {
    this.running = running ?? this.running;
    this.base = Date.parse(now);
    this.since = performance.now();
  }

  _world(event) {
    this.clear();
    this.bot = event.bot;
    this.timezone = event.timezone;
    this.setClock(event.now, event.running ?? true);
    for (const person of event.people) this.people.set(person.id, person);
    for (const chat of event.chats) this._chat({ chat });
    for (const row of event.calls ?? []) this._call(row);
    for (const row of event.updates ?? []) this._update(row);
    this.entries = event.entries ?? [];
    this.outbox = event.outbox ?? [];
    this.purses = event.purses ?? [];
    this.program = event.program ?? null;
    this.undrawn = event.undrawn ?? [];
    this.faults = event.faults ?? {};
    this.moving = event.moving ?? false;
    this.process = event.process;
    this.why = event.why ?? null;
    this.code = event.code ?? null;
    this.step = event.step ?? null;
    this.tour = event.tour ?? null;
    this.empty = event.empty ?? true;
    this.language = event.language ?? null;
    return event;
  }

  /** A shop is being opened: nobody is to be seen until it is. */
  _curtain(event) {
    this.clear();
    return event;
  }

  _person(event) {
    this.people.set(event.person.id, event.person);
    return event.person;
  }

  _chat({ chat: fields }) {
    const { messages, ...others } = fields;
    const known = this.chats.get(fields.id);
    const chat = known ?? { keyboard: null, commands: [], pinned: [], threads: [], messages: new Map() };
    Object.assign(chat, others);
    if (messages) chat.messages = new Map(messages.map((message) => [message.id, message]));
    this.chats.set(chat.id, chat);
    return { chat, whole: !known || messages !== undefined };
  }

  _message(event) {
    const chat = this.chats.get(event.chat);
    if (chat === undefined) return undefined;
    const known = chat.messages.get(event.message.id);
    if (known && known.revision > event.message.revision) return undefined;
    chat.messages.set(event.message.id, event.message);
    return { chat, message: event.message, isNew: known === undefined };
  }

  _deleted(event) {
    const chat = this.chats.get(event.chat);
    chat?.messages.delete(event.message);
    return chat && { chat, message: event.message };
  }

  _tapped(event) {
    const chat = event.chat ?? this.chatOf(event.person)?.id;
    const tap = { ...event, chat };
    this.taps.set(event.tap, tap);
    return tap;
  }

  _toast(event) {
    const tap = this.taps.get(event.tap);
    this.taps.delete(event.tap);
    return { ...event, message: tap?.message, chat: tap?.chat };
  }

  _keyboard(event) {
    const chat = this.chats.get(event.chat);
    if (chat) chat.keyboard = event.keyboard;
    return chat && { chat };
  }

  _menu(event) {
    const chat = this.chats.get(event.chat);
    if (chat) Object.assign(chat, { commands: event.commands, menu_button: event.button });
    return chat && { chat };
  }

  _call({ type, ...row }) {
    keep(this.calls, row);
    if (row.message) this.made.set(`${row.chat}:${row.message}`, row.number);
    return row;
  }

  _update({ type, ...row }) {
    keep(this.updates, row);
    if (row.message && row.kind === "message") {
      this.told.set(`${row.chat}:${row.message}`, row.number);
    }
    if (row.tap && row.state === "done") this.#stopWaiting(row);
    return row;
  }

  _entries(event) {
    this.entries = [...this.entries, ...event.rows].slice(-MOST_ROWS);
    return event.rows;
  }

  _outbox(event) {
    this.outbox = event.rows;
    return event.rows;
  }

  _purses(event) {
    this.purses = event.rows;
    return event.rows;
  }

  _program(event) {
    this.program = event.program;
    this.timezone = event.program.timezone;
    return event.program;
  }

  _clock(event) {
    this.setClock(event.now, event.running);
    this.moving = event.moving;
    return event;
  }

  _faults(event) {
    this.faults = event.faults;
    return event.faults;
  }

  _process(event) {
    this.process = event.state;
    this.why = event.why ?? null;
    this.code = event.code ?? null;
    return event.state;
  }

  _undrawn(event) {
    this.undrawn = event.methods;
    return event.methods;
  }
}

function keep(rows, row) {
  rows.set(row.number, row);
  if (rows.size > MOST_ROWS) rows.delete(rows.keys().next().value);
}
