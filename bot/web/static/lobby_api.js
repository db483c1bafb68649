/* Talks to the lobby API: asking, saying with retries, and keeping each person's messages, each once. */

const API = "/lobby/api";
const RETRY_AFTER_MS = [600, 1800, 4000];
const PATIENCE_MS = 45000;

/** A refusal by the API: `status`, `code` (its `error`) and a `message` for people. */
export class Refused extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function call(path, options = {}) {
  const response = await fetch(API + path, {
    ...options,
    headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw new Refused(response.status, body?.error ?? "", body?.message ?? "");
}

export const people = () => call("/people");
export const messagesAfter = (as, after) => call(`/messages?as=${encodeURIComponent(as)}&after=${after}`);
export const eventsUrl = (as) => `${API}/events?as=${encodeURIComponent(as)}`;
export const now = () => call("/clock");
export const step = (seconds) => call("/clock", { method: "POST", body: JSON.stringify({ advance: seconds }) });

export function newEventId() {
  if (crypto.randomUUID) return crypto.randomUUID(); // only there on https and localhost
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Says it, again with the same event_id when the network or the server fails. Throws Refused, or the last failure. */
export async function say(words) {
  const body = JSON.stringify(words);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call("/say", { method: "POST", body, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (failure) {
      const final = failure instanceof Refused && failure.status < 500;
      if (final || attempt >= RETRY_AFTER_MS.length) throw failure;
      await pause(RETRY_AFTER_MS[attempt]);
    }
  }
}

/**
 * One person's messages. Edits are folded into the bubble they replace: `bubbles` maps the first id of each bubble to
 * `{root, at, message, edited}` with the newest content and the first time. Fires "change" with `detail.fresh`: the bubbles that are new.
 */
export class Feed extends EventTarget {
  constructor(as) {
    super();
    this.as = as;
    this.loaded = false;
    this.cursor = 0;
    this.newest = 0;
    this.seen = new Set();
    this.roots = new Map();
    this.bubbles = new Map();
    this.labels = new Set(); // of all choices ever offered: what a press says
  }

  /** Adds what is not there yet and returns it; the history of the first fetch is not announced as fresh. */
  merge(list, { history = false } = {}) {
    const unseen = list.filter((message) => !this.seen.has(message.id)).sort((a, b) => a.id - b.id);
    const fresh = unseen.map((message) => this.#add(message)).filter(Boolean);
    if (unseen.length || history) this.touch(history ? [] : fresh);
    return unseen;
  }

  /** Fetches what came since the last fetch. Only this moves the cursor: other sources may skip messages. */
  async catchUp() {
    const list = await messagesAfter(this.as, this.cursor);
    const messages = Array.isArray(list) ? list : list.messages;
    const history = !this.loaded;
    this.loaded = true;
    this.cursor = messages.reduce((most, message) => Math.max(most, message.id), this.cursor);
    this.merge(messages, { history });
  }

  /** The bubbles of one chat (a room's id, or null for the private chat), oldest first. */
  thread(room) {
    return [...this.bubbles.values()].filter((bubble) => bubble.message.room === room).sort((a, b) => a.root - b.root);
  }

  #add(message) {
    this.seen.add(message.id);
    for (const { label } of message.choices ?? []) this.labels.add(label);
    this.newest = Math.max(this.newest, message.id);
    const replaced = message.replaces == null ? undefined : this.roots.get(message.replaces);
    const root = replaced ?? message.id;
    this.roots.set(message.id, root);
    const known = this.bubbles.get(root);
    if (known && known.message.id > message.id) return null;
    const bubble = { root, at: known?.at ?? message.at, message: { ...message, room: message.room ?? null }, edited: Boolean(known) };
    if (known) bubble.message.room = known.message.room;
    this.bubbles.set(root, bubble);
    return known ? null : bubble;
  }

  touch(fresh = []) {
    this.dispatchEvent(new CustomEvent("change", { detail: { fresh } }));
  }
}
