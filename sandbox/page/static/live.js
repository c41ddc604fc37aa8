// The line to the page's server: a WebSocket that comes back by itself, and answers to commands.

const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5000;

/** Raised where the server refuses a command: `code` for the page, the message in plain words. */
export class Refused extends Error {
  constructor(code, words = code) {
    super(words);
    this.code = code;
  }
}

export class Live {
  /** The play begins in `language`. `heard` gets every event; `connected` is told true and false. */
  constructor(language, heard, connected) {
    this.language = language;
    this.heard = heard;
    this.connected = connected;
    this.waiting = new Map();
    this.last = 0;
    this.pause = FIRST_PAUSE;
  }

  connect() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.socket = new WebSocket(`${scheme}//${location.host}/live?language=${this.language}`);
    this.socket.addEventListener("open", () => {
      this.pause = FIRST_PAUSE;
      this.connected(true);
    });
    this.socket.addEventListener("message", (event) => this.#received(JSON.parse(event.data)));
    this.socket.addEventListener("close", () => this.#lost());
  }

  /** Asks the server to do something. Rejects with Refused, or where the line is down. */
  ask(what, fields = {}) {
    if (this.socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Refused("offline"));
    const id = ++this.last;
    this.socket.send(JSON.stringify({ id, do: what, ...fields }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  #received(frame) {
    if (frame.type !== undefined) {
      this.heard(frame);
      return;
    }
    const asked = this.waiting.get(frame.id);
    this.waiting.delete(frame.id);
    if (frame.ok) asked?.resolve(frame);
    else asked?.reject(new Refused(frame.code, frame.error));
  }

  #lost() {
    this.connected(false);
    for (const { reject } of this.waiting.values()) reject(new Refused("offline"));
    this.waiting.clear();
    setTimeout(() => this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
