// Draws what stands beside the conversation: the home page, the time, and the talk as the engine sees it.

import { make } from "/draw.js";

const STATES = {
  counted: "✓",
  offered: "…",
  skipped: "–",
  reopened: "↺",
  open: "○",
  aside: "·",
  told: "»",
};

const asShown = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
  timeZone: "UTC",
});

/** The wall-clock time of an ISO text, whatever zone this browser is in. */
export function wallClock(iso) {
  return asShown.format(new Date(`${iso.slice(0, 19)}Z`));
}

export function showTime({ now, zone }) {
  const time = document.getElementById("now");
  time.textContent = wallClock(now);
  time.dateTime = now;
  document.getElementById("zone").textContent = zone.replaceAll("_", " ");
}

function aGoal(goal) {
  const title = make("h4", { class: "goal-title", dir: "auto" }, goal.title);
  const item = make("li", { class: "goal" }, title);
  const facts = [goal.kind, goal.due].filter(Boolean);
  if (facts.length) item.append(make("p", { class: "facts" }, facts.join(" · ")));
  if (goal.line) item.append(make("p", { class: "where", dir: "auto" }, goal.line));
  if (goal.progress !== null) {
    const percent = `${Math.round(goal.progress * 100)}%`;
    const bar = make("progress", { max: "1", value: String(goal.progress), "aria-label": `${goal.title}: ${percent}` });
    item.append(make("div", { class: "bar" }, bar, make("span", { "aria-hidden": "true" }, percent)));
  }
  return item;
}

function part(name, title, ...content) {
  return make("section", { class: `part ${name}` }, make("h3", {}, title), ...content);
}

export function showHome(home) {
  const { labels } = home;
  const none = labels.none || "Nothing yet.";
  const text = (words) => make("p", { class: words ? "words" : "words quiet", dir: "auto" }, words || none);
  document.getElementById("home-title").textContent = home.heading || home.name || "Home";
  const goals = home.goals.length ? make("ul", { class: "goals" }, ...home.goals.map(aGoal)) : text("");
  const parts = [
    part("next", labels.next_step || "Next step", text(home.next_step)),
    part("all-goals", labels.goals || "Goals", goals),
  ];
  if (home.more) parts[1].append(make("p", { class: "more quiet" }, home.more));
  parts.push(part("coming", labels.coming || "Coming up", text(home.coming)));
  document.getElementById("home-parts").replaceChildren(...parts);
}

function pathTable(state) {
  const body = make("tbody");
  for (const { step, state: place, value } of state.path) {
    const isAsked = step === state.asking;
    const sign = make("span", { class: "state-sign", "aria-hidden": "true" }, STATES[place] ?? "?");
    const row = make("tr", { class: `is-${place in STATES ? place : "other"}${isAsked ? " asked" : ""}` },
      make("th", { scope: "row" }, step),
      make("td", {}, sign, ` ${place}`),
      make("td", { class: "value", dir: "auto" }, value));
    if (isAsked) row.setAttribute("aria-current", "step");
    body.append(row);
  }
  const heads = ["Step", "State", "Answer"].map((name) => make("th", { scope: "col" }, name));
  return make("table", {}, make("caption", { class: "unseen" }, "The path through this talk"),
    make("thead", {}, make("tr", {}, ...heads)), body);
}

export function showState(state) {
  const parts = document.getElementById("inside-parts");
  if (!state) {
    parts.replaceChildren(make("p", { class: "quiet" }, "No talk is open. The next message decides which one begins."));
    return;
  }
  const facts = make("dl", { class: "state-facts" });
  const rows = [["Talk", state.talk], ["Title", state.title], ["Asking", state.asking], ["Turn", state.turn]];
  for (const [name, value] of rows) {
    facts.append(make("div", {}, make("dt", {}, name), make("dd", {}, String(value === "" ? "–" : value))));
  }
  const saved = make("pre", { tabindex: "0", role: "region", "aria-label": "What is saved of this talk" },
    JSON.stringify(state.progress, null, 2));
  const path = make("div", { class: "path", tabindex: "0", role: "region", "aria-label": "Path" }, pathTable(state));
  parts.replaceChildren(facts, make("h3", {}, "Path"), path, make("h3", {}, "Progress, as it is saved"), saved);
}
