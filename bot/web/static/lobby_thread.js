/* Draws one chat: bubbles, cards, buttons, days. Every text goes in as text, never as HTML. */

import { dayWords, enlarge, photoSource, timeWords, word } from "./lobby_page.js";

const PAGE = 150; // bubbles drawn at first, and by each press on "earlier"
const NEAR_PX = 80;

/** `hands`: what the chat asks of its column: `onChoose(bubble, choice)`, `onReply(message)`, `onRetry(sent)`, `nameOf(from)`. */
export class Thread {
  #nodes = new Map();
  #limit = PAGE;
  #talk = null;
  #room = null;
  #newest = 0;
  #follows = true;
  #size = "";
  #held = null; // in a room, the card whose button was pressed: it stays in view, for its next button

  constructor(pane, hands) {
    this.hands = hands;
    this.log = pane.querySelector(".log");
    this.scroller = pane.querySelector(".scroller");
    this.typing = pane.querySelector(".typing");
    this.earlier = pane.querySelector(".earlier");
    this.newer = pane.querySelector(".newer");
    this.template = document.getElementById("bubble").content.firstElementChild;
    this.earlier.addEventListener("click", () => {
      this.#limit += PAGE;
      this.draw();
    });
    this.newer.addEventListener("click", () => this.toEnd());
    this.scroller.addEventListener("scroll", () => {
      if (this.#size !== sizeOf(this.scroller)) return; // not the reader: the chat has another size, and the observer follows
      this.#follows = this.#isNearEnd();
      if (this.#follows) this.newer.hidden = true;
    });
    // A keyboard, a quote bar or a growing header shrinks the chat: whoever was at the end stays there.
    new ResizeObserver(() => {
      this.#size = sizeOf(this.scroller);
      if (this.#follows) this.toEnd();
    }).observe(this.scroller);
  }

  show(talk, room) {
    this.#talk = talk;
    this.#room = room;
    this.#limit = PAGE;
    this.#held = null;
    this.#nodes.clear();
    this.log.replaceChildren();
    this.log.setAttribute("aria-busy", "true"); // a chat that is opened is not read out as news
    this.newer.hidden = true;
    this.draw();
    this.toEnd();
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#follows = true;
    this.#held = null;
    this.newer.hidden = true;
  }

  draw() {
    const follow = this.#follows;
    const bubbles = this.#talk.thread(this.#room);
    const outgoing = this.#talk.outgoing.filter((sent) => sent.room === this.#room && !this.#talk.hasReturned(sent));
    this.#place([...this.#days(bubbles.slice(-this.#limit)), ...outgoing.map((sent) => this.#sentItem(sent))]);
    this.earlier.hidden = bubbles.length <= this.#limit;
    this.typing.hidden = !this.#talk.waiting.get(this.#room);
    this.log.setAttribute("aria-busy", String(!this.#talk.loaded));
    const newest = bubbles.at(-1)?.root ?? 0;
    const isNews = newest > this.#newest;
    this.#newest = newest;
    const last = bubbles.at(-1);
    if (this.#held !== null && !outgoing.length && last && this.#talk.isMine(last.message)) this.#hold();
    else if (follow || outgoing.some((sent) => sent.state === "sending")) this.toEnd();
    else if (isNews) this.newer.hidden = false;
    return bubbles.length + outgoing.length;
  }

  #hold() {
    this.#nodes.get(this.#held)?.node.scrollIntoView({ block: "nearest" });
    this.#follows = this.#isNearEnd();
  }

  #isNearEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR_PX;
  }

  /** Puts the items in order and keeps every node whose `sign` has not changed: focus and screen readers stay calm. */
  #place(items) {
    const kept = new Map();
    let next = this.log.firstElementChild;
    for (const { key, sign, build } of items) {
      const known = this.#nodes.get(key);
      const node = known?.sign === sign ? known.node : build();
      if (known && known.node !== node) {
        if (next === known.node) next = node;
        known.node.replaceWith(node);
      }
      kept.set(key, { sign, node });
      if (node === next) next = next.nextElementSibling;
      else this.log.insertBefore(node, next);
    }
    for (const [key, { node }] of this.#nodes) if (!kept.has(key)) node.remove();
    this.#nodes = kept;
  }

  #days(bubbles) {
    const newest = new Map(); // the newest message with buttons, of those that ask the same; older ones stand back
    const matter = (bubble) => this.#talk.matter(bubble);
    for (const bubble of bubbles) if (bubble.message.choices?.length) newest.set(matter(bubble), bubble.root);
    const items = [];
    let day = "";
    for (const bubble of bubbles) {
      const words = dayWords(bubble.at);
      if (words !== day) {
        day = words;
        items.push({ key: `day ${bubble.root}`, sign: words, build: () => dayNode(words) });
      }
      items.push(this.#bubbleItem(bubble, newest.get(matter(bubble)) !== bubble.root, bubble !== bubbles.at(-1)));
    }
    return items;
  }

  #bubbleItem(bubble, overtaken, followed) {
    const { id } = bubble.message;
    const busy = this.#talk.pressing.has(bubble.root);
    const pressed = this.#talk.choiceMade(bubble);
    const older = overtaken || (followed && !busy && pressed !== null && this.#room === null);
    const sign = JSON.stringify([id, older, busy, pressed, this.#talk.quotes.has(id)]);
    return { key: bubble.root, sign, build: () => this.#bubbleNode(bubble, { older, busy, pressed }) };
  }

  #bubbleNode(bubble, state) {
    const { message } = bubble;
    const mine = this.#talk.isMine(message);
    const fromPerson = message.script == null;
    const node = this.#node(mine ? "mine" : fromPerson ? "other" : "bot", message.text);
    node.dataset.id = message.id;
    if (!fromPerson) node.dataset.script = message.script;
    if (!fromPerson && message.script === "card") node.classList.add("card");
    if (mine && this.#talk.person.role !== "resident" && this.#talk.labels.has(message.text)) node.classList.add("press");
    if (bubble.edited) node.classList.add("renewed");
    const name = this.hands.nameOf(message.from) ?? (fromPerson ? message.from : undefined);
    if (!mine) fill(node, ".sender", name ?? word("bot"));
    node.classList.toggle("named", Boolean(name));
    fill(node, ".quoted", this.#talk.quotes.get(message.id));
    if (!fromPerson) stamp(node.querySelector(".text"), message);
    fill(node, ".script", message.script);
    node.querySelector(".edited").hidden = !bubble.edited;
    const time = node.querySelector("time");
    time.dateTime = message.at;
    time.textContent = timeWords(message.at);
    if (message.photo) this.#photo(node, photoSource(message.photo));
    node.querySelector(".reply").addEventListener("click", () => this.hands.onReply(message));
    this.#choices(node, bubble, state);
    return node;
  }

  #choices(node, bubble, { older, busy, pressed }) {
    const box = node.querySelector(".choices");
    const choices = bubble.message.choices ?? [];
    box.hidden = !choices.length;
    box.classList.toggle("older", older);
    for (const choice of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = choice.label;
      button.dataset.choice = choice.id;
      button.disabled = busy;
      if (choice.id === pressed) button.classList.add("pressed");
      button.addEventListener("click", () => {
        this.#held = bubble.message.room === null ? null : bubble.root;
        this.hands.onChoose(bubble, choice.id);
      });
      box.append(button);
    }
  }

  #sentItem(sent) {
    const build = () => {
      const node = this.#node("mine", sent.text);
      node.classList.add(sent.state);
      fill(node, ".quoted", sent.quote?.text);
      if (sent.preview) this.#photo(node, sent.preview);
      node.querySelector("time").textContent = sent.state === "sent" ? "" : word(sent.state);
      node.querySelector(".reply").hidden = true;
      const again = node.querySelector(".again");
      again.hidden = sent.state !== "failed";
      again.addEventListener("click", () => this.hands.onRetry(sent));
      return node;
    };
    return { key: sent.eventId, sign: sent.state, build };
  }

  #node(whose, text) {
    const node = this.template.cloneNode(true);
    node.classList.add(whose);
    const words = node.querySelector(".text");
    words.textContent = text ?? "";
    words.hidden = !text;
    return node;
  }

  #photo(node, source) {
    const thumb = node.querySelector(".thumb");
    thumb.hidden = false;
    const image = thumb.querySelector("img");
    image.addEventListener("load", () => this.#follows && this.toEnd(), { once: true });
    image.src = source;
    thumb.addEventListener("click", () => enlarge(source));
  }
}

const sizeOf = ({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`;

function fill(node, selector, text) {
  const element = node.querySelector(selector);
  element.hidden = !text;
  element.textContent = text ?? "";
}

/** The ticket's number as a seal: where the words name it, else before them. */
function stamp(element, { text, ticket }) {
  if (!ticket || !text) return;
  const seal = document.createElement("span");
  seal.className = "ticket";
  seal.textContent = ticket;
  const at = text.indexOf(ticket);
  if (at < 0) element.prepend(seal, " ");
  else element.replaceChildren(text.slice(0, at), seal, text.slice(at + ticket.length));
}

function dayNode(words) {
  const node = document.createElement("li");
  node.className = "day";
  node.textContent = words;
  return node;
}
