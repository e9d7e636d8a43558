// The line to the coach: asking, sending until it has arrived, and listening to what is said.

const PATIENCE = 20_000; // milliseconds after which a request counts as lost
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000];

const waitBefore = (attempt) => WAITS[Math.min(attempt, WAITS.length) - 1];

/** Ask the server once: {status, data}. Throws when no answer came. */
export async function ask(path, body) {
  const options = { signal: AbortSignal.timeout(PATIENCE), headers: {} };
  if (body !== undefined) {
    options.method = "POST";
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const response = await fetch(path, options);
  return { status: response.status, data: await response.json() };
}

export const as = (user) => `user=${encodeURIComponent(user)}`;

/** Names a message for ever. crypto.randomUUID exists only on https and on this machine. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What this tab remembers over a reload; nothing where storage is switched off or full. */
export const memory = {
  read(name) {
    try {
      return JSON.parse(sessionStorage.getItem(name));
    } catch {
      return null;
    }
  },
  keep(name, value) {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch {
      return false;
    }
    return true;
  },
};

/**
 * Messages on their way, one at a time and in order. One that got no answer is sent again under the same key,
 * which the coach takes only once; a reload of the page goes on with what was left.
 *
 * tell.after(user) gives the last line seen; tell.answered, tell.refused and tell.waiting say what came of it.
 */
export function outbox(tell) {
  const waiting = memory.read("cairn.unsent") ?? [];
  let busy = false;
  let hurry = null;

  const keep = () => memory.keep("cairn.unsent", waiting);
  const pause = (milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function post(message) {
    const { user, key, text, press } = message;
    const body = { user, key, text, after: tell.after(user), zone: tell.zone, locale: tell.locale };
    if (press) body.press = press;
    try {
      return await ask("/api/say", body);
    } catch {
      return { status: 0, data: null };
    }
  }

  async function empty() {
    if (busy) return;
    busy = true;
    let attempt = 0;
    while (waiting.length) {
      const message = waiting[0];
      const { status, data } = await post(message);
      if (status === 0 || status === 429 || status >= 500) {
        attempt += 1;
        tell.waiting(message, attempt);
        await pause(waitBefore(attempt));
        continue;
      }
      attempt = 0;
      waiting.shift();
      keep();
      if (status === 200) tell.answered(message, data);
      else tell.refused(message, data.error, status);
    }
    busy = false;
  }

  return {
    unsent: (user) => waiting.filter((message) => message.user === user),
    send(message) {
      waiting.push(message);
      keep();
      empty();
    },
    start: empty,
    hurry: () => hurry?.(),
  };
}

/**
 * Listen to a person's talk. The browser opens a broken stream again by itself and says which line it saw last;
 * one that the server closed for good is opened anew here.
 */
export function listen(user, after, tell) {
  let source = null;
  let timer = 0;
  let attempt = 0;
  let stopped = false;

  function open() {
    source = new EventSource(`/api/stream?${as(user)}&after=${after()}`);
    source.addEventListener("heard", (event) => tell.heard(JSON.parse(event.data)));
    source.addEventListener("ready", () => {
      attempt = 0;
      tell.ready();
    });
    source.onerror = () => {
      if (stopped) return;
      tell.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      attempt += 1;
      clearTimeout(timer);
      timer = setTimeout(open, waitBefore(attempt));
    };
  }

  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source.close();
  };
}
