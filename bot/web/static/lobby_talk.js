/* Saying and choosing, one thing after another per person, with what is still under way kept for the chat to show. */

import { Feed, Refused, newEventId, say } from "./lobby_api.js";
import { toast } from "./lobby_page.js";

/** A feed whose person can also speak. All that is under way or only known in this page is kept here. */
export class Talk extends Feed {
  #queue = Promise.resolve();

  /** `person`: as `GET /people` gives it. */
  constructor(person) {
    super(person.as);
    this.person = person;
    this.outgoing = []; // own words not yet seen coming back: {eventId, room, text, preview, quote, after, state}
    this.waiting = new Map(); // room → how many answers are awaited there
    this.pressing = new Set(); // bubbles (their roots) with a button under way
    this.pressed = new Map(); // message id → the choice that was pressed
    this.quotes = new Map(); // own message id → the words it answered, while this page remembers
    this.unread = new Map(); // room → how many
  }

  isMine(message) {
    if (message.script != null) return false;
    return message.room === null || [this.as, this.person.name].includes(message.from);
  }

  /**
   * What a message with buttons is about: of several about the same, only the newest is still asked. A resident talks of one thing
   * at a time, in a room each ticket has its questions, and every alert to a member of staff wants its own answer.
   */
  matter({ root, message }) {
    if (message.room !== null) return `${message.ticket} ${message.script}`;
    return this.person.role === "resident" ? "" : root;
  }

  /** The choice that was pressed: as this page remembers it, or in a private chat by the words that were said next. */
  choiceMade({ root, message }) {
    const known = this.pressed.get(message.id);
    if (known !== undefined || message.room !== null || !message.choices?.length) return known ?? null;
    const next = this.thread(null).find((other) => other.root > root && this.isMine(other.message));
    return message.choices.find(({ label }) => label === next?.message.text)?.id ?? null;
  }

  /** Says words, a photo or both into a room (null: the private chat). `quote`: `{id, text}` of the message answered. */
  speak(room, { text, photo, preview, quote }) {
    const words = { as: this.as, event_id: newEventId() };
    if (photo) words.photo = photo;
    if (text) words.text = text;
    if (quote) words.reply_to = quote.id;
    if (room !== null) words.room = room;
    const sent = { eventId: words.event_id, words, room, text, preview, quote, after: this.newest, state: "sending" };
    this.outgoing.push(sent);
    return this.#send(sent);
  }

  /** Sends again what failed, as the same event: if it had arrived after all, nothing is done twice. */
  retry(sent) {
    sent.state = "sending";
    return this.#send(sent);
  }

  choose(bubble, choice) {
    if (this.pressing.has(bubble.root)) return Promise.resolve();
    const { id, room } = bubble.message;
    this.pressing.add(bubble.root);
    this.pressed.set(id, choice);
    const words = { as: this.as, choice, reply_to: id, event_id: newEventId() };
    return this.#ask(room, words).then(
      () => this.#pressDone(bubble.root),
      (failure) => {
        this.pressed.delete(id);
        this.#pressDone(bubble.root);
        toast(failure.message && failure instanceof Refused ? failure.message : "");
      },
    );
  }

  /** Whether the server already shows these words of ours. */
  hasReturned(sent) {
    const same = (message) => message.text === sent.text || (Boolean(sent.preview) && Boolean(message.photo));
    return this.thread(sent.room).some(({ root, message }) => root > sent.after && this.isMine(message) && same(message));
  }

  #pressDone(root) {
    this.pressing.delete(root);
    this.touch();
  }

  async #send(sent) {
    try {
      const fresh = await this.#ask(sent.room, sent.words);
      sent.state = "sent";
      const returned = fresh.find((message) => this.isMine(message));
      if (returned && sent.quote) this.quotes.set(returned.id, sent.quote.text);
      if (returned) this.outgoing = this.outgoing.filter((other) => other !== sent);
    } catch (failure) {
      sent.state = "failed";
      toast(failure instanceof Refused ? failure.message : "");
    }
    this.touch();
  }

  #ask(room, words) {
    const count = (change) => {
      this.waiting.set(room, (this.waiting.get(room) ?? 0) + change);
      this.touch();
    };
    count(+1);
    const answer = this.#queue.then(() => say(words));
    this.#queue = answer.catch(() => {});
    return answer
      .then(({ messages }) => {
        this.merge(messages);
        return messages.map((message) => ({ ...message, room: message.room ?? null }));
      })
      .finally(() => count(-1));
  }
}
