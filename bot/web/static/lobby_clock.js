/* The estate's clock: shows its time, and lets time pass. */

import { now as askNow, step } from "./lobby_api.js";
import { clockWords, handedOver, offsetMinutes, toast, word } from "./lobby_page.js";

const DRAW_EVERY_MS = 2000;
const ASK_EVERY_MS = 20000; // another window may have let time pass

/** Starts the clock bar; `onStepped()` is called (and awaited) after each step, to fetch what happened meanwhile. */
export function startClock(onStepped) {
  const bar = document.querySelector(".clock");
  const face = bar.querySelector(".clock-face");
  const busy = bar.querySelector(".clock-busy");
  const buttons = [...bar.querySelectorAll("button")];
  let base = 0; // the estate's time in ms, when the page's own timer stood at `mark`
  let mark = 0;
  let minutes = 0;

  const set = (now) => {
    base = Date.parse(now);
    mark = performance.now();
    minutes = offsetMinutes(now);
    draw();
  };
  const draw = () => {
    const now = base + performance.now() - mark;
    const { date, time } = clockWords(now, minutes);
    bar.querySelector(".clock-date").textContent = date;
    bar.querySelector(".clock-time").textContent = time;
    face.dateTime = new Date(now).toISOString();
  };
  const ask = () => askNow().then(({ now }) => set(now), () => {}); // the wire's note tells who cannot be reached
  const advance = async (seconds) => {
    const wait = (on) => {
      bar.classList.toggle("busy", on);
      bar.setAttribute("aria-busy", String(on));
      busy.textContent = on ? word("stepping") : "";
      for (const button of buttons) button.disabled = on;
    };
    wait(true);
    try {
      set((await step(seconds)).now);
      await onStepped();
    } catch (failure) {
      toast(failure.status < 500 ? failure.message : "");
      await ask();
    } finally {
      wait(false);
    }
  };

  for (const button of buttons) button.addEventListener("click", () => advance(Number(button.dataset.seconds)));
  set(handedOver.now);
  setInterval(draw, DRAW_EVERY_MS);
  setInterval(() => document.hidden || bar.classList.contains("busy") || ask(), ASK_EVERY_MS);
}
