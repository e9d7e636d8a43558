// Shows somebody else's conversation beside one's own, so that two inboxes stand next to each other.

import { showArea } from "/areas.js";
import { make } from "/draw.js";
import { conversation } from "/talk.js";
import { listen, memory } from "/wire.js";

const byId = (id) => document.getElementById(id);
const pane = byId("beside");
const other = byId("other");

/**
 * The pane beside the talk. `press(user, button)` is called when a button in it is pressed, `swap(user)` when they
 * change places, and `connected()` when its line is there again.
 */
export function beside({ press, swap, connected }) {
  let user = "";
  let talk = null;
  let stop = () => {};

  function follow() {
    stop();
    stop = () => {};
    if (!user || document.hidden) return;
    const theirs = talk;
    stop = listen(user, theirs.last, { heard: theirs.heard, ready: () => { theirs.isReady(); connected(); }, lost() {} });
  }

  function show(whom) {
    if (whom === user) return;
    user = whom;
    other.value = whom;
    memory.keep("cairn.beside", whom);
    byId("house").classList.toggle("with-beside", Boolean(user));
    pane.hidden = byId("to-beside").hidden = !user;
    byId("beside-title").textContent = other.selectedOptions[0]?.textContent ?? "";
    if (!user && byId("house").dataset.shown === "beside") showArea("talk");
    talk = user ? conversation(user, (button) => press(user, button), "beside-") : null;
    follow();
  }

  other.addEventListener("change", () => show(other.value));
  byId("swap").addEventListener("click", () => swap(user));
  byId("beside-close").addEventListener("click", () => {
    show("");
    other.focus();
  });
  document.addEventListener("visibilitychange", follow);

  return {
    of: (whom) => (whom && whom === user ? talk : null),
    follow,
    /** Who can stand beside somebody: everybody else who is here. */
    choose(people, me) {
      const others = people.filter((one) => one.user !== me);
      const before = user || memory.read("cairn.beside") || "";
      const there = others.some((one) => one.user === before);
      other.replaceChildren(make("option", { value: "" }, "nobody"),
        ...others.map((one) => make("option", { value: one.user }, one.name || one.user)));
      if (there && before === user) other.value = user;
      else show(there ? before : "");
    },
    show,
  };
}
