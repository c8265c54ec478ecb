// The line of a remote to the laptop: a stream of views that is opened again and again. It is read by hand,
// because an EventSource cannot send the header by which a remote is known.

const SILENCE_MS = 12000;
const POLL_MS = 2000;
const BARREN = 3;

/** A random time up to a limit that doubles. */
const backoff = tries => 150 + Math.random() * Math.min(4000, 400 * 2 ** tries);

/**
 * Keeps the newest view coming.
 * @param {{headers: () => object, query: () => string, view: (v: object) => void,
 *   refused: (status: number, body: object) => void, state: (s: 'connected' | 'connecting' | 'offline') => void}} on
 */
export function openLine(on) {
  let run = 0;
  let stop = null;
  let timer = 0;
  let tries = 0;
  let heard = Date.now();
  /** How many streams in a row brought nothing: perhaps something on the way keeps them back. */
  let barren = 0;
  /** Whether single views did not come either: then it was the network, and streams deserve another try. */
  let lost = false;
  let polls = 0;
  /** Nobody is paired: there is nothing to ask for. */
  let idle = true;

  function later(ms) {
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  }

  const fetched = path => fetch(`${path}${on.query()}`, {
    headers: on.headers(), cache: 'no-store', credentials: 'omit', signal: stop.signal,
  });

  function got(view) {
    heard = Date.now();
    tries = 0;
    on.state('connected');
    on.view(view);
  }

  function failed() {
    on.state('offline');
    later(backoff(tries++));
  }

  async function refused(answer) {
    const body = await answer.json().catch(() => ({}));
    if (answer.status === 401 || answer.status === 409) {
      tries = 0;
      idle = answer.status === 401;
      on.state('connected');
      on.refused(answer.status, body);
      if (!idle) later(POLL_MS);
    } else {
      failed();
    }
  }

  /** Opens the stream, in place of what is open; where streams do not get through it asks for one view. */
  async function open() {
    const mine = ++run;
    clearTimeout(timer);
    if (stop) stop.abort();
    stop = new AbortController();
    idle = false;
    heard = Date.now();
    const asks = barren >= BARREN && ++polls % 15 !== 0;
    try {
      const answer = await fetched(asks ? '/remote/view' : '/remote/stream');
      if (mine !== run) return;
      if (answer.status !== 200) return await refused(answer);
      if (asks) {
        got(await answer.json());
        if (lost) barren = BARREN - 1;
        later(lost ? 0 : POLL_MS);
        lost = false;
      } else {
        barren++;
        await read(answer.body.getReader(), () => mine === run);
        if (mine === run) {
          if (barren < BARREN) on.state('connecting');
          later(barren < BARREN ? backoff(tries++) : 0);
        }
      }
    } catch {
      if (mine !== run) return;
      if (asks) lost = true;
      else barren++;
      failed();
    }
  }

  async function read(reader, isMine) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !isMine()) return;
      heard = Date.now();
      rest += decoder.decode(value, { stream: true });
      const events = rest.split('\n\n');
      rest = events.pop();
      for (const event of events) {
        const found = /^event: view\ndata: (.*)$/.exec(event);
        if (found) {
          barren = 0;
          got(JSON.parse(found[1]));
        }
      }
    }
  }

  /** At once, whatever was planned: the device woke up, or what it wants to see has changed. */
  function now() {
    tries = 0;
    open();
  }

  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
    } else if (!idle && Date.now() - hiddenAt > 1500) { // what is on the screen is old, and the stream may be dead
      on.state('connecting');
      now();
    }
  });
  addEventListener('pageshow', event => {
    if (event.persisted && !idle) {
      on.state('connecting');
      now();
    }
  });
  addEventListener('online', () => idle || now());
  addEventListener('offline', () => {
    run++;
    if (stop) stop.abort();
    if (!idle) failed();
  });
  setInterval(() => {
    if (!idle && Date.now() - heard > SILENCE_MS) {
      barren++;
      on.state('offline');
      now();
    }
  }, 2000);

  return { now };
}
