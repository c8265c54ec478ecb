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
  made.append(...children.flat(2).filter(child => child));
  return made;
}

/** Says it to those who cannot see it. */
export const say = text => write(document.getElementById('said'), text);

/** Sets the text only where it is another: what is the same is not read out again. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** A text of the page with something put in. */
export const fill = (key, ...args) => args.reduce((text, arg, at) => text.replaceAll(`{${at}}`, String(arg)), texts[key]);

/** A line of Markdown as nodes: emphasis, strong, code, links as their words, nothing else. */
export function inline(text) {
  const nodes = [];
  let done = 0;
  for (const found of text.matchAll(/\\([\\`*[\]])|`([^`]+)`|\*\*(\S(?:.*?\S)??)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*|\[([^[\]]+)\]\([^()\s]*\)/g)) {
    nodes.push(text.slice(done, found.index));
    const [all, meant, code, strong, emphasis, words] = found;
    if (meant) nodes.push(meant);
    else if (code) nodes.push(el('code', { text: code }));
    else if (strong) nodes.push(el('strong', {}, ...inline(strong)));
    else if (emphasis) nodes.push(el('em', {}, ...inline(emphasis)));
    else nodes.push(...inline(words));
    done = found.index + all.length;
  }
  nodes.push(text.slice(done));
  return nodes.filter(node => node !== '');
}

const TRIES = 3;

/** The picture of a question in the place it will take; its words where it does not come. */
export function picture({ picture: it }) {
  if (!it) return null;
  let tries = 0;
  const image = el('img', {
    class: 'picture', src: it.src, alt: it.alt, width: it.width, height: it.height, decoding: 'sync', dir: 'auto', 'data-large': it.large,
    on: {
      error: () => {
        tries += 1;
        if (tries < TRIES) setTimeout(() => { image.src = `${it.src}?${tries}`; }, 1000 * tries);
        else image.replaceWith(el('p', { class: 'picture-words', dir: 'auto', text: it.alt }));
      },
    },
  });
  image.style.width = `min(100%, ${it.width}px, ${Math.round(48 * it.width / it.height)}vh)`;
  return image;
}

/** Who looks closer gets all pixels; until they are there the small picture stays. */
globalThis.visualViewport?.addEventListener('resize', () => {
  if (visualViewport.scale < 1.3) return;
  for (const image of document.querySelectorAll('img[data-large]')) {
    image.src = image.dataset.large;
    image.removeAttribute('data-large');
  }
});

/** A line of Markdown as its words alone. */
export const plain = text => inline(text).map(node => node.textContent ?? node).join('');

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

/** Name, and the code when the link did not carry it; or the seat code of somebody who was here before. */
export function joining({ name, code, needsCode, was, naming, problem, busy, submit, other }) {
  const named = naming === 'own';
  const form = el('form', {
    class: 'join', novalidate: true,
    on: {
      submit: event => {
        event.preventDefault();
        const value = id => form.elements[id]?.value;
        submit({ name: value('name'), code: value('code'), own: value('own') });
      },
    },
  },
    el('img', { src: '/icon.svg', alt: '', class: 'sign', width: 52, height: 52 }),
    el('h1', { text: texts[was ? 'join.was.headline' : 'join.headline'] }),
    words(texts[was ? 'join.was.line' : named ? 'join.line' : `join.${naming}`], { class: 'quiet', id: 'name-note' }),
    was ? codeField('own', 'join.was.code', '') : [
      named && el('label', { for: 'name', text: texts['join.name'] }),
      named && el('input', {
        id: 'name', name: 'name', type: 'text', value: name, maxlength: 60, required: true, dir: 'auto',
        autocomplete: 'nickname', autocapitalize: 'words', spellcheck: 'false', enterkeyhint: needsCode ? 'next' : 'go',
        placeholder: texts['join.name-hint'], 'aria-describedby': 'name-note problem',
      }),
      needsCode && codeField('code', 'join.code', code),
    ],
    el('p', { id: 'problem', class: 'problem', role: 'alert', text: problem || '' }),
    el('div', { class: 'bottom' },
      el('button', { type: 'submit', class: 'main', disabled: busy, text: busy ? texts['join.going'] : texts['join.button'] }),
      el('button', { type: 'button', class: 'plain', disabled: busy, text: texts[was ? 'join.was.not' : 'join.was'], on: { click: other } })));
  return form;
}

const codeField = (id, label, value) => [
  el('label', { for: id, text: texts[label] }),
  el('input', {
    id, name: id, type: 'text', value, maxlength: 20, required: true, class: 'code',
    autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', enterkeyhint: 'go',
    placeholder: texts['join.code-hint'], 'aria-describedby': 'name-note problem',
  }),
];

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
