// The facilitator's remote: what is known, what is shown, what is being sent.

import { act, headers, isPaired, keep, send } from './remote-acts.js';
import { openLine } from './remote-line.js';
import { expect } from './remote-pictures.js';
import * as screens from './remote-screens.js';
import { calm, el, fill, say, texts, write } from './screens.js';

const $ = id => document.getElementById(id);
const GUARD_MS = 1200;
const NOTICE_MS = 8000;

/** @type {'loading' | 'pair' | 'nothing' | 'in'} */
let place = isPaired() ? 'loading' : 'pair';
let view = null;
/** @type {'connected' | 'connecting' | 'offline'} */
let connection = 'connecting';
let secret = fromHash();
let pair = { name: texts[Math.min(screen.width, screen.height) >= 600 ? 'tablet' : 'phone'], problem: '', busy: false };
let notice = '';
let noticeTimer = 0;
/** Hidden at first, and after every start: somebody may look over the shoulder. */
let preview = false;
let kind = 'note';
let line = '';
let keeping = false;
/** Until when the way on and back does nothing: a second tap is not meant for what has just begun. */
let guard = 0;
let clock = null;
let round = null;
let item = null;
/** Giving a person longer to answer: whether it is open, and whom it is about. */
let extra = { open: false, person: '' };

function fromHash() {
  const found = /[#&]p=([A-Za-z0-9_-]{1,64})/.exec(location.hash);
  return found ? found[1] : '';
}

// ---- what comes from the laptop

const toLaptop = openLine({
  headers,
  query: () => {
    const wanted = [preview && 'preview', extra.open && 'people'].filter(Boolean);
    return wanted.length > 0 ? `?${wanted.join('&')}` : '';
  },
  view(next) {
    const before = view;
    view = next;
    place = 'in';
    clock = next.clock && { ...next.clock, at: performance.now() };
    round = next.round && { ...next.round, at: performance.now() };
    item = next.item && { ...next.item, at: performance.now() };
    if (before && before.block?.id !== next.block?.id) {
      hold();
      if (next.block) say(fill('now-on', next.block.title));
    }
    if (preview && asked(before) !== asked(next)) turnPreview(); // each result is shown only once it is asked for
    show();
  },
  refused(status, body) {
    view = null;
    if (status === 401) {
      keep('');
      place = 'pair';
      pair = { ...pair, problem: body.reason === 'not-paired' && !secret ? texts.unpaired : '' };
    } else {
      place = 'nothing';
    }
    show();
  },
  state(state) {
    connection = state;
    showLine();
  },
});

/** What the room is asked now. */
const asked = of => of?.poll?.id ?? (of?.quiz && `${of.quiz.id} ${of.quiz.number} ${of.quiz.stage === 'standings' ? '' : of.quiz.item}`);

/** What is on the screen may be old unless the line is open: then nothing can be done. */
const isFresh = () => connection === 'connected';

function showLine() {
  const away = place === 'in' && !isFresh();
  write($('line'), place === 'pair' ? '' : texts[connection]);
  $('line').className = connection;
  write($('away'), away && connection === 'offline' ? texts.away : '');
  document.body.classList.toggle('stale', away);
}

function tell(text) {
  clearTimeout(noticeTimer);
  notice = text;
  write($('notice'), notice);
  if (text) noticeTimer = setTimeout(() => tell(''), NOTICE_MS);
}

// ---- pairing

async function submitPair(name, code) {
  if (pair.busy) return;
  pair = { ...pair, name, problem: '', busy: true };
  show();
  const { status, body, text } = await send('/remote/pair', { name, ...(secret ? { secret } : { code }) });
  pair = { ...pair, busy: false, problem: status === 0 ? texts.unreachable : text };
  if (status === 200) {
    keep(body.token);
    place = 'loading';
    forgetSecret();
    toLaptop.now();
  } else if (status === 410) {
    forgetSecret();
  }
  show();
  if (status !== 200) $(secret ? 'name' : 'code')?.focus();
}

function forgetSecret() {
  secret = '';
  history.replaceState(null, '', location.pathname);
}

addEventListener('hashchange', () => {
  if (!fromHash()) return;
  secret = fromHash();
  if (isPaired()) {
    forgetSecret();
  } else {
    pair = { ...pair, problem: '' };
    show();
  }
});

// ---- what the facilitator does

async function does(wish) {
  if (!isFresh()) {
    tell(texts['not-sent']);
    return false;
  }
  tell('');
  const { text } = await act(wish);
  if (text) tell(text);
  return !text;
}

function hold() {
  guard = performance.now() + GUARD_MS;
  setTimeout(show, GUARD_MS + 20);
}

/** On or back, unless that was just done. */
function move(name) {
  if (performance.now() < guard || !view.block) return;
  hold();
  show();
  does({ act: name, block: view.block.id });
}

const acts = {
  next: () => move('next'),
  previous: () => move('previous'),
  start: () => {
    if (performance.now() < guard) return;
    hold();
    show();
    does({ act: 'start' });
  },
  end: () => performance.now() < guard || ask(texts['end-sure'], texts['end-line'], texts['end-yes'], () => move('next')),
};

const extend = minutes => does({ act: 'extend', block: view.block.id, minutes });
const pause = paused => does({ act: paused ? 'resume' : 'pause' });
const turn = (what, on) => does({ act: what, on });

async function keepLine() {
  if (!line.trim() || keeping) return;
  keeping = true;
  show();
  const sent = line;
  const kept = await does({ act: 'capture', kind, text: sent });
  keeping = false;
  if (kept && line === sent) {
    line = '';
    $('line-text').value = '';
    say(texts.kept);
  }
  show();
}

function ask(headline, text, yes, then) {
  const dialog = $('ask');
  dialog.replaceChildren(
    el('h2', { id: 'ask-headline', text: headline }),
    el('p', { class: 'quiet', text }),
    el('button', { type: 'button', class: 'main', text: yes, on: { click: () => { dialog.close(); then(); } } }),
    el('button', { type: 'button', class: 'plain', text: texts.cancel, on: { click: () => dialog.close() } }));
  dialog.showModal();
}

/** What cannot be done by one tap that slipped. */
const sure = (what, wish) => ask(texts[`${what}-sure`], texts[`${what}-line`], texts[what], () => does(wish));

function askToLeave() {
  ask(fill('device', view.device), texts['leave-line'], texts['leave-yes'], async () => {
    const { text } = await send('/remote/leave', {});
    if (text) tell(text);
    else toLaptop.now();
  });
}

addEventListener('keydown', event => {
  if (event.target.matches('input') || event.altKey || event.ctrlKey || event.metaKey || $('ask').open || place !== 'in') return;
  const on = {
    ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'previous', PageUp: 'previous', b: 'blank', f: 'freeze', p: 'pause', '+': 'more', '-': 'less',
  }[event.key];
  // with slides the keys turn them; past the last one nobody wants to leave the block by a key
  const turned = { next: 'slide-on', previous: 'slide-back' }[on];
  const pressed = on && ($(turned) || $(on));
  if (!pressed || pressed.disabled || event.repeat) return;
  event.preventDefault();
  pressed.click();
});

// ---- what is shown

const drawn = new Map();

/** Draws a part only when it has changed; the focus stays where it was. */
function part(id, key, build) {
  const text = JSON.stringify(key);
  if (drawn.get(id) === text) return;
  drawn.set(id, text);
  const focused = document.activeElement?.id;
  const within = $(id).contains(document.activeElement);
  $(id).replaceChildren(...build().filter(Boolean));
  if (within && focused) $(focused)?.focus({ preventScroll: true });
}

const PARTS = ['clockpart', 'timepart', 'slidepart', 'pollpart', 'extrapart', 'groupspart', 'notespart', 'wallpart', 'capturepart', 'undopart'];
let layout = '';

function show() {
  const inside = place === 'in' && view.block;
  const next = inside ? 'in' : JSON.stringify([place, view?.phase, view?.people, view?.undo, pair, Boolean(secret)]);
  if (next !== layout) {
    layout = next;
    drawn.clear();
    $('main').replaceChildren(inside ? frame() : still());
    $('main').querySelector('h1')?.setAttribute('tabindex', '-1');
  }
  const name = view ? view.title : texts.title;
  write($('title'), name);
  document.title = `${texts.title} · ${name}`;
  document.body.dataset.place = inside ? 'steering' : place;
  if (inside) bring();
  const guarded = performance.now() < guard;
  part('bar', [place, place === 'in' && [view.block, view.first, view.phase], guarded],
    () => (place === 'in' ? screens.bar(view, acts, guarded) : []));
  showLine();
  tick();
}

const frame = () => el('div', { class: 'steering' },
  el('div', { class: 'side' }, ...['clockpart', 'timepart', 'slidepart', 'pollpart', 'extrapart', 'groupspart'].map(id => el('section', { id }))),
  el('div', { class: 'side' }, ...['notespart', 'wallpart', 'capturepart', 'undopart'].map(id => el('section', { id }))),
  el('footer', {}, screens.button('me', fill('device', view.device), askToLeave, { class: 'me' })));

function still() {
  switch (place) {
    case 'loading': return calm({ headline: texts.loading });
    case 'pair': return screens.pairing({ ...pair, needsCode: !secret, submit: submitPair });
    case 'nothing': return calm({ headline: texts.nothing, line: texts['nothing-line'] });
  }
  switch (view.phase) {
    case 'planned': return calm({ headline: texts.closed, line: texts['closed-line'] });
    case 'ended': return el('div', { class: 'after' },
      calm({ headline: texts.ended, line: view.undo ? texts['ended-line'] : '', kind: 'over' }), ...(view.undo ? screens.undo(view, does) : []));
    default: return calm({ headline: fill('lobby', view.people), line: view.title, kind: 'waiting' });
  }
}

function bring() {
  const { block, day, slide, poll, quiz, groups, wall, captures, undo, phase } = view;
  const minutes = clock && clock.minutes;
  const on = round && { on: true, minutes: round.minutes };
  part('clockpart', [block.id, block.title, block.place, day], () => screens.clock(view));
  part('timepart', [phase, Boolean(clock), minutes], () => screens.time(view, { extend, pause }));
  part('slidepart', [slide, block.id], () => (slide ? screens.slides(view, does) : []));
  if (slide) expect(slide.coming);
  const { preview: shown, people, ...plain } = poll || quiz || {};
  const turning = { on: preview, turn: turnPreview };
  part('pollpart', [plain, preview, Boolean(item)], () => (poll ? screens.poll(view, does, turning, sure) : quiz ? screens.quiz(view, does, turning, Boolean(item), sure) : []));
  if ((poll || quiz) && preview) drawPreview(shown);
  part('extrapart', [Boolean(quiz), people, extra], () => (quiz ? screens.extra({ ...extra, people }, { turn: turnExtra, choose, does }) : []));
  part('groupspart', [groups, on], () => (groups ? screens.groups({ groups: { ...groups, ...on } }, does) : []));
  part('notespart', [block.notes], () => screens.notes(view));
  part('wallpart', [wall], () => screens.wall(view, turn));
  part('capturepart', [kind, captures, keeping], () => screens.capture(view, {
    kind, text: line, busy: keeping, submit: keepLine, choose: next => { kind = next; show(); }, type: text => { line = text; },
  }));
  part('undopart', [undo], () => (undo ? screens.undo(view, does) : []));
  for (const id of PARTS) $(id).hidden = !$(id).firstChild;
}

function turnExtra() {
  extra = { ...extra, open: !extra.open };
  toLaptop.now(); // the laptop sends names only while they are wanted
  show();
}

function choose(person) {
  extra = { ...extra, person };
  show();
}

function turnPreview() {
  preview = !preview;
  toLaptop.now(); // the laptop sends results only while they are wanted
  show();
}

let previewed = '';

async function drawPreview(result) {
  const key = JSON.stringify(result || '');
  if (key === previewed && $('previewed').firstChild) return;
  previewed = key;
  if (!result) {
    $('previewed').replaceChildren(el('p', { class: 'quiet', text: texts['preview-loading'] }));
    return;
  }
  const { revealed } = await import('./results.js');
  if (previewed !== key || !$('previewed')) return;
  const shown = result.standings ? screens.standings(result) : result.few ? el('p', { class: 'few', text: result.few }) : revealed(result, []);
  shown.querySelector('h1')?.remove(); // the question stands above already
  $('previewed').replaceChildren(shown);
}

// ---- the time

const leftOf = of => of.left - (of.paused ? 0 : performance.now() - of.at);
const two = number => String(number).padStart(2, '0');

/** A begun second counts as left, and as over only when it is complete. */
function face(ms) {
  const over = ms <= -1000;
  const seconds = over ? Math.floor(-ms / 1000) : Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const text = hours ? `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return over ? `+${text}` : text;
}

const urgency = (of, left) => (left <= 0 ? 'over' : left <= of.close ? 'close' : left <= of.warns ? 'warning' : '');

let told = null;

function tick() {
  if (round && $('round-clock')) write($('round-clock'), face(leftOf(round)));
  else if ($('round-clock')) write($('round-clock'), '');
  if ($('item-clock')) write($('item-clock'), item ? face(Math.max(0, leftOf(item))) : '');
  const shown = $('clock');
  if (!shown || !clock) {
    if (shown) write(shown, '–');
    told = null;
    return;
  }
  const left = leftOf(clock);
  write(shown, face(left));
  shown.className = urgency(clock, left);
  write($('clock-note'), clock.paused ? texts.paused : left <= 0 ? texts['time-over'] : fill('of', clock.planned));
  if (!clock.paused && isFresh()) announce(Math.ceil(left / 1000));
}

/** Says five, two and one minute, and that the time is over. */
function announce(seconds) {
  const mark = [0, 60, 120, 300].find(limit => seconds <= limit) ?? null;
  if (told !== null && mark !== told && mark !== null && mark < told) {
    say(mark === 0 ? texts['time-over'] : mark === 60 ? texts['time.minute'] : fill('time.minutes', mark / 60));
  }
  told = mark ?? Infinity;
}

setInterval(tick, 200);
if (isPaired()) {
  if (secret) forgetSecret();
  toLaptop.now();
}
show();
