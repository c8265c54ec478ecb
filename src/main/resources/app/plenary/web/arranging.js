// Fields in which things get an order or a place. Everything that can be dragged can also be tapped, and
// moved with buttons and arrow keys.

import { frame } from './fields.js';
import { el, fill, inline, plain, say, texts, write } from './screens.js';

/** Calls back for every move of a finger or mouse until it is lifted. */
function follow(event, move, end) {
  const moved = each => {
    if (each.pointerId === event.pointerId) move(each);
  };
  const ended = each => {
    if (each.pointerId !== event.pointerId) return;
    removeEventListener('pointermove', moved);
    removeEventListener('pointerup', ended);
    removeEventListener('pointercancel', ended);
    end();
  };
  addEventListener('pointermove', moved);
  addEventListener('pointerup', ended);
  addEventListener('pointercancel', ended);
}

// ---- ranking

/** Options in the own order. Tapping takes one in or out; the order can be changed by buttons and by dragging. */
export function ranking(question, answer, on) {
  const { id, options } = question;
  let order = (answer?.order ?? []).filter(each => options.some(option => option.id === each));
  const rows = new Map(options.map(option => [option.id, row(option)]));
  const list = el('ul', { class: 'ranks' });

  function row(option) {
    const number = el('span', { class: 'rank', 'aria-hidden': 'true' });
    const spoken = el('span', { class: 'unseen' });
    const toggle = el('button', {
      type: 'button', class: 'topic', id: `q${id}-${option.id}`, on: { click: () => tap(option) },
    }, number, el('span', { dir: 'auto', class: 'text' }, ...inline(option.text)), spoken);
    const step = (by, text, name) => el('button', {
      type: 'button', class: 'step', id: `q${id}-${option.id}-${name}`, text,
      'aria-label': `${plain(option.text)}: ${texts[`rank.${name}`]}`, on: { click: () => shift(option, by) },
    });
    const up = step(-1, '↑', 'up');
    const down = step(1, '↓', 'down');
    const grip = el('span', { class: 'grip', 'aria-hidden': 'true', on: { pointerdown: event => drag(event, option) } });
    return { node: el('li', {}, grip, toggle, el('span', { class: 'lifts' }, up, down)), number, spoken, toggle, up, down, grip };
  }

  function tap(option) {
    const taken = !order.includes(option.id);
    order = taken ? [...order, option.id] : order.filter(each => each !== option.id);
    arrange();
    rows.get(option.id).toggle.focus({ preventScroll: true });
    say(`${plain(option.text)}: ${taken ? place(option) : texts['choose.back']}`);
    on.change();
  }

  const place = option => fill('rank.place', order.indexOf(option.id) + 1, order.length);

  function shift(option, by) {
    const from = order.indexOf(option.id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= order.length) return;
    const focused = document.activeElement;
    order.splice(from, 1);
    order.splice(to, 0, option.id);
    arrange(option.id);
    const { up, down } = rows.get(option.id);
    if (focused && focused.disabled) (focused === up ? down : up).focus();
    say(`${plain(option.text)}: ${place(option)}`);
    on.change();
  }

  function drag(event, option) {
    if (!on.open || !order.includes(option.id)) return;
    event.preventDefault();
    const { node } = rows.get(option.id);
    node.classList.add('dragged');
    follow(event, ({ clientY }) => {
      const at = order.indexOf(option.id);
      const middle = each => {
        const box = rows.get(each).node.getBoundingClientRect();
        return box.top + box.height / 2;
      };
      if (at > 0 && clientY < middle(order[at - 1])) shift(option, -1);
      else if (at < order.length - 1 && clientY > middle(order[at + 1])) shift(option, 1);
    }, () => node.classList.remove('dragged'));
  }

  /** Puts the rows in order. The one that `stays` is not taken out of the page, so that it keeps focus and finger. */
  function arrange(stays) {
    const rest = options.map(option => option.id).filter(each => !order.includes(each));
    const sorted = [...order, ...rest].map(each => rows.get(each).node);
    const fixed = stays === undefined ? null : rows.get(stays).node;
    if (fixed && fixed.parentNode === list) {
      const at = sorted.indexOf(fixed);
      fixed.before(...sorted.slice(0, at));
      fixed.after(...sorted.slice(at + 1));
    } else {
      list.replaceChildren(...sorted);
    }
    for (const [option, { number, spoken, toggle, up, down, node }] of rows) {
      const at = order.indexOf(option);
      node.classList.toggle('ranked', at >= 0);
      toggle.setAttribute('aria-pressed', String(at >= 0));
      write(number, at < 0 ? '–' : String(at + 1));
      write(spoken, at < 0 ? '' : `, ${fill('rank.place', at + 1, order.length)}`);
      up.disabled = at <= 0;
      down.disabled = at < 0 || at === order.length - 1;
    }
  }

  arrange();
  return Object.assign(frame(question, on, texts['rank.hint'], list), {
    read: () => order.length > 0 ? { question: id, order: [...order] } : null,
  });
}

// ---- 2×2

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const letter = (question, at) => question.options.length > 0 ? LETTERS[at % 26] : '●';

/** The two axes around a square. What is in the square comes as `content`. */
export function plane(question, content) {
  const { across, up } = question;
  const end = (class_, arrow, text, first) => el('span', { class: class_, dir: 'auto' },
    first && el('span', { 'aria-hidden': 'true', text: arrow }), text && ` ${text} `, !first && el('span', { 'aria-hidden': 'true', text: arrow }));
  return el('div', { class: 'plane' },
    el('div', { class: 'axis' }, end('', '↑', up.high, true), up.title && el('strong', { dir: 'auto', text: up.title })),
    content,
    el('div', { class: 'axis' }, end('', '↓', up.low, true)),
    el('div', { class: 'axis across' },
      end('', '←', across.low, true), across.title && el('strong', { dir: 'auto', text: across.title }), end('', '→', across.high, false)));
}

/** Where something is, in words. */
function spokenPlace({ across, up }, [x, y]) {
  const name = (axis, other) => axis.title || axis.high || other;
  return `${name(across, texts['matrix.across'])}: ${x}, ${name(up, texts['matrix.up'])}: ${y}`;
}

/** Things to be put between two pairs of poles; without things, oneself. */
export function matrix(question, answer, on) {
  const { id } = question;
  const items = question.options.length > 0 ? question.options : [{ id: 0, text: texts['matrix.me'] }];
  const several = items.length > 1 || question.options.length > 0;
  const places = { ...answer?.places };
  let chosen = items[0].id;
  const square = el('div', { class: 'square', on: { click: tapped } });
  const all = new Map(items.map((item, at) => [item.id, thing(item, at)]));
  const nudge = (name, text, dx, dy) => el('button', {
    type: 'button', class: 'step', id: `q${id}-${name}`, 'aria-label': texts[`matrix.${name}`], text, on: { click: () => move(chosen, dx, dy) },
  });
  const away = el('button', { type: 'button', class: 'plain away', text: texts['matrix.away'], on: { click: takeAway } });
  const legend = el('div', { class: 'things' }, ...[...all.values()].map(each => each.pick));

  function thing(item, at) {
    const sign = letter(question, at);
    const token = el('button', {
      type: 'button', class: 'token', id: `q${id}-token-${item.id}`, text: sign,
      on: {
        click: event => { event.stopPropagation(); choose(item.id); },
        pointerdown: event => drag(event, item),
        keydown: event => keyed(event, item),
      },
    });
    const pick = several && el('button', {
      type: 'button', class: 'topic', id: `q${id}-${item.id}`, on: { click: () => choose(item.id) },
    }, el('span', { class: 'rank', 'aria-hidden': 'true', text: sign }), el('span', { dir: 'auto', class: 'text' }, ...inline(item.text)),
      el('span', { class: 'unseen' }));
    return { item, token, pick };
  }

  function choose(which) {
    chosen = which;
    bring();
  }

  const limit = number => Math.max(0, Math.min(100, Math.round(number)));

  function put(which, x, y, quietly) {
    places[which] = [limit(x), limit(y)];
    chosen = which;
    bring();
    if (!quietly) say(`${plain(all.get(which).item.text)}: ${spokenPlace(question, places[which])}`);
    on.change();
  }

  function move(which, dx, dy) {
    const [x, y] = places[which] ?? [50, 50];
    put(which, x + dx, y + dy);
  }

  function at({ clientX, clientY }) {
    const box = square.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = square;
    return [100 * (clientX - box.left - clientLeft) / clientWidth, 100 * (1 - (clientY - box.top - clientTop) / clientHeight)];
  }

  function tapped(event) {
    if (!on.open) return;
    put(chosen, ...at(event));
    const next = items.find(item => !places[item.id]);
    if (next) choose(next.id);
  }

  function drag(event, item) {
    if (!on.open) return;
    const from = [event.clientX, event.clientY];
    let moved = false;
    follow(event, now => {
      moved = moved || Math.hypot(now.clientX - from[0], now.clientY - from[1]) > 6;
      if (moved) put(item.id, ...at(now), true);
    }, () => {
      if (moved) say(`${plain(item.text)}: ${spokenPlace(question, places[item.id])}`);
    });
  }

  function keyed(event, item) {
    const by = event.shiftKey ? 1 : 5;
    const step = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] }[event.key];
    if (!step) return;
    event.preventDefault();
    move(item.id, ...step);
  }

  function takeAway() {
    delete places[chosen];
    bring();
    say(`${plain(all.get(chosen).item.text)}: ${texts['choose.back']}`);
    on.change();
  }

  function bring() {
    for (const { item, token, pick } of all.values()) {
      const place = places[item.id];
      const spoken = place ? spokenPlace(question, place) : texts['matrix.nowhere'];
      if (place) {
        token.style.left = `${place[0]}%`;
        token.style.bottom = `${place[1]}%`;
        if (token.parentNode !== square) square.append(token);
      } else {
        token.remove();
      }
      token.setAttribute('aria-label', `${plain(item.text)}: ${spoken}`);
      token.classList.toggle('chosen', several && chosen === item.id);
      if (!pick) continue;
      pick.setAttribute('aria-pressed', String(chosen === item.id));
      pick.classList.toggle('placed', Boolean(place));
      write(pick.lastChild, `, ${spoken}`);
    }
    away.hidden = !places[chosen] || !on.open;
  }

  bring();
  const field = frame(question, on, texts[several ? 'matrix.hint' : 'matrix.hint-me'],
    several && legend, plane(question, square),
    el('div', { class: 'nudges' }, nudge('left', '←', -5, 0), nudge('down', '↓', 0, -5), nudge('higher', '↑', 0, 5), nudge('right', '→', 5, 0), away));
  return Object.assign(field, {
    read: () => Object.keys(places).length > 0 ? { question: id, places: { ...places } } : null,
  });
}
