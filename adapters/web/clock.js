// The time machine: moves the coach's clock, in one jump or day by day.

import { showTime, wallClock } from "/panels.js";
import { ask } from "/wire.js";

const jumps = document.querySelector(".jumps");
const play = document.getElementById("play");
const DAY_SHOWN = 180; // milliseconds that a day stays, so that one can see what it brought
const SETTLES = 300; // milliseconds in which what came on the way is shown, before it is said how late it is

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `tell.user()` says whose clock is shown; `tell.moved(time)`, `tell.note(text)` and `tell.wrong(sentence)` follow. */
export function timeMachine(tell) {
  let moving = false;
  let playing = false;

  async function jump(far) {
    try {
      const { status, data } = await ask("/api/clock", { user: tell.user(), jump: far });
      if (status !== 200) {
        tell.wrong(data.error);
        return null;
      }
      showTime(data);
      tell.moved();
      return data.now;
    } catch {
      tell.wrong("The clock did not answer. Look at the time, then try again.");
      return null;
    }
  }

  async function move(work) {
    if (moving || !tell.user()) return;
    moving = true;
    jumps.setAttribute("aria-busy", "true");
    const now = await work();
    await pause(SETTLES);
    if (now) tell.note(`The clock moved: it is ${wallClock(now)}.`);
    jumps.removeAttribute("aria-busy");
    moving = false;
  }

  async function days(many) {
    playing = true;
    const label = play.textContent;
    play.textContent = "stop";
    play.classList.add("strong");
    let now = null;
    for (let day = 0; day < many && playing; day += 1) {
      const next = await jump("+1 day");
      if (!next) break;
      now = next;
      await pause(DAY_SHOWN);
    }
    playing = false;
    play.textContent = label;
    play.classList.remove("strong");
    return now;
  }

  jumps.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button !== play) move(() => jump(button.dataset.jump));
    else if (playing) playing = false;
    else move(() => days(7 * Number(play.dataset.weeks)));
  });
}
