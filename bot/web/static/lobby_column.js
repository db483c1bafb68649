/* One column: whose view it is, which of that person's chats is open, and the line for speaking. */

import { Composer } from "./lobby_composer.js";
import { handedOver, nameWord, paintAvatar, roleWord, word } from "./lobby_page.js";
import { Thread } from "./lobby_thread.js";

const QUOTE_LENGTH = 80;

/** The API names rooms by their ids; the server wrote the names into the page. */
const roomNames = new Map(handedOver.people.flatMap((person) => person.rooms.map(({ id, name }) => [id, name])));
const roomsOf = (person) => person.rooms.map((room) => room.id ?? room).map((id) => ({ id, name: roomNames.get(id) ?? id }));

/** The chats that a person most wants to see, best first: rooms for staff; for others their private chat, where alerts arrive. */
function likelyRooms(person) {
  const rooms = roomsOf(person).map((room) => room.id);
  if (person.as.startsWith("staff:")) return [...rooms, null];
  return [null, ...rooms.filter((id) => id === "supervisors")];
}

export class Column {
  talk = null;
  room = null;
  #chosen = false; // whether the visitor chose the open chat; until then the column may open the one that has something
  #tabs = new Map();

  constructor(element, { talks, first, onShow, nameOf }) {
    this.element = element;
    this.talks = talks;
    this.onShow = onShow;
    this.picker = element.querySelector(".picker");
    this.tabBar = element.querySelector(".tabs");
    this.empty = element.querySelector(".empty");
    this.composer = new Composer(element.querySelector(".composer"), (spoken) => this.talk.speak(this.room, spoken));
    this.thread = new Thread(element.querySelector(".pane"), {
      onChoose: (bubble, choice) => this.talk.choose(bubble, choice),
      onReply: (message) => this.answer(message),
      onRetry: (sent) => this.talk.retry(sent),
      nameOf,
    });
    this.picker.addEventListener("change", () => this.show(this.picker.value));
    this.tabBar.addEventListener("keydown", (event) => this.#arrow(event));
    this.show(talks.has(first) ? first : talks.has(element.dataset.first) ? element.dataset.first : this.picker.value);
  }

  /** Shows the estate as this person (`as`) sees it. */
  show(as) {
    this.talk = this.talks.get(as);
    this.picker.value = as;
    this.#chosen = false;
    this.head();
    this.open(likelyRooms(this.talk.person)[0]);
  }

  /** Opens one of the person's chats: a room's id, or null for the private chat. */
  open(room) {
    this.room = room;
    for (const [id, tab] of this.#tabs) {
      tab.setAttribute("aria-selected", String(id === room));
      tab.tabIndex = id === room ? 0 : -1;
    }
    this.composer.quote(null);
    this.#fillEmpty();
    this.thread.show(this.talk, room);
    this.onShow();
    this.draw();
  }

  /** Something urgent has arrived in this chat: it is opened, unless the visitor chose what to look at. */
  urge(room) {
    if (!this.#chosen && room !== this.room && !this.composer.busy) this.open(room);
  }

  /** The next words in the composer answer this message. */
  answer(message) {
    this.composer.quote({ id: message.id, text: quoteWords(message) });
  }

  head() {
    const { person } = this.talk;
    paintAvatar(this.element.querySelector(".avatar"), person);
    this.element.querySelector(".eyebrow").textContent = roleWord(person.role);
    this.element.querySelector(".household").textContent = person.household ?? "";
    this.#buildTabs(roomsOf(person));
  }

  draw() {
    const count = this.thread.draw();
    if (!count && !this.#chosen && this.talk.loaded) {
      const busy = likelyRooms(this.talk.person).find((room) => this.talk.thread(room).length);
      if (busy !== undefined) {
        this.open(busy);
        return;
      }
    }
    this.empty.hidden = count > 0 || !this.talk.loaded;
  }

  /** Writes what is unread on the tabs and behind the names; `unreadOf(talk)` counts all chats of a person. */
  badges(unreadOf) {
    for (const [room, tab] of this.#tabs) setBadge(tab, this.talk.unread.get(room) ?? 0);
    for (const option of this.picker.options) {
      const talk = this.talks.get(option.value);
      const count = talk === this.talk ? 0 : unreadOf(talk);
      const name = nameWord(talk.person);
      option.textContent = count ? `${name} (${count})` : name;
    }
  }

  #buildTabs(rooms) {
    this.#tabs.clear();
    this.tabBar.replaceChildren();
    this.tabBar.hidden = !rooms.length;
    for (const { id, name } of [...rooms, { id: null, name: word("private") }]) {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", this.element.querySelector(".pane").id);
      tab.setAttribute("aria-selected", String(id === this.room));
      const label = document.createElement("span");
      label.className = "tab-name";
      label.textContent = name;
      tab.append(label, badgeNode());
      tab.addEventListener("click", () => {
        this.#chosen = true;
        this.open(id);
      });
      this.#tabs.set(id, tab);
      this.tabBar.append(tab);
    }
  }

  #arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...this.#tabs.values()];
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.click();
    next.focus();
  }

  #fillEmpty() {
    const { person } = this.talk;
    const kind = this.room !== null && person.as.startsWith("staff:") ? "room" : !person.household && person.role === "resident" ? "unbound" : person.as.split(":")[0];
    const template = document.getElementById(`empty-${kind}`) ?? document.getElementById("empty-supervisor");
    const content = template.content.cloneNode(true);
    this.empty.querySelector(".empty-words").textContent = content.querySelector("p").textContent;
    const tries = [...content.querySelectorAll("button")];
    for (const button of tries) button.addEventListener("click", () => this.composer.suggest(button.textContent));
    this.empty.querySelector(".tries").replaceChildren(...tries);
  }
}

function quoteWords(message) {
  const text = message.text?.replace(/\s+/g, " ") || word("photo");
  return text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH)}…` : text;
}

function badgeNode() {
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.hidden = true;
  return badge;
}

function setBadge(tab, count) {
  const badge = tab.querySelector(".badge");
  badge.hidden = !count;
  badge.textContent = count;
}
