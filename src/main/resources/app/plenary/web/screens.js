// What is drawn. Every text goes in as text, never as markup.

/** @type {Record<string, string>} */
export const texts = JSON.parse(document.getElementById('texts').textContent);

/** An element. Properties that are not attributes: text, on (listeners). */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') made.textContent = value;
    else if (name === 'on') for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (name === 'value' || name === 'checked' || name === 'disabled') made[name] = value;
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter(child => child));
  return made;
}

const words = (text, props = {}) => el('p', { dir: 'auto', text, ...props });

/** A sentence or two in the middle of the page. */
export function calm({ headline, line, kind, clock }) {
  return el('section', { class: `calm ${kind || ''}` },
    el('h1', { dir: 'auto', text: headline }),
    line && words(line, { class: 'quiet' }),
    clock && clockFace());
}

function clockFace() {
  return el('div', { class: 'clock', role: 'timer', 'aria-label': texts['time-left'] },
    el('span', { id: 'clock' }),
    el('span', { id: 'clock-note', class: 'quiet' }));
}

/** Name, and the code when the link did not carry it. */
export function joining({ name, code, needsCode, problem, busy, submit }) {
  const form = el('form', {
    class: 'join', novalidate: true,
    on: {
      submit: event => {
        event.preventDefault();
        submit(form.elements.name.value, needsCode ? form.elements.code.value : '');
      },
    },
  },
    el('img', { src: '/icon.svg', alt: '', class: 'sign', width: 52, height: 52 }),
    el('h1', { text: texts['join.headline'] }),
    words(texts['join.line'], { class: 'quiet', id: 'name-note' }),
    el('label', { for: 'name', text: texts['join.name'] }),
    el('input', {
      id: 'name', name: 'name', type: 'text', value: name, maxlength: 60, required: true, dir: 'auto',
      autocomplete: 'nickname', autocapitalize: 'words', spellcheck: 'false', enterkeyhint: needsCode ? 'next' : 'go',
      placeholder: texts['join.name-hint'], 'aria-describedby': 'name-note problem',
    }),
    needsCode && el('label', { for: 'code', text: texts['join.code'] }),
    needsCode && el('input', {
      id: 'code', name: 'code', type: 'text', value: code, maxlength: 20, required: true, class: 'code',
      autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', enterkeyhint: 'go',
      placeholder: texts['join.code-hint'], 'aria-describedby': 'problem',
    }),
    el('p', { id: 'problem', class: 'problem', role: 'alert', text: problem || '' }),
    el('div', { class: 'bottom' },
      el('button', { type: 'submit', class: 'main', disabled: busy, text: busy ? texts['join.going'] : texts['join.button'] })));
  return form;
}

/** A question one can answer, or could. */
export function voting(task, chosen, { choose, submit }) {
  const open = task.stage === 'open';
  const answered = task.mine.length > 0;
  const note = {
    open: task.several ? texts['vote.several'] : texts['vote.one'],
    waiting: texts['vote.soon'],
    closed: answered ? texts['vote.closed'] : texts['vote.closed-without'],
  }[task.stage];
  const form = el('form', {
    class: `vote ${task.stage}`,
    on: {
      submit: event => {
        event.preventDefault();
        submit();
      },
    },
  },
    el('fieldset', { 'aria-describedby': 'vote-note' },
      el('legend', {}, el('h1', { dir: 'auto', text: task.headline })),
      el('p', { id: 'vote-note', class: 'quiet', text: note }),
      ...task.options.map(option => el('label', { class: 'option' },
        el('input', {
          type: task.several ? 'checkbox' : 'radio', name: 'choice', value: option.id,
          checked: chosen.includes(option.id), disabled: !open,
          on: { change: () => choose(readChoices(form)) },
        }),
        el('span', { class: `mark ${task.several ? 'box' : 'dot'}`, 'aria-hidden': 'true' }),
        el('span', { dir: 'auto', class: 'text', text: option.text })))),
    open && el('div', { class: 'bottom' }));
  return form;
}

/** Brings the lower part of an open question up to date: the state of the answer and the button. */
export function voteState(form, { chosen, status, answered, problem }) {
  for (const input of form.querySelectorAll('input')) {
    input.checked = chosen.includes(Number(input.value));
  }
  const bottom = form.querySelector('.bottom');
  if (!bottom) return;
  const send = bottom.querySelector('button');
  const hadFocus = send && send === document.activeElement;
  const parts = [
    problem && el('p', { class: 'problem', role: 'alert', text: problem }),
    stateOf(status),
    !answered && (status === 'new' || status === 'changed')
      && el('p', { class: 'quiet hint named', text: texts['vote.named'] }),
    (status === 'new' || status === 'changed') && el('button', {
      type: 'submit', class: 'main', disabled: chosen.length === 0,
      text: answered ? texts['vote.change'] : texts['vote.send'],
    }),
    (answered || status !== 'new') && el('p', { class: 'quiet hint', text: texts['vote.until'] }),
  ].filter(Boolean);
  bottom.replaceChildren(...parts);
  if (hadFocus) (bottom.querySelector('button') || form.querySelector('input:checked'))?.focus();
}

function stateOf(status) {
  if (status === 'in') return el('p', { class: 'state done', text: texts['vote.in'] });
  if (status === 'sending') return el('p', { class: 'state', text: texts['vote.sending'] });
  if (status === 'kept') return el('p', { class: 'state kept', text: texts['vote.kept'] });
  return null;
}

function readChoices(form) {
  return Array.from(form.querySelectorAll('input:checked'), input => Number(input.value));
}

/** The result, with the own choice marked. */
export function revealed(task) {
  return el('section', { class: 'result' },
    el('h1', { dir: 'auto', text: task.headline }),
    words(task.line, { class: 'quiet' }),
    el('ul', {}, ...task.options.map(option => bar(option, task.mine.includes(option.id)))));
}

function bar(option, own) {
  const fill = el('span', { class: 'fill' });
  fill.style.width = `${option.percent}%`;
  return el('li', { class: [option.leads && 'leads', own && 'own'].filter(Boolean).join(' ') },
    el('span', { dir: 'auto', class: 'text', text: option.text }),
    own && el('span', { class: 'tag', text: texts['vote.mine'] }),
    el('span', { class: 'figures' },
      el('strong', { text: `${option.percent} %` }),
      el('span', { text: option.count })),
    el('span', { class: 'track', 'aria-hidden': 'true' }, fill));
}

/** Where to go, with whom, for how long. */
export function grouped(task, clock, note) {
  return el('section', { class: 'calm group' },
    task.back && el('p', { class: 'back', role: 'status', text: task.back }),
    el('p', { class: 'quiet', text: task.above }),
    el('h1', { dir: 'auto', text: task.headline }),
    words(task.line, { class: 'mates' }),
    task.role && words(task.role, { class: 'role' }),
    task.prompt && words(task.prompt, { class: 'prompt' }),
    clock && clockFace(),
    task.note && (task.note.mine ? noteForm(task.note, note) : noteText(task.note)));
}

function noteText(note) {
  return note.text && el('section', { class: 'note' },
    el('h2', { text: texts['note.of-group'] }),
    words(note.text, { class: 'written' }));
}

/** What the group writes down. Text that was typed and not saved is kept, whatever comes meanwhile. */
function noteForm(note, { text, newer, state, problem, type, submit, take }) {
  return el('form', { class: 'note', on: { submit: event => { event.preventDefault(); submit(); } } },
    el('label', { for: 'note', text: texts['note.label'] }),
    el('textarea', {
      id: 'note', rows: 4, maxlength: 2000, dir: 'auto', value: text, 'aria-describedby': 'note-hint note-problem',
      on: { input: event => type(event.target.value) },
    }),
    el('p', { id: 'note-hint', class: 'quiet', text: texts['note.hint'] }),
    newer && el('p', { class: 'quiet', role: 'status', text: texts['note.newer'] }),
    newer && words(note.text, { class: 'written' }),
    newer && el('button', { type: 'button', class: 'plain', text: texts['note.take'], on: { click: take } }),
    el('p', { id: 'note-problem', class: 'problem', role: 'alert', text: problem }),
    el('button', { id: 'note-send', type: 'submit', class: 'main', disabled: state === 'sending', text: texts['note.send'] }),
    el('p', { id: 'note-state', class: 'quiet', role: 'status', text: state ? texts[`note.${state}`] : '' }));
}

/** Somebody who left, or was marked as away. */
export function away({ busy, back }) {
  return el('section', { class: 'calm' },
    el('h1', { text: texts['away.headline'] }),
    words(texts['away.line'], { class: 'quiet' }),
    el('div', { class: 'bottom' },
      el('button', { type: 'button', class: 'main', disabled: busy, text: texts['away.button'], on: { click: back } })));
}
