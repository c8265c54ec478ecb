// The result of a poll once it is shown to everyone, with the own answer marked.

import { letter, plane } from './arranging.js';
import { shownNumber, smiley } from './fields.js';
import { el, fill, inline, picture, texts } from './screens.js';

const own = is => is && el('span', { class: 'tag', text: texts['vote.mine'] });

/** All questions of a poll with their results. */
export function revealed(task, mine) {
  const single = task.questions.length === 1;
  return el('section', { class: 'result' },
    !single && el('h1', { dir: 'auto' }, ...inline(task.headline)),
    task.few && el('p', { class: 'few', text: task.few }),
    ...task.questions.map(question => {
      const heading = el(single ? 'h1' : 'h2', { dir: 'auto' }, ...inline(question.text));
      const { result } = question;
      const answer = mine.find(each => each.question === question.id);
      return el('section', { class: question.kind }, heading, picture(question), ...(result ? [
        el('p', { class: 'quiet', text: result.line }), ...drawn(question, result, answer, single),
        result.note && el('p', { class: 'note-of-result', dir: 'auto', text: result.note }),
      ] : []));
    }));
}

function drawn(question, result, answer, single) {
  if (result.bars) return [bars(question, result.bars, answer)];
  if (result.rows) return result.rows.map(row => steps(question, row, answer, single ? 'h2' : 'h3'));
  if (result.spots) return spots(question, result.spots, answer);
  if (result.places) return [places(question, result.places, answer)];
  if (result.figures) return figures(question, result.figures, answer);
  return [given(question, result, answer)];
}

const textOf = (question, id) => question.options.find(option => option.id === id)?.text ?? '';

function track(percent) {
  const filled = el('span', { class: 'fill' });
  filled.style.width = `${percent}%`;
  return el('span', { class: 'track', 'aria-hidden': 'true' }, filled);
}

function bars(question, all, answer) {
  return el('ul', {}, ...all.map(bar => {
    const amount = answer?.amounts?.[bar.id];
    const is = answer?.marks?.includes(bar.id) || amount > 0;
    return el('li', { class: [bar.leads && 'leads', is && 'own'].filter(Boolean).join(' ') },
      el('span', { dir: 'auto', class: 'text' }, ...inline(textOf(question, bar.id))),
      el('span', { class: 'figures' }, el('strong', { text: bar.figure }), el('span', { text: bar.count })),
      is && el('span', { class: 'tag', text: amount ? fill('result.own-amount', amount) : texts['vote.mine'] }),
      track(bar.percent));
  }));
}

/** How often each step was given, as columns; the own one carries a mark. */
function steps(question, row, answer, heading) {
  const most = Math.max(1, ...row.steps.map(each => each.count));
  const text = textOf(question, row.id);
  return el('div', { class: 'distribution' },
    text && el(heading, { dir: 'auto' }, ...inline(text)),
    row.line && el('p', { class: 'median', text: question.look === 'faces' ? `${row.line} / ${question.high}` : row.line }),
    el('ol', { class: 'columns' }, ...row.steps.map(({ step, count, percent }, at) => {
      const column = el('span', { class: 'column' });
      column.style.height = `${100 * count / most}%`;
      const is = answer?.ratings?.[row.id] === step;
      return el('li', { class: [is && 'own', row.median === step && 'middle'].filter(Boolean).join(' ') },
        el('span', { class: 'count', 'aria-hidden': 'true', text: count > 0 ? String(count) : '' }),
        el('span', { class: 'shaft', 'aria-hidden': 'true' }, column),
        el('span', { class: 'stepname', 'aria-hidden': 'true' },
          question.look === 'faces' ? smiley(2 * at / Math.max(1, row.steps.length - 1) - 1) : String(step)),
        el('span', { class: 'unseen', text: `${step}: ${percent} %${is ? `, ${texts['vote.mine']}` : ''}` }));
    })),
    el('div', { class: 'ends' }, el('span', { dir: 'auto', text: question.lowest }), el('span', { dir: 'auto', text: question.highest })),
    answer?.ratings?.[row.id] !== undefined && question.look !== 'faces' && el('p', { class: 'quiet ownline', text: fill('result.own-step', answer.ratings[row.id]) }));
}

function spots(question, all, answer) {
  const square = el('div', { class: 'square' });
  const dot = (class_, text, across, up) => {
    const token = el('span', { class: `token ${class_}`, 'aria-hidden': 'true', text });
    token.style.left = `${across}%`;
    token.style.bottom = `${up}%`;
    square.append(token);
  };
  all.forEach((spot, at) => {
    const mine = answer?.places?.[spot.id];
    if (mine) dot('ghost', letter(question, at), ...mine);
    if (spot.across !== undefined) dot('', letter(question, at), spot.across, spot.up);
  });
  return [
    plane(question, square),
    el('p', { class: 'quiet', text: texts['result.places'] }),
    question.options.length > 0 && el('ul', { class: 'lettered' }, ...all.map((spot, at) => el('li', {},
      el('span', { class: 'rank', 'aria-hidden': 'true', text: letter(question, at) }),
      el('span', { dir: 'auto', class: 'text' }, ...inline(textOf(question, spot.id))),
      el('span', { class: 'figures', text: spot.count })))),
  ];
}

function places(question, all, answer) {
  return el('ol', { class: 'order' }, ...all.map(({ id, place }) => {
    const at = answer?.order?.indexOf(id) ?? -1;
    return el('li', { class: place === 1 ? 'leads' : '' },
      el('span', { class: 'rank', 'aria-hidden': 'true', text: place ? String(place) : '–' }),
      el('span', { class: 'unseen', text: place ? fill('result.place', place) : '' }),
      el('span', { dir: 'auto', class: 'text' }, ...inline(textOf(question, id))),
      at >= 0 && el('span', { class: 'tag', text: fill('result.own-place', at + 1) }));
  }));
}

/** The figures on a line, and the same in words. */
function figures(question, { median, least, greatest, truth }, answer) {
  if (median === undefined) return [];
  const mine = answer?.figure;
  const all = [least, greatest, truth, mine].filter(each => each !== undefined).map(Number);
  const low = Math.min(...all);
  const range = Math.max(...all) - low || 1;
  const mark = (class_, sign, value) => {
    const made = el('span', { class: `figure-mark ${class_}`, 'aria-hidden': 'true', text: sign });
    made.style.left = `${100 * (Number(value) - low) / range}%`;
    return made;
  };
  const entry = (sign, key, value, class_) => value !== undefined && el('div', { class: class_ },
    el('dt', {}, el('span', { 'aria-hidden': 'true', text: `${sign} ` }), texts[key]),
    el('dd', { dir: 'auto', text: question.unit ? `${shownNumber(value)} ${question.unit}` : shownNumber(value) }));
  return [
    el('div', { class: 'figure-line', 'aria-hidden': 'true' },
      mark('middle', '◆', median), mine !== undefined && mark('mine', '●', mine), truth !== undefined && mark('truth', '★', truth)),
    el('div', { class: 'ends', 'aria-hidden': 'true' },
      el('span', { text: shownNumber(low) }), el('span', { text: shownNumber(low + range) })),
    el('dl', {},
      entry('◆', 'result.median', median, 'middle'), entry('●', 'vote.mine', mine, 'mine'), entry('★', 'result.truth', truth, 'truth')),
  ];
}

function given(question, result, answer) {
  const mine = new Set((answer?.texts ?? []).map(text => text.toLowerCase()));
  const words = question.kind === 'words';
  return el('div', {}, el('ul', { class: words ? 'cloud' : 'texts' }, ...result.texts.map(({ text, count }) => {
    const is = mine.has(text.toLowerCase());
    return el('li', { class: is ? 'own' : '' },
      el('span', { dir: 'auto', class: 'text', text }),
      (words || count > 1) && el('span', { class: 'times', text: `× ${count}` }),
      own(is));
  })),
  result.more && el('p', { class: 'quiet', text: result.more }));
}
