// The page of one person: what is known, what is shown, what is being sent.

import { answerer } from './answering.js';
import { chooser } from './choosing.js';
import { backoff, openLine, send } from './line.js';
import { scribe } from './note.js';
import { quizzer } from './quiz.js';
import { revealed } from './results.js';
import { away, calm, el, fill, grouped, joining, say, texts, write } from './screens.js';
import { freshId, shelf } from './shelf.js';
import * as slides from './slide.js';

const $ = id => document.getElementById(id);

/** @type {'loading' | 'join' | 'closed' | 'ended' | 'in'} */
let place = 'loading';
let view = null;
let secret = fromHash();
let join = { command: '', name: shelf.name(), code: '', problem: '', busy: false, needsCode: !secret, was: false };
/** What brings the person back into the seat when the laptop has another address. */
let seat = '';
/** How people are called here: own, made-up or numbered. */
let naming = 'own';
let lostAt = 0;
const LOST_MS = 12000;
/** What a person has to know on whatever screen comes: an answer that came too late. */
let notice = { text: '', poll: '' };
let clock = null;
let shownKey = '';
let lastHeadline = '';
let back = false;
/** @type {'connected' | 'connecting' | 'offline'} */
let connection = 'connecting';

function fromHash() {
  const found = /[#&]k=([A-Za-z0-9_-]{1,64})/.exec(location.hash);
  return found ? found[1] : '';
}

// ---- what comes from the laptop

const line = openLine({
  view(next) {
    seat = next.seat || seat;
    naming = next.naming || naming;
    answers.know(next);
    if (next.task.poll && next.task.poll !== notice.poll) notice = { text: '', poll: '' };
    choices.know(next);
    note.know(next);
    if (quiz.know(next)) notice = { text: '', poll: '' };
    if (next.task.kind === 'quiz' && view?.task.stage !== next.task.stage) told = null; // another time runs
    view = next;
    place = 'in';
    clock = next.countdown && { ...next.countdown, at: performance.now() };
    if (location.hash) history.replaceState(null, '', location.pathname);
    secret = '';
    shelf.keepName(next.name);
    show();
    answers.send();
    choices.send();
    note.send();
    quiz.send();
  },
  refused(status, body) {
    if (status === 401) {
      place = 'join';
      naming = body.naming || 'own';
      view = null;
    } else if (body.reason === 'session-has-ended') {
      place = 'ended';
    } else if (!(view && view.phase === 'ended')) {
      place = 'closed';
      view = null;
    }
    show();
  },
  state(state) {
    connection = state;
    lostAt = state === 'connected' ? 0 : lostAt || Date.now();
    showLine();
  },
});

function showLine() {
  const element = $('line');
  const text = connection === 'offline' && (answers.waits() || shelf.choice() || shelf.late().length) ? texts['offline-kept'] : texts[connection];
  if (element.textContent !== text) element.textContent = text;
  element.className = connection;
  const long = lostAt && Date.now() - lostAt > LOST_MS;
  write($('moved'), long && place === 'in' && seat ? fill('moved', seat) : '');
}

addEventListener('hashchange', () => {
  if (!fromHash()) return;
  secret = fromHash();
  join = { ...join, needsCode: false, problem: '' };
  line.now();
  show();
});

// ---- joining and coming back

async function submitJoin({ name = join.name, code = '', own = '' }) {
  if (join.busy) return;
  join = { ...join, name, code, problem: '', busy: true, command: freshId() };
  show();
  const body = { command: join.command };
  if (naming === 'own') body.name = name;
  if (join.was) body.seat = own;
  else if (join.needsCode) body.code = code;
  else body.secret = secret;
  const { status, body: said } = await untilAnswered('/api/join', body, text => {
    join = { ...join, problem: text };
    show();
  });
  join = { ...join, busy: false, problem: status === 200 ? '' : said.text || texts['join.unreachable'] };
  if (status === 200 && !join.was) shelf.keepName(name);
  if (said.reason === 'wrong-code' && !join.was) join.needsCode = true;
  show();
  if (status === 200) line.now();
  else $(join.was ? 'own' : said.reason === 'wrong-code' ? 'code' : 'name')?.focus();
}

/** Between coming for the first time and coming back from another address. */
function switchJoin() {
  join = { ...join, was: !join.was, problem: '' };
  show();
  $(join.was ? 'own' : 'name')?.focus();
}

/** Asks again with the same command until the laptop has answered: nothing is lost and nothing doubled. */
async function untilAnswered(path, body, tell) {
  for (let tries = 0; ; tries++) {
    const answer = await send(path, body);
    if (answer.status !== 0 && answer.status !== 429 && answer.status !== 503) return answer;
    tell(answer.body.text || texts['join.unreachable']);
    await new Promise(done => setTimeout(done, Math.max(answer.wait, backoff(tries))));
  }
}

async function comeBack() {
  back = true;
  show();
  await untilAnswered('/api/join', { command: freshId() }, () => {});
  back = false;
  line.now();
  show();
}

// ---- answering

const answers = answerer({
  show: () => show(),
  stranger: () => line.now(),
  tooLate: (text, poll) => {
    notice = { text, poll };
  },
});
addEventListener('storage', () => {
  if (view) show(); // another tab of this phone has answered
});

// ---- a quiz

const quiz = quizzer({
  show: () => show(),
  sendKept: () => answers.send(),
  sending: () => answers.sending(),
});

// ---- choosing before groups are formed

const choices = chooser({
  show: () => show(),
  stranger: () => line.now(),
  tooLate: text => {
    notice = { text, poll: '' };
  },
});

// ---- the note of the group

const note = scribe({
  show: () => show(),
  news: () => line.now(),
  tell: text => {
    notice = { text, poll: (view && view.task.poll) || '' };
  },
  told: text => {
    if (notice.text === text) notice = { text: '', poll: '' };
  },
});

// ---- the own name

function openMe() {
  const dialog = $('me');
  const name = el('input', {
    id: 'my-name', type: 'text', value: view.name, maxlength: 60, dir: 'auto', autocomplete: 'nickname', spellcheck: 'false',
  });
  const wrong = el('p', { class: 'problem', role: 'alert' });
  const change = async (path, body) => {
    const { status, body: said } = await send(path, { command: freshId(), ...body });
    if (status === 200) {
      dialog.close();
      line.now();
    } else {
      wrong.textContent = said.text || texts['join.unreachable'];
    }
  };
  const own = naming === 'own';
  dialog.replaceChildren(
    el('form', { on: { submit: event => { event.preventDefault(); change('/api/name', own ? { name: name.value } : {}); } } },
      el('h2', { id: 'me-headline', text: own ? texts['me.headline'] : fill('me.called', view.name) }),
      own && el('label', { for: 'my-name', text: texts['join.name'] }),
      own && name, wrong,
      seat && el('p', { class: 'quiet seat', text: fill('me.seat', seat) }),
      naming !== 'numbered' && el('button', { type: 'submit', class: 'main', text: texts[own ? 'me.save' : 'me.another'] }),
      el('button', { type: 'button', class: 'plain danger', text: texts['me.leave'], on: { click: () => change('/api/leave', {}) } }),
      el('button', { type: 'button', class: 'plain', text: texts['me.close'], on: { click: () => dialog.close() } })));
  dialog.showModal();
}

// ---- what is shown

/** Draws what is new; what is the same stays, with its focus. */
function show() {
  const task = view && view.task;
  const votes = place === 'in' && view.present && task.kind === 'voting' && task.stage !== 'revealed';
  const chooses = place === 'in' && view.present && task.choosing;
  const quizzes = place === 'in' && view.present && task.kind === 'quiz';
  const key = chooses ? choices.key() : votes ? answers.key() : quizzes ? quiz.key()
    : JSON.stringify([place, place === 'in' && [view.present, view.phase, task, Boolean(clock), back, note.key(), slides.state()], place === 'join' && [join, naming]]);
  $('title').textContent = view ? view.title : 'Plenary';
  document.title = view ? view.title : 'Plenary';
  if (key !== shownKey) {
    shownKey = key;
    draw(votes);
  }
  if (votes) answers.bring($('main').firstChild);
  if (chooses) choices.bring($('main').firstChild);
  document.body.dataset.kind = place === 'in' ? (view.present ? task.kind : 'away') : place;
  document.body.dataset.stage = (place === 'in' && task.stage) || '';
  document.body.classList.toggle('passed', votes && answers.isPassed());
  const message = (place === 'in' && view.message) || '';
  write($('message'), message);
  write($('notice'), notice.text);
  showLine();
  tick();
}

function draw(votes) {
  const main = $('main');
  const focused = document.activeElement && main.contains(document.activeElement) && document.activeElement.id;
  const typed = new Map(Array.from(main.querySelectorAll('.join input'), input => [input.id, input.value]));
  const field = document.activeElement;
  const caret = focused && field.selectionStart !== null && [field.selectionStart, field.selectionEnd];
  const poll = main.firstElementChild?.dataset.poll;
  main.replaceChildren(screen(votes));
  for (const [id, value] of typed) if ($(id)) $(id).value = value;
  if (focused && $(focused) && main.firstElementChild.dataset.poll === poll) { // not into the answer to another question
    $(focused).focus({ preventScroll: true });
    if (caret && caret[0] !== undefined) $(focused).setSelectionRange(...caret);
  }
  $('foot').replaceChildren(...(place === 'in' && view.present && view.phase !== 'ended'
    ? [el('button', { type: 'button', class: 'me', 'aria-label': `${view.name}. ${texts.me}`, on: { click: openMe } },
      el('bdi', { text: view.name }))]
    : []));
  const headline = main.querySelector('h1');
  const before = lastHeadline;
  lastHeadline = headline ? headline.textContent : '';
  const goesOn = place === 'in' && view.task.slide && before === lastHeadline; // then only the slide is news
  const said = [!goesOn && headline, headline && headline.closest('section, form')?.querySelector('p:not(.problem):not(.left):not(:empty)')]
    .filter(Boolean).map(each => each.textContent).join('. ');
  say(said);
}

function screen(votes) {
  switch (place) {
    case 'loading': return calm({ headline: texts.loading });
    case 'closed': return calm({ headline: texts['closed.headline'], line: texts['closed.line'] });
    case 'ended': return calm({ headline: texts['ended.headline'], line: texts['ended.line'] });
    case 'join': return joining({ ...join, naming, submit: submitJoin, other: switchJoin });
  }
  const task = view.task;
  if (!view.present && task.kind !== 'over') return away({ busy: back, back: comeBack });
  if (votes) return answers.screen();
  switch (task.kind) {
    case 'voting': return revealed(task, answers.mine());
    case 'quiz': return quiz.screen();
    case 'grouped': return task.choosing ? choices.screen() : task.above ? grouped(task, Boolean(clock), note.form()) : calm(task);
    case 'listening': return task.slide ? slides.talk(task, show) : calm(task);
    case 'resting': return calm({ ...task, clock: Boolean(clock) });
    default: return calm(task);
  }
}

function tick() {
  if (lostAt) showLine();
  const face = $('clock');
  if (!face || !clock) {
    if (face) write(face, '');
    told = null;
    return;
  }
  const left = clock.left - (clock.paused ? 0 : performance.now() - clock.at);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const two = number => String(number).padStart(2, '0');
  const text = seconds >= 3600
    ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const note = clock.paused ? texts.paused : seconds === 0 ? texts['time-over'] : '';
  write(face, text);
  write($('clock-note'), note);
  if (!clock.paused) tell(seconds);
  if (!clock.paused && seconds === 0) quiz.timeUp();
}

let told = null;

/** Says the time left once a minute, and at ten seconds. */
function tell(seconds) {
  const mark = seconds <= 10 ? 10 : Math.ceil(seconds / 60) * 60;
  if (told !== null && told !== mark && seconds > 0) {
    say(mark === 10 ? texts['time.ten'] : mark === 60 ? texts['time.minute'] : fill('time.minutes', mark / 60));
  }
  told = mark;
}

setInterval(tick, 200);
show();
