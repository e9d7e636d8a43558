// Puts the page together: who is here, what they send, and when the panels are drawn anew.

import { showArea } from "/areas.js";
import { beside } from "/beside.js";
import { timeMachine } from "/clock.js";
import { make } from "/draw.js";
import { conversation } from "/talk.js";
import { showHome, showState, showTime } from "/panels.js";
import { as, ask, listen, memory, newKey, outbox } from "/wire.js";

const byId = (id) => document.getElementById(id);
const words = byId("words");
const person = byId("person");
const status = byId("status");

let me = "";
let talk = null;
let stopListening = () => {};
let refreshing = 0;
let everybody = [];

const say = (sentence) => {
  if (status.textContent !== sentence) status.textContent = sentence;
};

/* What goes out */

const box = outbox({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "",
  locale: navigator.language ?? "",
  after: (user) => talkOf(user)?.last() ?? 0,
  answered(message, { lines, afresh, reply, failure }) {
    if (failure) giveBack(message);
    const theirs = talkOf(message.user);
    if (!theirs) return;
    say("");
    theirs.arrived(message.key);
    if (failure) theirs.failed(failure);
    if (afresh) theirs.clear();
    lines.forEach(theirs.heard);
    if (afresh) {
      if (reply && !lines.some((line) => line.reply)) theirs.only(reply);
      if (theirs === talk) follow();
      else side.follow();
    }
    refreshSoon();
  },
  refused(message, sentence, code) {
    giveBack(message);
    const theirs = talkOf(message.user);
    if (!theirs) return;
    say("");
    theirs.arrived(message.key);
    theirs.failed({ lines: [{ bullet: false, spans: [{ text: sentence, said: false }] }], buttons: [], document: "" });
    if (code === 404) whoIsHere();
  },
  waiting(message, attempt) {
    if (!talkOf(message.user)) return;
    say(attempt > 1 ? "Not sent yet, still trying. It is kept here." : "Not sent yet, trying again.");
  },
});

const talkOf = (user) => (user === me ? talk : side.of(user));

function send(text, press = "", user = me) {
  if (!user || (!press && !text.trim())) return;
  const message = { user, key: newKey(), text, press };
  talkOf(user)?.sending(message);
  box.send(message);
  if (user === me) showArea("talk");
}

/** Typed words that were not saved stand in the box again, before whatever was begun since. */
function giveBack({ user, text, press }) {
  if (press) return;
  const begun = user === me ? words.value : memory.read(`cairn.draft.${user}`);
  const both = begun ? `${text}\n${begun}` : text;
  memory.keep(`cairn.draft.${user}`, both);
  if (user !== me) return;
  words.value = both;
  grow();
}

/* The box one writes in */

function grow() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight}px`;
}

const keepDraft = () => memory.keep(`cairn.draft.${me}`, words.value);

words.addEventListener("input", () => {
  grow();
  keepDraft();
});
words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("composer").requestSubmit();
});
byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  send(words.value);
  if (words.value.trim()) words.value = "";
  grow();
  keepDraft();
  words.focus();
});
byId("hello").addEventListener("click", () => {
  send("hello");
  words.focus();
});

function press({ label, token }, byPointer) {
  send(label, token);
  // A tap on a phone should not bring up the keyboard over what comes next.
  if (!(byPointer && matchMedia("(pointer: coarse)").matches)) words.focus({ preventScroll: true });
}

/* What comes in */

function follow() {
  stopListening();
  const mine = talk;
  stopListening = listen(me, mine.last, {
    heard(line) {
      mine.heard(line);
      refreshSoon();
    },
    ready() {
      mine.isReady();
      if (!box.unsent(me).length) say("");
      box.hurry();
    },
    lost() {
      say("No connection to the coach; trying again. Nothing is lost.");
      whoIsHere();
    },
  });
}

function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, 60);
}

async function refresh() {
  const whose = me;
  if (!whose) return;
  try {
    const [home, state] = await Promise.all([ask(`/api/home?${as(whose)}`), ask(`/api/state?${as(whose)}`)]);
    if (whose !== me) return;
    if (home.status === 200) {
      showHome(home.data.home);
      showTime(home.data);
    }
    if (state.status === 200) showState(state.data.state);
  } catch {
    // The stream says so when the line is broken, and its return draws everything anew.
  }
}

/* Time, and who stands beside */

timeMachine({
  user: () => me,
  moved: () => {
    say("");
    refreshSoon();
  },
  note: (text) => [talk, side.of(byId("other").value)].forEach((one) => one?.note(text)),
  wrong: say,
});

const side = beside({
  press: (user, { label, token }) => send(label, token, user),
  swap(user) {
    const before = me;
    side.show("");
    be(user);
    side.choose(everybody, me);
    side.show(before);
  },
  connected: () => box.hurry(),
});

/* Who is here */

const inAddress = () => new URLSearchParams(location.hash.slice(1)).get("as") ?? "";
const lastTime = () => {
  try {
    return localStorage.getItem("cairn.person") ?? "";
  } catch {
    return "";
  }
};

function be(user) {
  if (user === me && talk) return;
  me = user;
  person.value = user;
  history.replaceState(null, "", `#as=${encodeURIComponent(user)}`);
  try {
    localStorage.setItem("cairn.person", user);
  } catch {
    // The address still knows.
  }
  document.title = `${person.selectedOptions[0]?.textContent ?? ""} · Cairn`;
  say("");
  talk = conversation(user, press);
  talk.isLoading();
  box.unsent(user).forEach(talk.sending);
  words.value = memory.read(`cairn.draft.${user}`) ?? "";
  grow();
  follow();
  refresh();
}

async function whoIsHere(wanted = "") {
  let people;
  try {
    ({ data: { people } } = await ask("/api/people"));
  } catch {
    return false;
  }
  if (!people) return false;
  everybody = people;
  person.replaceChildren(...people.map(({ user, name }) => make("option", { value: user }, name || user)));
  const known = (user) => people.some((one) => one.user === user);
  const choice = [wanted, me, inAddress(), lastTime(), people[0]?.user].find((user) => user && known(user));
  if (choice) {
    person.value = choice;
    be(choice);
    side.choose(people, me);
  } else showForm(true);
  return true;
}

person.addEventListener("change", () => {
  be(person.value);
  side.choose(everybody, me);
});
addEventListener("hashchange", () => whoIsHere(inAddress()));

function showForm(open) {
  byId("add-form").hidden = !open;
  byId("add-open").setAttribute("aria-expanded", String(open));
  byId("add-wrong").textContent = "";
  if (open) byId("add-name").focus();
}

byId("add-open").addEventListener("click", () => showForm(byId("add-form").hidden));
byId("add-cancel").addEventListener("click", () => {
  showForm(false);
  byId("add-open").focus();
});
byId("add-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const { status: code, data } = await ask("/api/people", { name: byId("add-name").value });
    if (code !== 201) {
      byId("add-wrong").textContent = data.error;
      return;
    }
    byId("add-name").value = "";
    showForm(false);
    await whoIsHere(data.user);
    words.focus();
  } catch {
    byId("add-wrong").textContent = "The coach did not answer. Try again.";
  }
});

/* A tab in the background holds no line; coming back shows what was missed. */
document.addEventListener("visibilitychange", () => {
  if (!talk) return;
  if (document.hidden) stopListening();
  else {
    follow();
    refresh();
  }
});
addEventListener("online", () => box.hurry());

async function begin(attempt = 1) {
  if (await whoIsHere()) {
    box.start();
    if (matchMedia("(pointer: fine)").matches && me) words.focus();
    return;
  }
  say("No connection to the coach yet; trying again.");
  setTimeout(begin, Math.min(attempt, 8) * 1_000, attempt + 1);
}

begin();
