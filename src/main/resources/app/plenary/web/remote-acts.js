// What a remote sends, and the token by which it is known.

import { texts } from './screens.js';
import { freshId } from './shelf.js';

const ANSWER_MS = 3000;
const TRIES = 3;
const KEY = 'plenary.remote';

let token = '';
try {
  token = localStorage.getItem(KEY) || '';
} catch {
  // kept in memory only
}

/** Keeps the token on this device; an empty one is forgotten. */
export function keep(next) {
  token = next;
  try {
    if (next) localStorage.setItem(KEY, next);
    else localStorage.removeItem(KEY);
  } catch {
    // kept in memory only
  }
}

export const isPaired = () => token !== '';
export const headers = () => (token ? { 'X-Plenary-Remote': token } : {});

/** Asks once. Status 0 means: nobody answered. */
async function post(path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Plenary': '1', ...headers() },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      signal: stop.signal,
    });
    const said = await answer.json().catch(() => ({}));
    return { status: answer.status, body: said, wait: 1000 * Number(answer.headers.get('Retry-After') || 0) };
  } catch {
    return { status: 0, body: {}, wait: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends it a few times with the same id, so that a lost answer does no harm, but not for long: what one wanted
 * ten seconds ago may be wrong by now.
 * @returns {Promise<{status: number, body: object, text: string}>} text is empty when it was done
 */
export async function send(path, wish) {
  const body = { command: freshId(), ...wish };
  for (let tries = 0; tries < TRIES; tries++) {
    const { status, body: said, wait } = await post(path, body);
    if (status === 200) return { status, body: said, text: '' };
    if (status !== 0 && status !== 429 && status !== 503) return { status, body: said, text: said.text || texts.unsure };
    if (status === 429 && wait > 3000) return { status, body: said, text: said.text };
    await new Promise(done => setTimeout(done, Math.max(wait, 300 * 2 ** tries)));
  }
  return { status: 0, body: {}, text: texts.unsure };
}

/** One act of the facilitator; what it says when it was not done. */
export const act = wish => send('/remote/do', wish);
