// The slide of a talk on a phone: its words, and itself only for who asks for it.

import { el, picture, texts } from './screens.js';

const STAYS_MS = 700;
const APART_MS = 900;

/** Whether the person wants to see slides here; for the talk that is on. */
let wanted = '';
let timer = 0;
let loaded = '';

/**
 * The talk with what is on the wall now. A hall of phones must not ask for every slide at once: one is fetched when
 * it stays for a moment, and not by all phones in the same one.
 */
export function talk({ headline, slide }, show) {
  clearTimeout(timer);
  const shown = wanted === headline;
  const place = el('div', { class: 'slide' });
  const bring = () => {
    loaded = slide.src;
    place.replaceChildren(picture({ picture: slide }));
  };
  if (shown && loaded === slide.src) bring();
  else if (shown) timer = setTimeout(bring, STAYS_MS + Math.random() * APART_MS);
  if (shown && !place.firstChild) place.append(el('p', { class: 'quiet', text: texts['slide.coming'] }));
  return el('section', { class: 'talk' },
    el('h1', { dir: 'auto', text: headline }),
    el('p', { class: 'slide-words', dir: 'auto', text: [slide.place, slide.alt].filter(Boolean).join('. ') }),
    el('button', {
      id: 'slide-here', type: 'button', class: 'plain', 'aria-expanded': String(shown), text: texts[shown ? 'slide.hide' : 'slide.show'],
      on: {
        click: () => {
          wanted = shown ? '' : headline;
          loaded = shown ? '' : slide.src; // who asks gets it at once
          show();
        },
      },
    }),
    shown && place);
}

/** What decides whether it is drawn again. */
export const state = () => wanted;
