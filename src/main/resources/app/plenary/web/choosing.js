// Choosing topics, or what one offers and would like, before groups are formed. Every tap is kept here
// and sent as a whole, so that it does not matter which of them arrive, how often, or when.

import { backoff, send } from './line.js';
import { el, fill, say as sayAll, texts, write } from './screens.js';
import { freshId, shelf } from './shelf.js';

/** @typedef {{breakout: string, topics: string[], wants: number[], offers: number[]}} Choice */

/**
 * What is chosen, and its way to the laptop.
 * @param {{show: () => void, stranger: () => void, tooLate: (text: string) => void}} on
 */
export function chooser({ show, stranger, tooLate }) {
  let task = null;
  /** The newest choice the laptop has confirmed, which an older view may not know yet. */
  let confirmed = null;
  let sending = false;
  let problem = '';
  let retry = 0;
  let failures = 0;

  const pendingFor = breakout => {
    const pending = shelf.choice();
    return pending && pending.breakout === breakout ? pending : null;
  };

  /** @returns {Choice} what is on its way, or what the laptop has */
  const mine = () => pendingFor(task.choosing.breakout) ?? task.choosing;

  /** Brings a view and what is kept here together: topics may have moved or be gone. */
  function know(view) {
    task = view.task;
    const { choosing } = task;
    if (confirmed && (view.revision >= confirmed.revision || Date.now() - confirmed.at >= 3000)) confirmed = null;
    if (!choosing) return;
    settle();
    const pending = pendingFor(choosing.breakout);
    if (!pending || same(pending.topics, choosing.topics)) return;
    const moved = topics => topics.map(each => choosing.topics.indexOf(pending.topics[each])).filter(each => each >= 0);
    shelf.keepChoice({
      command: freshId(), breakout: choosing.breakout, topics: choosing.topics, wants: moved(pending.wants), offers: moved(pending.offers),
    });
  }

  /** Between the answer to a tap and the view that shows it, the answer is what counts. */
  function settle() {
    const { choosing } = task;
    if (!confirmed || !choosing || confirmed.breakout !== choosing.breakout || !same(confirmed.topics, choosing.topics)) return;
    choosing.wants = confirmed.wants;
    choosing.offers = confirmed.offers;
  }

  /** Takes a topic into one of the two lists, or out of it. */
  function tap(list, topic) {
    const now = mine();
    const taken = !now[list].includes(topic);
    const { breakout, topics } = task.choosing;
    const choice = { command: freshId(), breakout, topics, wants: now.wants, offers: now.offers };
    choice[list] = taken ? [...now[list], topic] : now[list].filter(each => each !== topic);
    problem = '';
    shelf.keepChoice(choice);
    say(topics[topic], taken ? placeOf(choice, list, task.choosing.offering) : texts['choose.back']);
    sendKept();
    show();
  }

  /** Sends what is kept here, one at a time, until the laptop has it or refuses it. */
  async function sendKept() {
    const pending = shelf.choice();
    if (!pending || sending) return;
    clearTimeout(retry);
    sending = true;
    const { command, breakout, wants, offers } = pending;
    const { status, body, wait } = await send('/api/choices', { command, breakout, wants, offers });
    sending = false;
    const isNewest = shelf.choice()?.command === command;
    if (status === 200) {
      failures = 0;
      confirmed = { ...pending, revision: body.revision, at: Date.now() };
      settle();
    } else if (status === 0 || status === 429 || status === 503) {
      retry = setTimeout(sendKept, Math.max(wait, backoff(failures++)));
      show();
      return;
    } else {
      if (body.reason === 'block-has-moved-on') tooLate(texts['choose.too-late']);
      else problem = body.text || '';
      if (status === 401) stranger();
    }
    if (isNewest) shelf.keepChoice(null);
    show();
    sendKept();
  }

  function status() {
    if (pendingFor(task.choosing.breakout)) return failures > 0 ? 'kept' : 'saving';
    const { wants, offers } = task.choosing;
    return wants.length + offers.length > 0 ? 'saved' : 'nothing';
  }

  /** Brings the marks and the line below up to date; what is the same stays, with its focus. */
  function bring(section) {
    const { offering } = task.choosing;
    const now = mine();
    for (const button of section.querySelectorAll('button[data-topic]')) {
      const at = now[button.dataset.list].indexOf(Number(button.dataset.topic));
      button.setAttribute('aria-pressed', String(at >= 0));
      if (offering) continue;
      write(button.querySelector('.rank'), at < 0 ? '' : String(at + 1));
      write(button.querySelector('.unseen'), at < 0 ? '' : `, ${rank(at)}`);
    }
    const state = status();
    const line = section.querySelector('.state');
    line.className = `state ${{ saved: 'done', kept: 'kept' }[state] ?? ''}`;
    write(line, texts[`choose.${state}`]);
    write(section.querySelector('.problem'), problem);
  }

  return { know, send: sendKept, bring, key: () => key(task), screen: () => screen(task, tap) };
}

const same = (one, other) => one.length === other.length && one.every((each, at) => each === other[at]);
const rank = at => fill('choose.rank', at + 1);

function key({ headline, line, choosing }) {
  return JSON.stringify(['choose', headline, line, choosing.breakout, choosing.offering, choosing.topics, choosing.places]);
}

function placeOf(choice, list, offering) {
  if (offering) return texts[list === 'offers' ? 'choose.offered' : 'choose.wanted'];
  return rank(choice.wants.length - 1);
}

function say(topic, what) {
  sayAll(`${topic}: ${what}`);
}

function screen(task, tap) {
  const { choosing } = task;
  return el('section', { class: 'choose' },
    el('h1', { dir: 'auto', text: task.headline }),
    el('p', { class: 'quiet', dir: 'auto', text: task.line }),
    choosing.offering
      ? el('div', {}, ...choosing.topics.map((text, topic) => both(text, topic, tap)))
      : el('ul', {}, ...choosing.topics.map((text, topic) => el('li', {}, ranked(text, (choosing.places || [])[topic], topic, tap)))),
    el('div', { class: 'bottom' },
      el('p', { class: 'problem', role: 'alert' }),
      el('p', { class: 'state', role: 'status' })));
}

function ranked(text, places, topic, tap) {
  return el('button', {
    type: 'button', class: 'topic', id: `topic-${topic}`, 'data-topic': topic, 'data-list': 'wants', 'aria-pressed': 'false',
    on: { click: () => tap('wants', topic) },
  },
    el('span', { class: 'rank', 'aria-hidden': 'true' }),
    el('span', { dir: 'auto', class: 'text', text }),
    places ? el('span', { class: 'places', text: places }) : '',
    el('span', { class: 'unseen' }));
}

function both(text, topic, tap) {
  const toggle = (list, label) => el('button', {
    type: 'button', class: 'toggle', id: `${list}-${topic}`, 'data-topic': topic, 'data-list': list, 'aria-pressed': 'false',
    on: { click: () => tap(list, topic) },
  },
    el('span', { class: 'mark box', 'aria-hidden': 'true' }),
    el('span', { text: label }));
  return el('div', { role: 'group', 'aria-labelledby': `text-${topic}` },
    el('h2', { dir: 'auto', id: `text-${topic}`, text }),
    el('div', { class: 'toggles' },
      toggle('offers', texts['choose.offer']),
      toggle('wants', texts['choose.want'])));
}
