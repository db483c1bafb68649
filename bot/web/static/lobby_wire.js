/* Keeps feeds live: server-sent events for the people on show, else polling, and a slow look at everybody. */

import { eventsUrl } from "./lobby_api.js";

const POLL_MS = 2000;
const SLOW_EVERY = 8;
const STREAM_RETRY_MS = 15000;

/**
 * A browser allows six connections to one host over HTTP/1.1, and four people on show hold four. So only one visible
 * page at a time (by a Web Lock) streams; any other page polls, and a hidden page lets go.
 * Fires "state" with `detail`: "live", "polling" or "offline".
 */
export class Wire extends EventTarget {
  #streams = new Map();
  #broken = new Map();
  #shown = new Set();
  #release = null;
  #asking = false;
  #turn = 0;
  #failing = false;

  /** `feeds`: a Map from `as` to Feed, for everybody. */
  constructor(feeds) {
    super();
    this.feeds = feeds;
    document.addEventListener("visibilitychange", () => this.#visibility());
  }

  async start() {
    await this.refresh();
    this.#visibility();
    this.#loop();
  }

  /** These people are on show: they are streamed, the others only looked at now and then. */
  show(list) {
    this.#shown = new Set(list);
    this.#sync();
  }

  /** Fetches what is new for everybody, or for those given; never throws. */
  async refresh(feeds = [...this.feeds.values()]) {
    const results = await Promise.allSettled(feeds.map((feed) => feed.catchUp()));
    if (results.length) this.#failing = results.every((result) => result.status === "rejected");
    this.#announce();
  }

  async #loop() {
    await new Promise((done) => setTimeout(done, POLL_MS));
    if (!document.hidden) {
      this.#turn += 1;
      this.#askForLock();
      this.#sync();
      const everybody = [...this.feeds.values()];
      const slow = this.#turn % SLOW_EVERY === 0;
      await this.refresh(slow ? everybody : everybody.filter((feed) => this.#shown.has(feed.as) && !this.#isLive(feed.as)));
    }
    this.#loop();
  }

  #isLive(as) {
    return this.#streams.get(as)?.readyState === EventSource.OPEN;
  }

  #visibility() {
    if (document.hidden) {
      this.#closeAll();
      this.#release?.();
      this.#release = null;
      return;
    }
    this.refresh();
    this.#askForLock();
  }

  #askForLock() {
    if (this.#release || this.#asking) return;
    const hold = () => new Promise((done) => {
      this.#release = done;
      this.#sync();
    });
    if (!navigator.locks) {
      hold();
      return;
    }
    this.#asking = true;
    navigator.locks.request("menfang-streams", { ifAvailable: true }, (lock) => {
      this.#asking = false;
      return lock && !document.hidden ? hold() : undefined;
    });
  }

  #sync() {
    for (const [as, stream] of this.#streams) {
      if (!this.#shown.has(as)) this.#close(as, stream);
    }
    if (!this.#release) return;
    for (const as of this.#shown) {
      if (!this.#streams.has(as) && !(this.#broken.get(as) > Date.now())) this.#open(as);
    }
  }

  #open(as) {
    const feed = this.feeds.get(as);
    const stream = new EventSource(eventsUrl(as));
    this.#streams.set(as, stream);
    stream.addEventListener("open", () => this.refresh([feed])); // what fell between the last fetch and now
    stream.addEventListener("message", (event) => feed.merge([JSON.parse(event.data)]));
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return; // the browser reconnects; the loop polls meanwhile
      this.#close(as, stream);
      this.#broken.set(as, Date.now() + STREAM_RETRY_MS);
    });
  }

  #close(as, stream) {
    stream.close();
    this.#streams.delete(as);
  }

  #closeAll() {
    for (const [as, stream] of this.#streams) this.#close(as, stream);
  }

  #announce() {
    const live = [...this.#shown].every((as) => this.#isLive(as)) || !this.#broken.size;
    this.dispatchEvent(new CustomEvent("state", { detail: this.#failing ? "offline" : live ? "live" : "polling" }));
  }
}
