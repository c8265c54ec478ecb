// The line to the laptop: one stream of views, opened again and again, and requests that change something.

const ANSWER_MS = 8000;
const SILENCE_MS = 35000;
const POLL_MS = 2000;
const SLOWEST_POLL_MS = 6000;
const FIRST_EVENT_MS = 6000;
const ENOUGH = 3;

/** A request that ends within eight seconds. Status 0 means: nobody answered. */
export async function ask(path, options) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const answer = await fetch(path, { ...options, credentials: 'same-origin', cache: 'no-store', signal: stop.signal });
    const body = await answer.json().catch(() => ({}));
    return { status: answer.status, body, wait: 1000 * Number(answer.headers.get('Retry-After') || 0) };
  } catch {
    return { status: 0, body: {}, wait: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for a change. */
export function send(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Plenary': '1' },
    body: JSON.stringify(body),
  });
}

/** A random time up to a limit that doubles: phones that lost the same Wi-Fi do not come back in step. */
export function backoff(tries) {
  return 150 + Math.random() * Math.min(8000, 500 * 2 ** tries);
}

/**
 * Keeps the newest view coming.
 * @param {{view: (v: object) => void, refused: (status: number, body: object) => void,
 *   state: (s: 'connected' | 'connecting' | 'offline') => void}} on
 */
export function openLine(on) {
  let source = null;
  let timer = 0;
  let tries = 0;
  let brokenStreams = 0;
  let heard = 0;
  let asking = false;
  let pollEvery = POLL_MS;
  let polled = '';
  let firstEvent = 0;

  function later(ms) {
    clearTimeout(timer);
    timer = setTimeout(check, ms);
  }

  /** No stream gets through here, as behind some proxies and in some browsers: ask again and again. */
  const polls = () => brokenStreams >= ENOUGH || typeof EventSource !== 'function';

  function drop() {
    clearTimeout(firstEvent);
    if (source) source.close();
    source = null;
  }

  /** Asks for the view, then for the stream. The answer to the first says why there can be no stream. */
  async function check() {
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    const { status, body, wait } = await ask(polls() ? '/api/view?polling' : '/api/view', { method: 'GET' });
    asking = false;
    if (status === 200) {
      heard = Date.now();
      on.view(body);
      if (body.phase === 'ended') {
        drop();
        on.state('connected');
        later(15000 + Math.random() * 15000); // an end by mistake can be taken back
      } else if (polls()) {
        drop();
        tries = 0;
        on.state('connected');
        brokenStreams = brokenStreams >= ENOUGH + 20 ? ENOUGH - 1 : brokenStreams + 1; // now and then a stream again
        const now = `${body.revision} ${body.message}`;
        pollEvery = now === polled ? Math.min(SLOWEST_POLL_MS, pollEvery * 1.3) : POLL_MS;
        polled = now;
        later(pollEvery * (0.8 + Math.random() * 0.4));
      } else if (!source || source.readyState === EventSource.CLOSED) {
        listen();
      } else {
        tries = 0;
        on.state('connected');
      }
    } else if (status === 401 || status === 409) {
      drop();
      tries = 0;
      on.state('connected');
      on.refused(status, body);
      if (status === 409) later(4000 + Math.random() * 4000);
    } else {
      drop();
      on.state('offline');
      later(Math.max(wait, backoff(tries++)));
    }
  }

  function listen() {
    drop();
    const own = new EventSource('/api/stream');
    source = own;
    firstEvent = setTimeout(() => { // it opened, but something on the way holds it back
      if (own !== source) return;
      brokenStreams = ENOUGH;
      drop();
      check();
    }, FIRST_EVENT_MS);
    own.addEventListener('view', event => {
      clearTimeout(firstEvent);
      heard = Date.now();
      tries = 0;
      brokenStreams = 0;
      on.state('connected');
      on.view(JSON.parse(event.data));
    });
    own.addEventListener('beat', () => {
      heard = Date.now();
    });
    own.addEventListener('over', () => {
      own.close();
      if (own !== source) return;
      clearTimeout(firstEvent);
      later(backoff(0));
    });
    own.onerror = () => {
      own.close();
      if (own !== source) return;
      drop();
      brokenStreams++;
      on.state('connecting');
      later(backoff(tries++));
    };
  }

  /** At once, whatever was planned: the phone woke up, or the network says it is back. */
  function now() {
    clearTimeout(timer);
    tries = 0;
    check();
  }

  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
    } else {
      if (Date.now() - hiddenAt > 3000) drop(); // it may look open and be dead
      now();
    }
  });
  addEventListener('pageshow', event => {
    if (event.persisted) {
      drop();
      now();
    }
  });
  addEventListener('online', now);
  addEventListener('offline', () => {
    drop();
    on.state('offline');
    later(backoff(tries++));
  });
  setInterval(() => {
    if (source && Date.now() - heard > SILENCE_MS) {
      drop();
      on.state('connecting');
      now();
    }
  }, 5000);

  check();
  return { now };
}
