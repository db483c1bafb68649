/* The line at the foot of a chat: words, a photo, a quoted message. Hands over what is to be said; knows no server. */

import { toast, word } from "./lobby_page.js";

const LARGEST_PHOTO = 5_000_000; // bytes
const PHOTO_TYPES = ["image/png", "image/jpeg"];

/** Calls `onSay({text, photo, preview, quote})`; `photo` is bare base64, `preview` an object URL for showing it. */
export class Composer {
  #form;
  #words;
  #file;
  #photo = null;
  #quote = null;

  constructor(form, onSay) {
    this.#form = form;
    this.#words = form.querySelector(".words");
    this.#file = form.querySelector(".file");
    this.onSay = onSay;
    form.addEventListener("submit", (event) => this.#submit(event));
    this.#words.addEventListener("keydown", (event) => this.#key(event));
    this.#words.addEventListener("input", () => this.#settle());
    this.#words.addEventListener("paste", (event) => this.#paste(event));
    this.#file.addEventListener("change", () => this.#attach(this.#file.files[0]));
    form.querySelector(".quote-cancel").addEventListener("click", () => this.quote(null));
    form.querySelector(".preview-cancel").addEventListener("click", () => this.#attach(null));
    this.#settle();
  }

  /** Whether somebody is about to say something. */
  get busy() {
    return Boolean(this.#words.value.trim() || this.#photo || this.#quote);
  }

  /** Puts words into the input, ready to be sent or changed. */
  suggest(text) {
    this.#words.value = text;
    this.#settle();
    this.#words.focus();
  }

  /** The message that the next words answer (`{id, text}`), or null. */
  quote(quoted) {
    this.#quote = quoted;
    this.#form.querySelector(".quote").hidden = !quoted;
    this.#form.querySelector(".quote-words").textContent = quoted?.text ?? "";
    if (quoted) this.#words.focus();
  }

  #key(event) {
    const composing = event.isComposing || event.keyCode === 229; // 229: Safari ends the composition before the key
    if (event.key === "Escape" && this.#quote) this.quote(null);
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #paste(event) {
    const photo = [...event.clipboardData.files].find((file) => file.type.startsWith("image/"));
    if (!photo) return;
    event.preventDefault();
    this.#attach(photo);
  }

  #attach(file) {
    this.#file.value = "";
    if (file && !PHOTO_TYPES.includes(file.type)) return toast(word("photo-type"));
    if (file && file.size > LARGEST_PHOTO) return toast(word("photo-size"));
    if (this.#photo) URL.revokeObjectURL(this.#photo.preview);
    this.#photo = file ? { file, preview: URL.createObjectURL(file) } : null;
    this.#form.querySelector(".preview").hidden = !file;
    this.#form.querySelector(".preview-words").textContent = file?.name ?? "";
    if (file) this.#form.querySelector(".preview-image").src = this.#photo.preview;
    this.#settle();
    this.#words.focus();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#words.value.trim();
    const photo = this.#photo;
    const quote = this.#quote;
    if (!text && !photo) return;
    this.#words.value = "";
    this.#photo = null; // its preview lives on in the bubble that is being sent
    this.#attach(null);
    this.quote(null);
    this.onSay({ text, quote, photo: photo && (await base64(photo.file)), preview: photo?.preview ?? null });
  }

  #settle() {
    const empty = !this.#words.value.trim() && !this.#photo;
    this.#form.querySelector(".send").disabled = empty;
    this.#words.style.height = "auto";
    this.#words.style.height = `${this.#words.scrollHeight}px`;
  }
}

function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
