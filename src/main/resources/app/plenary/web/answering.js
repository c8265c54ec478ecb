// Answering the questions of a poll: what is marked on this phone, what is on its way, what the laptop has.

import { matrix, ranking } from './arranging.js';
import { amounts, choice, estimate, scale, written } from './fields.js';
import { backoff, send } from './line.js';
import { el, inline, say, texts, write } from './screens.js';
import { freshId, shelf } from './shelf.js';

/** @typedef {{question: number}} Answer with one of marks, ratings, places, amounts, order, figure, texts */

const FIELDS = {
  choice, scale, matrix, points: amounts, dots: amounts, ranking, estimate, 'open-text': written, words: written,
};
const AGAIN = [0, 429, 503];
const LATE = ['poll-is-not-open', 'block-has-moved-on', 'poll-was-asked-again'];
/** In a quiz the laptop says itself why an answer no longer counts. */
const TOLD = ['item-is-not-open', 'item-has-moved-on', 'answer-time-is-up', 'first-answer-stands', 'quiz-was-put-again', 'item-is-to-be-read'];

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isFor = (task, each) => each.poll === task.poll && each.number === task.number;

/**
 * The answers of the person, and of those the phone is passed on to.
 * @param {{show: () => void, stranger: () => void, tooLate: (text: string, poll: string) => void}} on
 */
export function answerer({ show, stranger, tooLate }) {
  let task = null;
  /** The newest answers the laptop has confirmed, which an older view may not know yet. */
  let confirmed = null;
  let sending = '';
  let problem = '';
  let retry = 0;
  let failures = 0;
  /** What is drawn: the fields of the form, and the answers it was drawn from. */
  let fields = [];
  let base = '';
  let version = 0;
  let stateBefore = '';
  /** While the phone is passed on: '' the own answers, 'guest' those of somebody else, 'thanks' after that. */
  let mode = '';
  let guest = null;
  let handedIn = '';

  const ownPending = () => shelf.queue().find(each => !each.guest && isFor(task, each));
  const mine = () => task.anonymous ? shelf.own().find(each => isFor(task, each))?.answers ?? [] : task.mine;
  const draft = () => mode === 'guest' ? guest : shelf.marked().find(each => isFor(task, each))?.answers ?? null;
  const settled = () => mode === 'guest' ? [] : ownPending()?.answers ?? mine();
  const shown = () => (task.stage === 'open' && draft()) || settled();
  const ballot = () => fields.map(field => field.read()).filter(Boolean);

  function know(view) {
    const before = task;
    task = view.task;
    if (view.phase === 'ended') shelf.forget();
    if (confirmed && (view.revision >= confirmed.revision || Date.now() - confirmed.at >= 3000)) confirmed = null;
    if (confirmed && isFor(task, confirmed) && !task.anonymous) task.mine = confirmed.answers;
    if (task.kind !== 'voting') {
      mode = guest = '';
      return;
    }
    if (before && before.kind === 'voting' && isFor(task, before) && before.stage === task.stage) {
      if (task.passing) return;
    } else {
      problem = '';
    }
    mode = task.passing && task.stage === 'open' && isFor(task, shelf.passing() || {}) ? mode || 'guest' : '';
    if (!mode) pass(false);
  }

  /** Another key means: draw anew. */
  function key() {
    const now = JSON.stringify(settled());
    if (base !== now && (task.stage !== 'open' || !draft())) {
      if (now !== JSON.stringify(ballot())) version++;
      base = now;
    }
    return JSON.stringify(['vote', mode, task.poll, task.number, task.stage, task.headline, task.questions, task.anonymous, task.passing, version]);
  }

  function change() {
    const answers = fields.map(field => field.draft()).filter(Boolean);
    problem = '';
    if (mode === 'guest') {
      guest = answers;
    } else {
      const pending = ownPending();
      if (pending && sending !== pending.command) shelf.unqueue(pending.command);
      shelf.keepMarked(task, answers);
    }
    for (const field of fields) field.tell(field.wrong(false));
    show();
  }

  function submit() {
    const answers = ballot();
    const wrong = fields.find(field => field.wrong(true));
    for (const field of fields) field.tell(field.wrong(true));
    problem = !wrong && answers.length === 0 ? texts['vote.nothing'] : '';
    if (wrong || problem) {
      show();
      wrong?.focus();
      return;
    }
    const { poll, number } = task;
    const command = freshId();
    shelf.enqueue({ command, poll, number, answers, anonymous: task.anonymous, guest: mode === 'guest' });
    if (mode === 'guest') {
      guest = null;
      handedIn = command;
      mode = 'thanks';
    } else {
      shelf.keepMarked(task, null);
    }
    sendKept();
    show();
  }

  /** Sends what is kept here, one after the other, until the laptop has it or refuses it. */
  async function sendKept() {
    const [next] = shelf.queue();
    if (!next || sending) return;
    clearTimeout(retry);
    const { command, poll, number, answers } = next;
    sending = command;
    show();
    const { status, body, wait } = await send(next.guest ? '/api/hand-ins' : '/api/ballots', { command, poll, number, answers });
    sending = '';
    if (AGAIN.includes(status)) {
      retry = setTimeout(sendKept, Math.max(wait, backoff(failures++)));
      show();
      return;
    }
    failures = 0;
    shelf.unqueue(command);
    if (status === 200) {
      if (!next.guest) keep(next, body.revision);
    } else if (LATE.includes(body.reason)) {
      tooLate(texts['vote.too-late'], poll);
    } else if (TOLD.includes(body.reason)) {
      tooLate(body.text, poll);
    } else {
      problem = body.text || '';
      if (status === 401) stranger();
    }
    show();
    sendKept();
  }

  function keep({ poll, number, answers, anonymous }, revision) {
    if (anonymous) {
      shelf.keepOwn({ poll, number, answers });
    } else {
      confirmed = { poll, number, answers, revision, at: Date.now() };
      if (isFor(task, confirmed)) task.mine = answers;
    }
  }

  function pass(on) {
    mode = on ? 'guest' : '';
    guest = null;
    problem = '';
    if (task.poll || !on) shelf.keepPassing(on ? { poll: task.poll, number: task.number } : null);
  }

  const turn = on => () => {
    pass(on);
    scrollTo(0, 0);
    show();
  };

  /** @returns {'sending' | 'kept' | 'in' | 'changed' | 'new'} */
  function status() {
    const pending = mode === '' && ownPending();
    if (pending) return sending === pending.command && failures === 0 ? 'sending' : 'kept';
    const had = mode === 'guest' ? [] : mine();
    if (had.length === 0) return 'new';
    return draft() && !same(ballot(), had) ? 'changed' : 'in';
  }

  function screen() {
    if (mode === 'thanks') return thanks();
    const open = task.stage === 'open';
    const answers = shown();
    const single = task.questions.length === 1;
    fields = task.questions.map(question => FIELDS[question.kind](question, answers.find(each => each.question === question.id), {
      open, change, heading: single ? 'h1' : 'h2', anonymous: task.anonymous, above: single ? promised() : null,
    }));
    return el('form', {
      class: `vote ${task.stage} ${mode}`, novalidate: true, 'data-poll': `${task.poll} ${task.number}`,
      on: { submit: event => { event.preventDefault(); submit(); } },
    },
      el('p', { class: 'left', role: 'timer', 'aria-label': texts['time-left'] },
        el('span', { id: 'clock' }), el('span', { id: 'clock-note' })),
      !single && el('h1', { dir: 'auto' }, ...inline(task.headline)),
      task.number > 1 && el('p', { class: 'again', text: texts['vote.again'] }),
      el('p', { class: 'quiet note-of-stage' }),
      !single && promised(),
      ...fields.flatMap((field, at) => at > 0 ? [el('hr'), field.node] : [field.node]),
      el('div', { class: 'bottom' }));
  }

  /** Whether the laptop will know who gave the answer; to be read before the first tap. */
  function promised() {
    const kept = texts[task.anonymous ? 'vote.anonymous' : 'vote.named'];
    const text = mode !== 'guest' ? kept : task.anonymous ? `${texts['pass.line']} ${kept}` : texts['pass.line'];
    return el('p', { class: `promise ${task.anonymous ? 'anonymous' : ''}`, text });
  }

  function thanks() {
    return el('section', { class: 'calm thanks' },
      el('span', { class: 'tick', 'aria-hidden': 'true', text: '✓' }),
      el('h1', { text: texts['pass.thanks'] }),
      el('p', { class: 'quiet' }),
      el('p', { class: 'problem', role: 'alert' }),
      el('div', { class: 'bottom' },
        el('button', { type: 'button', class: 'main', text: texts['pass.next'], on: { click: turn(true) } }),
        el('button', { type: 'button', class: 'plain', text: texts['pass.done'], on: { click: turn(false) } })));
  }

  /** Brings the state of the answer and the buttons up to date; what is the same stays, with its focus. */
  function bring(form) {
    if (mode === 'thanks') {
      const kept = shelf.queue().some(each => each.command === handedIn);
      write(form.querySelector('.quiet'), kept ? texts[failures > 0 ? 'vote.kept' : 'vote.sending'] : texts['pass.wiped']);
      write(form.querySelector('.problem'), problem);
      return;
    }
    const state = status();
    const answered = state !== 'new';
    form.classList.toggle('answered', answered);
    write(form.querySelector('.note-of-stage'), {
      open: '', waiting: texts['vote.soon'], closed: texts[answered ? 'vote.closed' : 'vote.closed-without'],
    }[task.stage]);
    if (task.stage !== 'open') return;
    const bottom = form.querySelector('.bottom');
    const asks = state === 'new' || state === 'changed';
    const empty = !fields.some(field => field.draft());
    const drawn = JSON.stringify([state, problem, empty, mode, task.passing]);
    if (bottom.dataset.drawn === drawn) return;
    bottom.dataset.drawn = drawn;
    const hadFocus = bottom.contains(document.activeElement);
    bottom.replaceChildren(...[
      problem && el('p', { class: 'problem', role: 'alert', text: problem }),
      state === 'in' && el('p', { class: 'state done', text: texts['vote.in'] }),
      state === 'sending' && el('p', { class: 'state', text: texts['vote.sending'] }),
      state === 'kept' && el('p', { class: 'state kept', text: texts['vote.kept'] }),
      asks && el('button', { type: 'submit', class: 'main', disabled: empty, text: texts[state === 'new' ? 'vote.send' : 'vote.change'] }),
      mode === 'guest'
        ? el('button', { type: 'button', class: 'plain', text: texts['pass.done'], on: { click: turn(false) } })
        : el('p', { class: 'quiet hint', text: texts['vote.until'] }),
      task.passing && mode === '' && el('button', {
        type: 'button', class: 'plain pass', text: texts['pass.on'], on: { click: turn(true) },
      }),
    ].filter(Boolean));
    if (hadFocus) (bottom.querySelector('button') || form.querySelector('input:checked'))?.focus();
    if (state !== stateBefore && (state === 'in' || state === 'kept')) say(texts[`vote.${state}`]);
    stateBefore = state;
  }

  return {
    know, key, screen, bring, mine, send: sendKept,
    waits: () => shelf.queue().length > 0,
    sending: () => failures === 0 ? sending : '',
    isPassed: () => mode !== '',
  };
}
