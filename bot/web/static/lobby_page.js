/* Small things that the whole page shares: the words handed over by the server, times, photos, toasts. */

export const handedOver = JSON.parse(document.getElementById("handed-over").textContent);
export const language = handedOver.language;

/** A word of the page by its key without the prefix; the key itself when the server did not send it. */
export const word = (key) => handedOver.words[`page-js-${key}`] ?? key;
export const roleWord = (role) => handedOver.words[`page-role-${String(role).toLowerCase().replace(/[ _]/g, "-")}`] ?? role;

/** A person's name in the page's language: the demo's cast has one in each, everybody else the name they go by. */
export const nameWord = (person) => handedOver.words[`page-name-${String(person.as).split(":").at(-1)}`] ?? person.name;

/** The minutes east of UTC that an RFC 3339 time names: the page speaks the estate's time, not the browser's. */
export function offsetMinutes(text) {
  const found = /([+-])(\d\d):(\d\d)$/.exec(text);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}

const format = (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
const timeFormat = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayFormat = format({ month: "long", day: "numeric", weekday: "short" });
const dateFormat = format({ year: "numeric", month: "short", day: "numeric", weekday: "short" });
const local = (ms, minutes) => new Date(ms + minutes * 60000);

const of = (formatter) => (at) => formatter.format(local(Date.parse(at), offsetMinutes(at)));
export const timeWords = of(timeFormat);
export const dayWords = of(dayFormat);
export const clockWords = (ms, minutes) => ({ date: dateFormat.format(local(ms, minutes)), time: timeFormat.format(local(ms, minutes)) });

/** What an <img> may load for a message's photo: a URL as it is, bare base64 as a data URL. */
export function photoSource(photo) {
  if (photo.startsWith("/9j/")) return `data:image/jpeg;base64,${photo}`; // how every JPEG begins in base64; not a path
  if (photo.startsWith("iVBOR")) return `data:image/png;base64,${photo}`;
  return photo;
}

const viewer = document.querySelector(".viewer");
viewer.addEventListener("click", (event) => {
  if (!event.target.matches("img")) viewer.close();
});

export function enlarge(source) {
  viewer.querySelector("img").src = source;
  viewer.showModal();
}

const TOAST_MS = 6000;
export function toast(text) {
  const note = document.createElement("p");
  note.className = "toast";
  note.textContent = text || word("server-error");
  const toasts = document.querySelector(".toasts");
  toasts.append(note);
  while (toasts.children.length > 3) toasts.firstElementChild.remove();
  setTimeout(() => note.remove(), TOAST_MS);
}

/** The same person always gets the same look: the first letter of the name, coloured by role. */
export function paintAvatar(element, person) {
  element.textContent = [...nameWord(person)][0] ?? "";
  element.dataset.role = String(person.as).split(":")[0];
}
