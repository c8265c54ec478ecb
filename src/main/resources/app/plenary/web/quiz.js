// A question of a quiz: read, answered with one tap, how sure one is, and what was right.

import { backoff, send } from './line.js';
import { calm, el, inline, picture, texts } from './screens.js';
import { freshId, shelf } from './shelf.js';

const AGAIN = [0, 429, 503];
const WAIT_MS = 400;
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'hexagon'];
const SURE = ['guessed', 'rather', 'sure'];

/**
 * @param {{show: () => void, sendKept: () => void, sending: () => string}} on what draws, and what brings
 *   answers to the laptop
 */
export function quizzer({ show, sendKept, sending }) {
  let task = null;
  let marks = [];
  /** The question whose time is over on this phone, before the laptop has said so. */
  let over = 0;
  let problem = '';
  /** Kept on the phone until the laptop has it, as an answer is. */
  let sure = shelf.sure();
  let retry = 0;
  let failures = 0;
  let sendingSure = false;

  const question = () => task.questions[0];
  const name = () => `${task.poll} ${task.number} ${question()?.id ?? 0}`;
  const pending = () => shelf.queue().find(each => each.poll === task.poll && each.number === task.number && each.answers[0]?.question === question()?.id);
  const given = () => (pending()?.answers ?? task.mine)[0]?.marks ?? [];
  const isOpen = () => task.stage === 'open' && over !== name();
  const stands = () => task.playful && given().length > 0;
  const several = () => question().most > 1;
  const shownSure = () => sure?.of === name() ? sure.level : task.sure;

  /** @returns whether another question came */
  function know(view) {
    const before = task && name();
    if (view.task.kind !== 'quiz') {
      task = null;
      return false;
    }
    task = view.task;
    const other = before !== name();
    if (other) {
      marks = [];
      problem = '';
    }
    if (sure && (sure.of !== name() || task.sure === sure.level)) settle(null);
    return other;
  }

  function settle(next) {
    sure = next;
    shelf.keepSure(next);
  }

  function key() {
    return JSON.stringify(['quiz', task, marks, given(), isOpen(), state(), shownSure(), problem]);
  }

  function state() {
    const kept = pending();
    if (kept) return sending() === kept.command ? 'sending' : 'kept';
    return given().length > 0 ? 'in' : 'new';
  }

  function tap(id) {
    if (!isOpen() || stands()) return;
    problem = '';
    if (several()) {
      const from = marks.length > 0 ? marks : given();
      marks = from.includes(id) ? from.filter(each => each !== id) : [...from, id];
      show();
    } else if (given()[0] !== id) {
      answer([id]);
    }
  }

  function answer(chosen) {
    const { poll, number } = task;
    shelf.enqueue({ command: freshId(), poll, number, answers: [{ question: question().id, marks: chosen }], anonymous: false, guest: false });
    marks = [];
    sendKept();
    show();
  }

  function submit() {
    const chosen = marks.length > 0 ? marks : given();
    problem = chosen.length === 0 ? texts['vote.nothing'] : '';
    if (problem) show();
    else answer(chosen);
  }

  function say(level) {
    settle({ command: freshId(), of: name(), level, poll: task.poll, number: task.number, item: question().id });
    sendSure();
    show();
  }

  /** Tries until the laptop has it, or the question is over. */
  async function sendSure() {
    if (!sure || sendingSure) return;
    clearTimeout(retry);
    if (shelf.queue().some(each => each.poll === sure.poll && each.number === sure.number)) { // the answer goes first
      retry = setTimeout(sendSure, WAIT_MS);
      return;
    }
    sendingSure = true;
    const { command, poll, number, item, level } = sure;
    const { status, body, wait } = await send('/api/sureness', { command, poll, number, item, sure: level });
    sendingSure = false;
    if (AGAIN.includes(status)) {
      retry = setTimeout(sendSure, Math.max(wait, backoff(failures++)));
      return;
    }
    failures = 0;
    if (sure?.command !== command) {
      sendSure();
    } else {
      if (status !== 200) problem = body.text || '';
      else if (task) task.sure = level;
      settle(null);
      show();
    }
  }

  /** The own time is over, by the clock of this phone. */
  function timeUp() {
    if (!task || task.stage !== 'open' || over === name()) return;
    over = name();
    show();
  }

  // ---- what is drawn

  function screen() {
    switch (task.stage) {
      case 'waiting': return calm({ headline: task.headline, line: `${texts['quiz.soon']} ${rule()}`, kind: 'waiting' });
      case 'standings': return result();
      case 'revealed': return revealed();
      default: return asked();
    }
  }

  const rule = () => texts[task.playful ? 'quiz.first-stands' : 'quiz.can-change'];

  function note() {
    if (task.stage === 'reading') return texts['quiz.read'];
    const has = state();
    if (has === 'sending' || has === 'kept') return texts[`vote.${has}`];
    if (task.stage === 'closed') return texts[has === 'in' ? 'quiz.closed' : 'quiz.closed-without'];
    if (!isOpen()) return texts['quiz.time-up'];
    if (has === 'in') return texts[task.playful ? 'quiz.in-stands' : 'quiz.in-change'];
    return `${texts['quiz.open']} ${texts[several() ? 'vote.several' : 'vote.one']}`;
  }

  function frame(kind, ...children) {
    return el('section', { class: `quiz ${kind}`, 'data-poll': name() },
      el('div', { class: 'above' }, el('span', { text: task.above || task.headline }),
        el('span', { class: 'left', role: 'timer', 'aria-label': texts['time-left'] }, el('span', { id: 'clock' }), el('span', { id: 'clock-note' }))),
      ...children);
  }

  function asked() {
    const marked = marks.length > 0 ? marks : given();
    const open = isOpen() && !stands();
    const changed = several() && marks.length > 0 && state() !== 'sending';
    return frame(task.stage,
      el('h1', { dir: 'auto', id: 'quiz-question' }, ...inline(question().text)),
      picture(question()),
      el('p', { class: `note-of-stage ${state() === 'in' ? 'done' : ''}`, text: note() }),
      state() === 'new' && isOpen() && el('p', { class: 'promise', text: `${rule()} ${texts['vote.named']}` }),
      task.extra && el('p', { class: 'promise', text: task.extra }),
      el('div', { class: 'choices', role: 'group', 'aria-labelledby': 'quiz-question' }, ...question().options.map(option => el('button', {
        type: 'button', id: `o${option.id}`, class: `choice hue${option.at % SHAPES.length}`,
        'aria-pressed': String(marked.includes(option.id)), 'aria-disabled': String(!open),
        on: { click: () => tap(option.id) },
      }, badge(option), el('span', { dir: 'auto', class: 'text', text: option.text }),
      marked.includes(option.id) && el('span', { class: 'tag', 'aria-hidden': 'true', text: texts['vote.mine'] })))),
      el('p', { class: 'problem', role: 'alert', text: problem }),
      several() && open && el('div', { class: 'bottom' }, el('button', {
        type: 'button', id: 'quiz-send', class: 'main', text: texts[given().length > 0 ? 'vote.change' : 'vote.send'],
        disabled: given().length > 0 && !changed, on: { click: submit },
      })),
      task.sureness && (state() === 'in' || (isOpen() && state() !== 'new')) && marks.length === 0 && confidence());
  }

  function badge(option) {
    return el('span', { class: `badge is-${SHAPES[option.at % SHAPES.length]}` }, el('span', { text: String.fromCharCode(65 + option.at) }));
  }

  function confidence() {
    const level = shownSure();
    return el('fieldset', { class: 'sureness' },
      el('legend', { text: texts['quiz.how-sure'] }),
      el('div', { class: 'levels' }, ...SURE.map((each, at) => el('button', {
        type: 'button', id: `sure${at + 1}`, 'aria-pressed': String(level === at + 1), text: texts[`quiz.${each}`], on: { click: () => say(at + 1) },
      }))),
      el('p', { class: 'quiet', text: level ? texts[sure ? 'vote.kept' : 'quiz.wait'] : '' }));
  }

  function revealed() {
    const { correct, right, line, points, explanation } = task.shown;
    const mine = task.mine[0]?.marks ?? [];
    return frame('revealed',
      el('h1', { dir: 'auto' }, ...inline(question().text)),
      picture(question()),
      el('p', { class: `verdict ${right ? 'right' : ''}`, dir: 'auto', text: `${right ? '✓ ' : ''}${line}` }),
      mine.length > 0 && el('p', { class: 'points', text: points }),
      el('ul', { class: 'choices' }, ...question().options.map(option => el('li', {
        class: `choice hue${option.at % SHAPES.length} ${correct.includes(option.id) ? 'correct' : 'not'}`,
      }, badge(option), el('span', { dir: 'auto', class: 'text', text: option.text }),
      correct.includes(option.id) && el('span', { class: 'tag right', text: `✓ ${texts['quiz.correct']}` }),
      mine.includes(option.id) && el('span', { class: 'tag', text: texts['vote.mine'] })))),
      explanation && el('p', { class: 'explanation', dir: 'auto' }, ...inline(explanation)));
  }

  function result() {
    const { above, right, points, line } = task.own;
    return el('section', { class: 'calm quiz own', 'data-poll': name() },
      el('p', { class: 'quiet', text: above }),
      el('h1', { text: right }),
      el('p', { class: 'total', text: points }),
      el('p', { class: 'quiet kind', text: line }));
  }

  return { know, key, screen, timeUp, send: sendSure };
}
