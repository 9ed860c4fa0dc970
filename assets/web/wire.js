// The line to the room: every message is answered once; what was not answered when the line broke is sent again.
import { lang } from "/web/words.js";

export const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
};

export const fill = (node, ...children) =>
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));

export const hex = (bytes) => [...crypto.getRandomValues(new Uint8Array(bytes))].map((b) => b.toString(16).padStart(2, "0")).join("");

export class Wire {
  // onShow(page), onState("open" | "closed" | "elsewhere" | "out"); first() is said on every new line
  constructor({ onShow, onState, first }) {
    Object.assign(this, { onShow, onState, first, waiting: new Map(), tries: 0, stopped: false, clientId: hex(4), count: 0 });
    addEventListener("online", () => this.open());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.open());
    this.open();
  }

  open() {
    if (this.stopped || (this.socket && this.socket.readyState < 2)) return;
    clearTimeout(this.timer);
    const socket = (this.socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws?lang=${lang}`));
    socket.onopen = async () => {
      this.tries = 0;
      this.ready = false;
      for (const [id, { kind }] of this.waiting) if (kind === "return") this.waiting.delete(id);
      const message = this.first();
      const reply = message ? await this.ask(message) : null;
      if (socket !== this.socket) return;
      this.ready = true;
      this.onState("open", reply);
      for (const { text } of this.waiting.values()) socket.readyState === 1 && socket.send(text);
    };
    socket.onmessage = ({ data }) => this.heard(JSON.parse(data));
    socket.onclose = () => {
      if (socket !== this.socket || this.stopped) return;
      this.onState("closed");
      this.timer = setTimeout(() => this.open(), Math.min(5000, 400 * 2 ** this.tries++) * (0.7 + Math.random() * 0.6));
    };
  }

  heard(page) {
    if (page.re !== undefined) {
      const asked = this.waiting.get(page.re);
      this.waiting.delete(page.re);
      asked?.done(page);
    } else if (page.show === "elsewhere" || page.show === "out" || page.show === "flood") {
      this.stopped = page.show !== "flood";
      this.onState(page.show);
    } else this.onShow(page);
  }

  again() {
    this.stopped = false;
    this.socket = null;
    this.open();
  }

  ask(message) {
    const id = `${this.clientId}-${this.count++}`;
    const text = JSON.stringify({ id, ...message });
    return new Promise((done) => {
      this.waiting.set(id, { text, done, kind: message.do });
      if (this.socket?.readyState === 1 && (this.ready || message.do === "return")) this.socket.send(text);
    });
  }
}

export const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// A clock that runs here between two words from the room.
export class Countdown {
  constructor(draw) {
    this.draw = draw;
    setInterval(() => this.tick(), 250);
  }
  set(left, paused) {
    this.ends = left === null || left === undefined ? null : performance.now() + left * 1000;
    this.stopped = paused ? left : null;
    this.tick();
  }
  left() {
    if (this.stopped !== null && this.stopped !== undefined) return this.stopped;
    return this.ends === null || this.ends === undefined ? null : Math.max(0, (this.ends - performance.now()) / 1000);
  }
  tick() {
    this.draw(this.left());
  }
}
