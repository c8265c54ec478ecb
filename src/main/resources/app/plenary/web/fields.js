// A field for each kind of question that is answered by marking, counting or writing. A field is
// {node, read, draft, wrong, tell, focus}: its answer or null, what to keep of an unfinished one, what is
// wrong with it (before sending: also what is missing), and a place to say so.

import { el, fill, inline, picture, plain, say, texts, write } from './screens.js';

/** The frame of every field: the question as its legend, a hint, the problem. */
export function frame(question, { open, heading, above }, hint, ...content) {
  const id = `q${question.id}`;
  const problem = el('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  const node = el('fieldset', {
    class: `question ${question.kind}`, id, disabled: !open, 'aria-describedby': `${id}-hint ${id}-problem`,
  },
    el('legend', {}, el(heading, { dir: 'auto', id: `${id}-text` }, ...inline(question.text))),
    picture(question), above, el('p', { class: 'quiet', id: `${id}-hint`, text: hint }),
    ...content, problem);
  return {
    node,
    draft() { return this.read(); },
    wrong: () => '',
    tell: text => write(problem, text),
    focus() { (node.querySelector('input:not([disabled]), textarea, button:not([disabled])') || node).focus(); },
  };
}

// ---- choice

function howMany({ least, most, options }) {
  if (most === 1) return texts['vote.one'];
  if (least === most) return fill('vote.exactly', most);
  if (most >= options.length) return least > 1 ? fill('vote.at-least', least) : texts['vote.several'];
  return least > 1 ? fill('vote.between', least, most) : fill('vote.up-to', most);
}

/** One option or several. */
export function choice(question, answer, on) {
  const { id, options, least, most } = question;
  const one = most === 1;
  const inputs = options.map(option => el('input', {
    type: one ? 'radio' : 'checkbox', name: `q${id}`, id: `q${id}-${option.id}`, value: option.id,
    checked: Boolean(answer?.marks?.includes(option.id)), on: { change: on.change },
  }));
  const field = frame(question, on, howMany(question), ...options.map((option, at) => el('label', { class: 'option' },
    inputs[at],
    el('span', { class: 'face' },
      el('span', { class: `mark ${one ? 'dot' : 'box'}`, 'aria-hidden': 'true' }),
      el('span', { dir: 'auto', class: 'text' }, ...inline(option.text))))));
  const marks = () => inputs.filter(input => input.checked).map(input => Number(input.value)).sort((a, b) => a - b);
  return Object.assign(field, {
    read: () => marks().length > 0 ? { question: id, marks: marks() } : null,
    wrong(sending) {
      const many = marks().length;
      return many > most || (sending && many > 0 && many < least) ? howMany(question) : '';
    },
  });
}

// ---- scale

const SVG = 'http://www.w3.org/2000/svg';

/** A face from sad to glad; `mood` from -1 to 1. */
export function smiley(mood) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('aria-hidden', 'true');
  const bend = 21 + 5 * mood;
  const ends = 21 - 2 * mood;
  for (const d of [`M16 3a13 13 0 1 0 .01 0z`, 'M11.5 12v2', 'M20.5 12v2', `M10 ${ends}Q16 ${bend + 2 * mood} 22 ${ends}`]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Statements, or the question itself, rated in steps; each may be skipped. */
export function scale(question, answer, on) {
  const { id, low, high } = question;
  const faces = question.look === 'faces';
  const lowest = question.lowest || (faces ? texts['scale.lowest'] : '');
  const highest = question.highest || (faces ? texts['scale.highest'] : '');
  const rated = question.options.length > 0 ? question.options : [{ id: 0, text: '' }];
  const given = { ...answer?.ratings };
  const steps = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  const rows = rated.map(row);

  function row(statement) {
    const name = `q${id}-${statement.id}`;
    const skip = el('button', { type: 'button', class: 'skip', text: texts['scale.skip'], on: { click: () => rate(null) } });
    if (statement.text) skip.setAttribute('aria-label', `${texts['scale.skip']}: ${plain(statement.text)}`);
    const inputs = steps.map(step => el('input', {
      type: 'radio', name, id: `${name}-${step}`, value: step, checked: given[statement.id] === step,
      on: { change: () => rate(step) },
    }));
    const spoken = step => [step, step === low && lowest, step === high && highest].filter(Boolean).join(', ');
    const rate = step => {
      if (step === null) {
        delete given[statement.id];
        for (const input of inputs) input.checked = false;
        inputs[0].focus();
        say(texts['scale.skipped']);
      } else {
        given[statement.id] = step;
      }
      skip.hidden = step === null;
      on.change();
    };
    skip.hidden = given[statement.id] === undefined || !on.open;
    return el('div', {
      class: 'rated', role: 'radiogroup', 'aria-labelledby': statement.text ? `${name}-text` : `q${id}-text`,
    },
      statement.text && el('p', { class: 'statement', dir: 'auto', id: `${name}-text` }, ...inline(statement.text)),
      el('div', { class: `steps ${faces ? 'faces' : ''}`, 'data-many': steps.length > 7 }, ...inputs.map((input, at) => el('label', {},
        input,
        el('span', { class: 'face', 'aria-hidden': 'true' },
          faces ? smiley(2 * at / Math.max(1, steps.length - 1) - 1) : el('span', { text: String(steps[at]) })),
        el('span', { class: 'unseen', text: spoken(steps[at]) })))),
      el('div', { class: 'ends' },
        el('span', { dir: 'auto', 'aria-hidden': 'true', text: lowest }), skip,
        el('span', { dir: 'auto', 'aria-hidden': 'true', text: highest })));
  }

  return Object.assign(frame(question, on, rated.length > 1 ? texts['scale.hint'] : '', ...rows), {
    read: () => Object.keys(given).length > 0 ? { question: id, ratings: { ...given } } : null,
  });
}

// ---- points and dots

/** An amount for each option, out of one budget. */
export function amounts(question, answer, on) {
  const { id, budget, kind } = question;
  const dots = kind === 'dots';
  const most = question.most ?? budget;
  const given = { ...answer?.amounts };
  const sum = () => Object.values(given).reduce((all, each) => all + each, 0);
  const total = el('p', { class: 'total', role: 'status' });
  const meter = el('span', { class: 'fill' });
  const rows = question.options.map(row);
  const hint = dots
    ? fill('dots.hint', budget) + (most < budget ? ` ${fill('dots.most', most)}` : '')
    : texts['points.hint'];

  function row(option) {
    const by = dots ? 1 : 5;
    const label = `q${id}-${option.id}-text`;
    const value = () => given[option.id] ?? 0;
    const input = el('input', {
      type: 'text', inputmode: 'numeric', id: `q${id}-${option.id}`, class: 'amount', autocomplete: 'off', maxlength: 3,
      'aria-labelledby': label, readonly: dots,
      on: {
        input: () => put(Number(input.value.replace(/\D/g, ''))),
        blur: () => show(),
        focus: () => input.select(),
      },
    });
    const press = sign => () => {
      const steps = value() / by;
      put(sign < 0 ? (Math.ceil(steps) - 1) * by : Math.min((Math.floor(steps) + 1) * by, value() + budget - sum()));
      show();
    };
    const button = (sign, text, name) => el('button', {
      type: 'button', class: 'step', 'aria-label': `${plain(option.text)}: ${texts[name]}`, text, on: { click: press(sign) },
    });
    const less = button(-1, '−', 'amount.less');
    const more = button(1, '+', 'amount.more');
    const put = next => {
      const fits = Math.max(0, Math.min(next, most));
      if (fits > 0) given[option.id] = fits;
      else delete given[option.id];
      update();
      on.change();
    };
    const show = () => { input.value = String(value()); };
    show();
    return {
      node: el('div', { class: option.text.length > 45 ? 'amounts long' : 'amounts' },
        el('span', { class: 'text', dir: 'auto', id: label }, ...inline(option.text)),
        el('span', { class: 'stepper' }, less, input, more),
        dots && el('span', { class: 'pips', 'aria-hidden': 'true' })),
      bring(left) {
        if (document.activeElement !== input) show();
        less.disabled = value() === 0;
        more.disabled = value() >= most || left <= 0;
        const pips = this.node.querySelector('.pips');
        if (pips) write(pips, '●'.repeat(value()));
        this.node.classList.toggle('some', value() > 0);
      },
    };
  }

  function update() {
    const left = budget - sum();
    for (const each of rows) each.bring(left);
    write(total, left < 0 ? fill('amount.over', -left) : fill(dots ? 'dots.left' : 'points.left', left));
    total.classList.toggle('over', left < 0);
    meter.style.width = `${Math.min(100, 100 * sum() / budget)}%`;
  }

  update();
  return Object.assign(frame(question, on, hint,
    el('div', { class: 'budget' }, total, el('span', { class: 'track', 'aria-hidden': 'true' }, meter)),
    ...rows.map(each => each.node)), {
    read: () => sum() > 0 ? { question: id, amounts: { ...given } } : null,
    wrong(sending) {
      const left = budget - sum();
      if (left < 0) return fill('amount.over', -left);
      return sending && !dots && left > 0 && left < budget ? fill('points.all', left) : '';
    },
  });
}

// ---- estimate

const language = document.documentElement.lang || 'en';

/** A plain decimal as people of this language write it. */
export function shownNumber(plain) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(Number(plain));
}

/** What was typed as a plain decimal; null when it is no number. Commas and points are both understood. */
export function plainNumber(typed) {
  let text = typed.replace(/[\s'’_]/g, '').replace('−', '-');
  const [thousands, decimal] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d*)?$`);
  if (grouped.test(text)) text = text.replaceAll(thousands, '');
  text = text.replace(',', '.');
  if (!/^[+-]?(\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(text)) return null;
  const [whole, part = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const after = part.replace(/0+$/, '');
  const plain = after ? `${digits}.${after}` : digits;
  return text.startsWith('-') && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** A number. */
export function estimate(question, answer, on) {
  const { id, unit, least, most } = question;
  const input = el('input', {
    type: 'text', inputmode: least !== undefined && Number(least) >= 0 ? 'decimal' : 'text', id: `q${id}-figure`, class: 'figure',
    autocomplete: 'off', maxlength: 40, enterkeyhint: 'done', 'aria-labelledby': `q${id}-text q${id}-unit`,
    value: answer ? answer.raw ?? shownNumber(answer.figure) : '',
    on: { input: () => { told(); on.change(); } },
  });
  const understood = el('p', { class: 'quiet understood', role: 'status' });
  const range = least !== undefined && most !== undefined ? fill('estimate.between', shownNumber(least), shownNumber(most))
    : least !== undefined ? fill('estimate.least', shownNumber(least))
      : most !== undefined ? fill('estimate.most', shownNumber(most)) : texts['estimate.hint'];
  const read = () => plainNumber(input.value);
  const told = () => {
    const plain = read();
    const text = plain === null ? '' : shownNumber(plain);
    write(understood, text && text !== input.value.trim() ? fill('estimate.understood', unit ? `${text} ${unit}` : text) : '');
  };
  told();
  return Object.assign(frame(question, on, range,
    el('div', { class: 'measure' }, input, el('span', { id: `q${id}-unit`, dir: 'auto', text: unit })), understood), {
    read: () => read() === null ? null : { question: id, figure: read() },
    draft: () => input.value ? { question: id, figure: read() ?? '0', raw: input.value } : null,
    wrong(sending) {
      if (!sending || !input.value.trim()) return '';
      const plain = read();
      if (plain === null) return texts['estimate.no-number'];
      return (least !== undefined && Number(plain) < Number(least)) || (most !== undefined && Number(plain) > Number(most)) ? range : '';
    },
  });
}

// ---- own words

/** One or several texts, or words for the cloud. */
export function written(question, answer, on) {
  const { id, most, longest, kind } = question;
  const words = kind === 'words';
  const list = el('div', { class: 'texts' });
  const inputs = [];
  const more = el('button', {
    type: 'button', class: 'plain more', text: texts[words ? 'words.more' : 'text.more'], on: { click: () => add('').focus() },
  });

  function add(text) {
    const at = inputs.length + 1;
    const counter = el('span', { class: 'counter', id: `q${id}-${at}-count` });
    const input = el(words ? 'input' : 'textarea', {
      type: words ? 'text' : null, rows: words ? null : 3, id: `q${id}-${at}`, dir: 'auto', value: text, maxlength: longest,
      enterkeyhint: words ? 'next' : null, autocomplete: 'off', autocapitalize: words ? 'none' : 'sentences',
      'aria-label': most > 1 ? fill(words ? 'words.nth' : 'text.nth', at) : null,
      'aria-labelledby': most > 1 ? null : `q${id}-text`, 'aria-describedby': `q${id}-${at}-count`,
      placeholder: words ? null : texts['text.placeholder'],
      on: { input: () => { count(); on.change(); } },
    });
    const count = () => {
      const left = longest - input.value.length;
      write(counter, left <= longest / 4 ? fill('text.left', left) : '');
      if (left === 10 || left === 0) say(fill('text.left', left));
    };
    count();
    inputs.push(input);
    list.append(el('div', { class: 'given' }, input, counter));
    more.hidden = inputs.length >= most || !on.open;
    return input;
  }

  const given = answer?.texts ?? [];
  const first = Math.max(given.length, words ? Math.min(most, 3) : 1);
  for (let at = 0; at < Math.min(first, most); at++) add(given[at] ?? '');
  const tidy = () => inputs.map(input => input.value.trim().replace(/\s+/g, ' ')).filter(Boolean);
  const hint = words ? fill(most > 1 ? 'words.hint' : 'words.one', most)
    : [most > 1 && fill('text.up-to', most), on.anonymous && texts['text.wording']].filter(Boolean).join(' ');
  return Object.assign(frame(question, on, hint, list, most > 1 && more), {
    read: () => tidy().length > 0 ? { question: id, texts: tidy() } : null,
  });
}
