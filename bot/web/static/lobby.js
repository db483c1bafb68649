/* The lobby page: four columns, each somebody's view of the estate, and the estate's clock. */

import { people as fetchPeople } from "./lobby_api.js";
import { startClock } from "./lobby_clock.js";
import { Column } from "./lobby_column.js";
import { handedOver, nameWord, paintAvatar, word } from "./lobby_page.js";
import { Talk } from "./lobby_talk.js";
import { Wire } from "./lobby_wire.js";

const PEOPLE_EVERY_MS = 20000; // a binding or a new room changes what /people says
const KEPT = "menfang.lobby"; // in sessionStorage: survives a reload and the switch of language

const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
const talks = new Map(handedOver.people.map((person) => [person.as, new Talk(person)]));
const wire = new Wire(talks);
const onPhone = matchMedia("(max-width: 799px)");

const elements = [...document.querySelectorAll(".column")];
const columns = [];
const places = [...document.querySelectorAll(".places button")];

/** The name of the person whom a message's `from` means, by `as` or by name; undefined for the house itself. */
function nameOf(from) {
  const talk = [...talks.values()].find(({ as, person }) => as === from || person.name === from);
  return talk && nameWord(talk.person);
}

function isCurrent(column) {
  return !onPhone.matches || column.element.classList.contains("current");
}

/** After any change of who is on show: streams follow, what is seen is no longer unread, badges are right. */
function settle() {
  if (columns.length < elements.length) return; // still being built
  wire.show(columns.map((column) => column.talk.as));
  for (const column of columns) if (isCurrent(column)) column.talk.unread.delete(column.room);
  badges();
  kept.shown = Object.fromEntries(columns.map((column) => [column.element.id, column.talk.as]));
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

const unreadOf = (talk) => [...talk.unread.values()].reduce((sum, count) => sum + count, 0);

function badges() {
  for (const column of columns) column.badges(unreadOf);
  places.forEach((button, index) => {
    const { talk } = columns[index];
    const badge = button.querySelector(".badge");
    const count = unreadOf(talk);
    badge.hidden = !count;
    badge.textContent = count;
    const name = nameWord(talk.person);
    button.querySelector(".place-name").textContent = name;
    button.setAttribute("aria-label", count ? `${name}, ${word("unread")}: ${count}` : name);
    paintAvatar(button.querySelector(".avatar"), talk.person);
  });
}

function current(id) {
  for (const column of columns) column.element.classList.toggle("current", column.element.id === id);
  for (const button of places) {
    if (button.dataset.column === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  kept.current = id;
  columns.find((column) => column.element.id === id).thread.toEnd();
  settle();
}

function onFeed(talk, fresh) {
  for (const { message } of fresh) {
    if (talk.isMine(message)) continue;
    const seen = columns.some((column) => isCurrent(column) && column.talk === talk && column.room === message.room);
    if (!seen) talk.unread.set(message.room, (talk.unread.get(message.room) ?? 0) + 1);
  }
  const asked = fresh.findLast(({ message }) => message.script?.startsWith("ask-words-"))?.message;
  const alert = fresh.findLast(({ message }) => message.script?.startsWith("alert-") && message.choices?.length)?.message;
  for (const column of columns) {
    if (column.talk !== talk) continue;
    column.draw();
    if (alert) column.urge(alert.room);
    // A press that wants words: they answer the question without a further click.
    if (asked && talk.pressing.size && isCurrent(column) && column.room === asked.room) {
      column.answer(asked);
      column.thread.toEnd();
    }
  }
  badges();
}

async function refreshPeople() {
  const list = await fetchPeople().catch(() => []);
  for (const person of list) {
    const talk = talks.get(person.as);
    if (!talk || JSON.stringify(talk.person) === JSON.stringify(person)) continue;
    talk.person = person;
    for (const column of columns) if (column.talk === talk) column.head();
  }
  badges();
}

function startScripts() {
  const button = document.querySelector(".scripts");
  const show = (on) => {
    document.body.classList.toggle("show-scripts", on);
    button.setAttribute("aria-pressed", String(on));
    kept.scripts = on;
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  };
  button.addEventListener("click", () => show(!kept.scripts));
  show(Boolean(kept.scripts));
}

function startWire() {
  const note = document.querySelector(".wire");
  wire.addEventListener("state", ({ detail: state }) => {
    note.hidden = state === "live";
    note.dataset.state = state;
    note.textContent = state === "live" ? "" : word(state);
  });
  wire.start();
}

for (const element of elements) columns.push(new Column(element, { talks, first: kept.shown?.[element.id], onShow: settle, nameOf }));
for (const talk of talks.values()) talk.addEventListener("change", ({ detail }) => onFeed(talk, detail.fresh));
for (const button of places) button.addEventListener("click", () => current(button.dataset.column));
onPhone.addEventListener("change", settle);
startScripts();
current(kept.current ?? elements[0].id);
startClock(() => wire.refresh().then(refreshPeople));
startWire();
setInterval(() => document.hidden || refreshPeople(), PEOPLE_EVERY_MS);
