// Asks the coach what a sentence is worth as a goal and draws the card; nothing of it is kept or put into an address.

import { draw, make } from "/draw.js";
import { ask } from "/wire.js";

const byId = (id) => document.getElementById(id);
const [form, text, today, locale, wrong, shown] = ["form", "text", "today", "locale", "wrong", "card"].map(byId);
let asked = 0;

const rule = (name) => (name ? [make("span", { class: "rule" }, name)] : []);

function letter({ name, line, holds, rule: reason }, labels) {
  const sign = make("span", { "aria-hidden": "true" }, holds ? "✓ " : "○ ");
  return make("li", { class: holds ? "is-there" : "is-open" },
    make("span", { class: "sign" }, make("b", {}, name), " ", sign, holds ? labels.holds : labels.open),
    make("span", { class: "what", dir: "auto" }, ...draw(line)), ...rule(reason));
}

function cardOf(card) {
  const { labels } = card;
  const head = make("h2", { id: "card-title", tabindex: "-1" }, card.is_goal ? labels.yes : labels.no);
  const parts = [head];
  if (card.is_goal) {
    const facts = card.facts.flatMap((row) => [make("dt", {}, row.name),
      make("dd", { dir: "auto" }, ...draw(row.line), ...rule(row.rule))]);
    parts.push(make("p", { class: "title", dir: "auto" }, card.title), make("dl", { class: "facts-of" }, ...facts),
      make("ul", { class: "letters" }, ...card.letters.map((row) => letter(row, labels))));
  }
  const lines = card.question.map((line, at) =>
    make("p", at === card.question.length - 1 ? { class: "asked" } : {}, ...draw(line)));
  parts.push(make("section", { class: "ask" }, make("h3", {}, labels.question, ...rule(card.rule)), ...lines));
  if (card.reasons.length) {
    const reasons = card.reasons.flatMap(({ rule: name, sentence }) => [make("dt", { class: "rule" }, name),
      make("dd", {}, sentence)]);
    parts.push(make("details", { class: "whys" }, make("summary", {}, labels.reasons), make("dl", {}, ...reasons)));
  }
  return parts;
}

async function check() {
  const turn = ++asked;
  wrong.textContent = "";
  try {
    const wanted = { text: text.value, today: today.value, locale: locale.value };
    const { status, data } = await ask("/api/review", wanted);
    if (turn !== asked) return;
    if (status !== 200) {
      wrong.textContent = data.error;
      text.focus();
      return;
    }
    shown.lang = ["en", "de"].includes(locale.value) ? locale.value : "en";
    shown.replaceChildren(...cardOf(data.card));
    shown.hidden = false;
    byId("card-title").focus({ preventScroll: true });
    shown.scrollIntoView({ block: "nearest" });
  } catch {
    if (turn === asked) wrong.textContent = "The coach did not answer. Try again.";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

const own = (navigator.language ?? "").slice(0, 2);
if ([...locale.options].some(({ value }) => value === own)) locale.value = own;
try {
  const { data } = await ask("/api/review");
  today.value ||= data.today ?? "";
} catch {
  // Without it the coach reads the goal on its own day.
}
