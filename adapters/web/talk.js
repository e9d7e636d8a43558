// Shows what was said. Whatever a person or the coach wrote becomes text, never markup.

import { draw, make } from "/draw.js";
import { wallClock } from "/panels.js";
import { as } from "/wire.js";

const NEAR = 120; // pixels from the end at which somebody still reads along
const LONGEST_SHOWN = 8_000; // characters of an unsent message; the coach keeps no more

const unseen = (text) => make("span", { class: "unseen" }, text);

function aMark() {
  const mark = document.querySelector(".brand .mark").cloneNode(true);
  mark.classList.add("by");
  return mark;
}

function paragraphs(reply) {
  const parts = [];
  reply.lines.forEach((line, index) => {
    if (line.bullet) {
      if (parts.at(-1)?.tagName !== "UL") parts.push(make("ul"));
      parts.at(-1).append(make("li", {}, ...draw(line)));
      return;
    }
    const paragraph = make("p", {}, ...draw(line));
    const asks = index === reply.lines.length - 1 && index > 0 && paragraph.textContent.trimEnd().endsWith("?");
    if (asks) paragraph.className = "question";
    parts.push(paragraph);
  });
  return parts;
}

/**
 * The conversation of one person, drawn into the page where the elements are whose ids begin with `where`.
 * `press(button)` is called when a button is pressed.
 */
export function conversation(user, press, where = "") {
  const [log, lines, unsent, empty, newer] = ["log", "lines", "unsent", "empty", "newer"].map((name) =>
    document.getElementById(where + name));
  let last = 0;
  const seen = new Set();
  const onTheWay = new Map();
  const readsAlong = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

  function toTheEnd() {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
  }

  function add(element, follow) {
    const stay = !follow && !readsAlong();
    lines.append(element);
    if (stay) newer.hidden = false;
    else toTheEnd();
  }

  function quietenOldButtons() {
    for (const choices of lines.querySelectorAll(".choices:not(.old)")) {
      choices.classList.add("old");
      choices.setAttribute("aria-label", "Earlier choices");
    }
  }

  function choices(reply) {
    const group = make("div", { class: "choices", role: "group", "aria-label": "Choices" });
    for (const { number, label, token } of reply.buttons) {
      const button = make("button", { type: "button" }, make("span", { class: "number" }, String(number)), " ", label);
      button.addEventListener("click", (event) => press({ label, token }, event.detail > 0));
      group.append(button);
    }
    return group;
  }

  function coachSaid(reply, badge = "", began = "") {
    const body = make("div", { class: "body" }, unseen("Coach: "));
    if (badge) body.append(make("p", { class: "badge" }, badge));
    if (began) body.append(make("p", { class: "began" }, began));
    body.append(...paragraphs(reply));
    if (reply.document) {
      const address = `/api/document/${encodeURIComponent(reply.document)}?${as(user)}`;
      body.append(make("p", {}, make("a", { class: "document", href: address, download: "" },
        `Download: ${reply.document}`)));
    }
    if (reply.buttons.length) {
      quietenOldButtons();
      body.append(choices(reply));
    }
    return make("div", { class: badge ? "message coach not-saved" : "message coach" }, aMark(), body);
  }

  const iSaid = (text) =>
    make("div", { class: "message mine", "aria-live": "off" }, unseen("You: "), make("p", { dir: "auto" }, text));

  function arrived(key) {
    onTheWay.get(key)?.element.remove();
    onTheWay.delete(key);
  }

  /** Whatever the person said is drawn while it is on its way; the line itself takes its place. */
  function heard(line) {
    if (seen.has(line.number)) return;
    seen.add(line.number);
    last = Math.max(last, line.number);
    empty.hidden = true;
    if (!line.mine) {
      if (!line.reply) return;
      if (line.reply.buttons.length || !line.by_itself) quietenOldButtons();
      const began = line.by_itself ? `by itself · ${line.at ? wallClock(line.at) : ""}` : "";
      add(coachSaid(line.reply, "", began), false);
      return;
    }
    const same = [...onTheWay].find(([, { text }]) => text.trim() === line.text.trim());
    if (same) arrived(same[0]);
    add(iSaid(line.text), Boolean(same));
  }

  function clear() {
    last = 0;
    seen.clear();
    lines.replaceChildren();
  }

  clear();
  unsent.replaceChildren();
  newer.hidden = true;
  newer.onclick = toTheEnd;
  log.onscroll = () => {
    if (readsAlong()) newer.hidden = true;
  };

  return {
    heard,
    clear,
    arrived,
    last: () => last,
    /** Draw a message that has not arrived yet. */
    sending({ key, text }) {
      const element = iSaid(text.slice(0, LONGEST_SHOWN));
      element.classList.add("sending");
      onTheWay.set(key, { element, text });
      unsent.append(element);
      empty.hidden = true;
      toTheEnd();
    },
    /** Say, inside the conversation, that something was not saved. */
    failed(reply) {
      add(coachSaid(reply, "Not saved"), true);
    },
    /** Show a reply that is no line of the talk any more. */
    only(reply) {
      empty.hidden = true;
      add(coachSaid(reply), true);
    },
    note(text) {
      add(make("p", { class: "note" }, make("span", {}, text)), false);
    },
    /** From now on new lines are read out; the ones from before are not. */
    isReady() {
      if (!where) log.setAttribute("aria-live", "polite");
      empty.hidden = lines.childElementCount > 0 || onTheWay.size > 0;
    },
    isLoading() {
      log.setAttribute("aria-live", "off");
    },
  };
}
