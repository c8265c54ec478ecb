// What a remote draws. Every text goes in as text, never as markup.

import { small } from './remote-pictures.js';
import { el, fill, inline, texts } from './screens.js';

/** A button with a lasting id, so that the focus stays on it when its surroundings are drawn again. */
export const button = (id, text, does, props = {}) => el('button', {
  id, type: 'button', class: 'act', ...props, on: { click: does },
}, ...(Array.isArray(text) ? text : [el('span', { text })]));

/** Name, and the code when the link did not carry it. */
export function pairing({ name, needsCode, problem, busy, submit }) {
  return el('form', {
    class: 'join', novalidate: true,
    on: {
      submit: event => {
        event.preventDefault();
        const { elements } = event.target;
        submit(elements.name.value, needsCode ? elements.code.value : '');
      },
    },
  },
    el('img', { src: '/icon.svg', alt: '', class: 'sign', width: 52, height: 52 }),
    el('h1', { text: texts.pair }),
    el('p', { class: 'quiet', text: needsCode ? texts['pair-code-line'] : texts['pair-line'] }),
    el('label', { for: 'name', text: texts.name }),
    el('input', {
      id: 'name', name: 'name', type: 'text', value: name, maxlength: 40, required: true, dir: 'auto', autocomplete: 'off',
      spellcheck: 'false', enterkeyhint: needsCode ? 'next' : 'go', 'aria-describedby': 'problem',
    }),
    needsCode && el('label', { for: 'code', text: texts.code }),
    needsCode && el('input', {
      id: 'code', name: 'code', type: 'text', maxlength: 20, required: true, class: 'code', autocomplete: 'off',
      autocapitalize: 'characters', spellcheck: 'false', enterkeyhint: 'go', placeholder: texts['code-hint'], 'aria-describedby': 'problem',
    }),
    el('p', { id: 'problem', class: 'problem', role: 'alert', text: problem || '' }),
    el('div', { class: 'bottom' },
      el('button', { type: 'submit', class: 'main', disabled: busy, text: busy ? texts.going : texts.button })));
}

export function clock({ block, day }) {
  return [
    el('div', { class: 'clockrow' },
      el('p', { class: 'time', role: 'timer', 'aria-label': texts['time-left'] },
        el('span', { id: 'clock' }), el('span', { id: 'clock-note' })),
      day && el('div', { class: 'day' },
        el('p', { text: day.ends }),
        day.offset && el('p', { class: day.late ? 'late' : '', text: day.offset }),
        day.limit && el('p', { class: 'late', text: day.limit }))),
    el('p', { class: 'quiet', text: block.place }),
    el('h1', { dir: 'auto', text: block.title }),
  ];
}

const step = (id, minutes, does, disabled) => button(id, (minutes > 0 ? '+' : '−') + Math.abs(minutes), () => does(minutes), {
  'aria-label': fill(minutes > 0 ? 'more' : 'less', Math.abs(minutes)), disabled,
});

/** A minute less, one more, five more; and pause. */
export function time({ clock: countdown, phase }, { extend, pause }) {
  const paused = phase === 'paused';
  return [
    el('h2', { class: 'unseen', text: texts.time }),
    el('div', { class: 'row four' },
      step('less', -1, extend, !countdown || countdown.minutes < 2),
      step('more', 1, extend, !countdown),
      step('much-more', 5, extend, !countdown),
      button('pause', paused ? texts.resume : texts.pause, () => pause(paused), { class: paused ? 'act strong' : 'act' })),
  ];
}

export function wall({ wall: state }, turn) {
  const toggle = (id, on) => button(id, texts[id], () => turn(id, !on), { 'aria-pressed': String(on), disabled: !state.shown });
  return [
    el('h2', { text: texts.wall }),
    !state.shown && el('p', { class: 'quiet', text: texts['wall-off'] }),
    el('div', { class: 'row two' }, toggle('blank', state.blank), toggle('freeze', state.frozen)),
  ];
}

const rarely = { class: 'act quietly' };
const heading = { waiting: 'waiting', open: 'open', closed: 'over', revealed: 'revealed' };

/** The slide on the wall, and the way to the one before and the next. */
export function slides({ slide: now, block }, does) {
  const to = (id, place) => button(id, texts[id], () => does({ act: 'slide', block: block.id, slide: place }), {
    class: id === 'slide-on' ? 'act strong' : 'act', disabled: place < 1 || place > now.slides,
  });
  return [
    el('h2', { text: texts.slides }),
    small(now.picture, 220),
    el('p', { class: 'quiet', dir: 'auto', text: [now.at, now.picture.alt].filter(Boolean).join('. ') }),
    el('div', { class: 'row two' }, to('slide-back', now.place - 1), to('slide-on', now.place + 1)),
  ];
}

/** The poll in front of the room: how many answered, and the next step of it. */
export function poll({ poll: now }, does, preview, sure) {
  const of = { poll: now.id };
  const stage = now.stage;
  const again = (stage === 'closed' || stage === 'revealed') && !now.anonymous;
  const acts = [
    stage === 'waiting' && button('vote', texts['open-poll'], () => does({ act: 'open-poll', ...of }), { class: 'act strong', disabled: !now.ready }),
    stage === 'open' && button('vote', texts['close-poll'], () => does({ act: 'close-poll', ...of })),
    again && button('vote', texts.reopen, () => does({ act: 'open-poll', ...of })),
    (stage === 'open' || stage === 'closed') && button('reveal', texts.reveal, () => does({ act: 'reveal', ...of }), { class: 'act strong' }),
    stage === 'revealed' && button('reveal', texts.hide, () => does({ act: 'hide', ...of })),
    now.turn && button('turn', texts.turn, () => does({ act: 'turn', ...of, question: now.turn })),
    stage !== 'waiting' && button('again', texts['ask-again'], () => does({ act: 'ask-again', ...of, number: now.number })),
    now.up && button('put-away', texts['put-away'], () => does({ act: 'put-away', ...of })),
  ].filter(Boolean);
  const early = stage === 'waiting' || stage === 'open';
  const passes = on => button('pass-round', texts[on ? 'pass-round' : 'pass-no-more'], () => does({ act: 'pass-round', ...of, number: now.number, on }), rarely);
  const rare = [
    now.ready && now.passing && passes(false),
    now.ready && early && !now.passing && passes(true),
    stage !== 'waiting' && !(stage === 'open' && now.anonymous)
      && button('reset-poll', texts['reset-poll'], () => sure('reset-poll', { act: 'reset-poll', ...of, number: now.number }), rarely),
  ].filter(Boolean);
  const filled = el('span', { class: 'fill' });
  filled.style.width = `${now.share}%`;
  return [
    el('h2', { text: texts.poll }),
    el('p', { class: 'asked', dir: 'auto' }, ...inline(now.text)),
    small(now.picture, 150),
    el('p', { class: 'quiet', text: [now.at, texts[now.live && stage === 'open' ? 'live' : heading[stage]], now.anonymous && texts.anonymous].filter(Boolean).join(' · ') }),
    !now.ready && el('p', { class: 'quiet', text: texts['not-ready'] }),
    stage !== 'waiting' && el('p', { class: 'count' }, el('strong', { text: now.count }), ` ${texts.answered}`),
    stage !== 'waiting' && el('span', { class: 'track', 'aria-hidden': 'true' }, filled),
    el('div', { class: 'row two' }, ...acts),
    stage !== 'waiting' && button('preview', texts[preview.on ? 'preview-hide' : 'preview'], preview.turn, {
      class: 'act quietly', 'aria-expanded': String(preview.on), 'aria-controls': 'previewed',
    }),
    el('div', { id: 'previewed' }),
    rare.length > 0 && el('div', { class: 'row two' }, ...rare),
  ];
}

const quizStage = { waiting: 'quiz-waiting', reading: 'quiz-reading', answering: 'quiz-answering', closed: 'quiz-closed', revealed: 'quiz-revealed' };

/** The quiz in front of the room: the question it is at, and the next step of it. */
export function quiz({ quiz: now }, does, preview, timed, sure) {
  const { stage } = now;
  const step = (id, text, act, item, props = {}) => button(id, texts[text], () => does({ act, quiz: now.id, number: now.number, item }), props);
  const strong = { class: 'act strong' };
  const more = now.next !== undefined;
  const acts = [
    stage === 'waiting' && more && step('quiz-step', 'quiz-start', 'quiz-start', now.next, strong),
    stage === 'reading' && step('quiz-step', 'quiz-begin', 'quiz-begin', now.item, strong),
    stage === 'answering' && step('quiz-step', 'quiz-close', 'quiz-close', now.item),
    (stage === 'answering' || stage === 'closed') && step('quiz-reveal', 'quiz-reveal', 'quiz-reveal', now.item, strong),
    (stage === 'revealed' || stage === 'standings') && more && step('quiz-step', 'quiz-next', 'quiz-start', now.next, strong),
    (stage === 'closed' || stage === 'revealed') && now.revealed && step('quiz-standings', 'quiz-standings', 'quiz-standings', now.item),
    stage === 'closed' && more && step('quiz-skip', 'quiz-skip', 'quiz-start', now.next),
    now.up && button('put-away', texts['put-away'], () => does({ act: 'put-away', poll: now.id })),
  ].filter(Boolean);
  const stands = stage === 'standings' ? texts[now.ranked ? 'quiz-ranked' : 'quiz-standings-on'] : texts[quizStage[stage]];
  const anew = act => button(act, texts[act], () => sure(act, { act, quiz: now.id, number: now.number }), rarely);
  const filled = el('span', { class: 'fill' });
  filled.style.width = `${now.share}%`;
  return [
    el('h2', { text: texts.quiz }),
    el('p', { class: 'asked', dir: 'auto' }, ...inline(now.text)),
    small(now.picture, 150),
    el('p', { class: 'roundrow' }, el('span', { class: 'quiet', text: [now.at, stands].filter(Boolean).join(' · ') }),
      timed && el('span', { id: 'item-clock', role: 'timer', 'aria-label': texts['time-left'] })),
    !now.ready && el('p', { class: 'quiet', text: texts['quiz-not-ready'] }),
    now.count && el('p', { class: 'count' }, el('strong', { text: now.count }), ` ${texts.answered}`),
    now.count && el('span', { class: 'track', 'aria-hidden': 'true' }, filled),
    el('div', { class: 'row two' }, ...acts),
    stage !== 'waiting' && button('preview', texts[preview.on ? 'preview-hide' : 'quiz-preview'], preview.turn, {
      class: 'act quietly', 'aria-expanded': String(preview.on), 'aria-controls': 'previewed',
    }),
    el('div', { id: 'previewed' }),
    now.touched && el('div', { class: 'row two' }, anew('quiz-again'), anew('quiz-reset')),
  ];
}

/** How people did, for the facilitator alone. */
export const standings = ({ standings: rows }) => rows.length === 0
  ? el('p', { class: 'few', text: texts['quiz-nobody'] })
  : el('ol', { class: 'standings' }, ...rows.map(({ place, name, points }) => el('li', {},
    el('span', { class: 'place', text: `${place}.` }), el('span', { dir: 'auto', class: 'text', text: name }), el('strong', { text: points }))));

const EXTRA = [0, 25, 50, 100, 200];

/** Who has longer to answer, and by how much. */
export function extra({ open, people, person }, { turn, choose, does }) {
  const chosen = people?.find(each => each.id === person) ?? people?.[0];
  const percent = each => (each === 0 ? texts['quiz-extra-none'] : fill('quiz-extra-percent', each));
  return [
    button('quiz-extra', texts['quiz-extra'], turn, { class: 'act quietly', 'aria-expanded': String(open), 'aria-controls': 'extra-people' }),
    el('div', { id: 'extra-people' }, ...(!open ? [] : [
      el('p', { class: 'quiet', text: texts['quiz-extra-line'] }),
      !people && el('p', { class: 'quiet', text: texts['preview-loading'] }),
      people && !chosen && el('p', { class: 'quiet', text: texts['quiz-extra-nobody'] }),
      chosen && el('label', { for: 'extra-person', text: texts['quiz-person'] }),
      chosen && el('select', { id: 'extra-person', on: { change: event => choose(event.target.value) } },
        ...people.map(each => el('option', {
          value: each.id, selected: each.id === chosen.id, text: each.extra > 0 ? `${each.name} · ${percent(each.extra)}` : each.name,
        }))),
      chosen && el('div', { class: 'row chips', role: 'group', 'aria-labelledby': 'quiz-extra' }, ...EXTRA.map(each => button(`extra-${each}`, percent(each),
        () => does({ act: 'extra-time', person: chosen.id, percent: each }), { class: 'act chip', 'aria-pressed': String(chosen.extra === each) }))),
    ].filter(Boolean))),
  ];
}

/** The round of groups: its time, calling everyone back, and the next one. */
export function groups({ groups: now }, does) {
  const of = { breakout: now.id, round: now.round };
  const on = Boolean(now.on);
  return [
    el('h2', { text: texts.groups }),
    el('p', { class: 'roundrow' }, el('strong', { text: now.title }), el('span', { id: 'round-clock' })),
    now.prompt && el('p', { class: 'quiet', dir: 'auto', text: now.prompt }),
    on && el('div', { class: 'row two' },
      step('round-less', -1, minutes => does({ act: 'extend-round', ...of, minutes }), now.minutes < 2),
      step('round-more', 1, minutes => does({ act: 'extend-round', ...of, minutes }))),
    el('div', { class: 'row two' },
      on && button('call-back', texts['call-back'], () => does({ act: 'call-back', ...of })),
      now.next !== undefined && button('next-round', texts[now.next === 0 ? 'first-round' : 'next-round'],
        () => does({ act: 'start-round', ...of, round: now.next }), { class: on ? 'act' : 'act strong' })),
  ];
}

/** The private notes: Markdown as people write it, read line by line. */
export function notes({ block }) {
  const lines = block.notes.split('\n').map(line => {
    const found = /^\s*(?:([-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|(#{1,6})\s+)?(.*)$/.exec(line);
    const [, item, title, text] = found;
    return el('p', { dir: 'auto', class: title ? 'title' : item ? 'item' : '' },
      item && el('span', { class: 'bullet', text: /\d/.test(item) ? item : '•' }), el('span', {}, ...inline(text)));
  });
  return [
    el('h2', { text: texts.notes }),
    block.notes.trim() ? el('div', { class: 'written' }, ...lines) : el('p', { class: 'quiet', text: texts['no-notes'] }),
  ];
}

const KINDS = ['note', 'action', 'insight', 'park', 'decision', 'commitment'];

/** A line to keep: its kind, and what was kept last. */
export function capture({ captures }, { kind, text, busy, choose, type, submit }) {
  return [
    el('h2', { text: texts.capture }),
    el('form', { on: { submit: event => { event.preventDefault(); submit(); } } },
      el('div', { class: 'row chips', role: 'group', 'aria-label': texts.capture }, ...KINDS.map(each =>
        button(`kind-${each}`, texts[each], () => choose(each), { class: 'act chip', 'aria-pressed': String(each === kind) }))),
      el('div', { class: 'keeping' },
        el('input', {
          id: 'line-text', type: 'text', value: text, maxlength: 500, dir: 'auto', 'aria-label': texts['capture-line'],
          placeholder: texts['capture-line'], autocomplete: 'off', enterkeyhint: 'done', on: { input: event => type(event.target.value) },
        }),
        el('button', { id: 'keep', type: 'submit', class: 'act', disabled: busy, text: texts.keep }))),
    captures.newest.length > 0 && el('ul', { class: 'kept', 'aria-label': texts.kept }, ...captures.newest.map(each => el('li', {},
      el('strong', { text: texts[each.kind] }), ' ', el('bdi', { text: each.text })))),
  ];
}

export const undo = ({ undo: last }, does) => [
  button('undo', last.words ? fill('undo', last.words) : texts['undo-last'], () => does({ act: 'undo', mark: last.mark }), { class: 'act quietly' }),
];

/** The way on and back, at the thumb; what comes next is on the button. */
export function bar({ block, first, phase }, { next, previous, start, end }, guarded) {
  const rest = { 'aria-disabled': guarded ? 'true' : undefined };
  if (phase === 'lobby') {
    return [first && button('start', named(texts.start, first), start, { class: 'act on', ...rest })];
  }
  if (!block) return [];
  return [
    button('previous', [el('span', { 'aria-hidden': 'true', text: '‹' }), el('span', { class: 'unseen', text: block.previous ? `${texts.previous}: ${block.previous.title}` : texts.previous })],
      previous, { class: 'act back', disabled: !block.previous, ...rest }),
    block.next
      ? button('next', named(texts.next, block.next), next, { class: 'act on', ...rest })
      : button('next', [el('span', { class: 'to', text: texts.end })], end, { class: 'act on last', ...rest }),
  ];
}

const named = (word, { title, length }) => [
  el('span', { class: 'word', text: `${word} · ${length}` }), el('span', { class: 'to', dir: 'auto', text: title }),
];
