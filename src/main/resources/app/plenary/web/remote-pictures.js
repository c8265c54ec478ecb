// The pictures of a remote. They are fetched by hand, because an <img> cannot send the header by which a remote is known.

import { headers } from './remote-acts.js';
import { el } from './screens.js';

const KEPT = 6;

/** The newest last, so that what is drawn again does not flicker. @type {Map<string, Promise<string>>} */
const kept = new Map();

async function fetched(src) {
  const answer = await fetch(src, { headers: headers(), credentials: 'omit' });
  if (answer.status !== 200) throw new Error(String(answer.status));
  const bytes = await answer.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = failed;
    reader.readAsDataURL(bytes);
  });
}

function data(src) {
  if (!kept.has(src)) {
    const coming = fetched(src);
    coming.catch(() => kept.delete(src));
    kept.set(src, coming);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  }
  return kept.get(src);
}

/** Fetches what is likely to be shown next. */
export const expect = src => { if (src) data(src).catch(() => {}); };

/** A picture in the place it will take; its words where it does not come. */
export function small(it, high) {
  if (!it) return null;
  const image = el('img', { class: 'picture small', alt: it.alt, width: it.width, height: it.height, dir: 'auto' });
  image.style.width = `min(100%, ${it.width}px, ${Math.round(high * it.width / it.height)}px)`;
  data(it.src).then(
    url => { image.src = url; },
    () => image.replaceWith(el('p', { class: 'picture-words', dir: 'auto', text: it.alt })));
  return image;
}
