// The page that tries the room's network: how long an answer of the laptop takes, again and again.

import { ask, send } from './line.js';
import { freshId } from './shelf.js';

const TRIES = 12;
const texts = JSON.parse(document.getElementById('texts').textContent);
const phone = freshId();
const millis = [];
const show = (said, figures = '') => {
  document.getElementById('said').textContent = said;
  document.getElementById('figures').textContent = figures;
};
const median = () => [...millis].sort((a, b) => a - b)[Math.floor((millis.length - 1) / 2)];
const pause = ms => new Promise(done => setTimeout(done, ms));

async function run() {
  if ((await send('/api/check', { phone, millis: '' })).status !== 200) {
    show(texts.over);
    return;
  }
  let lost = 0;
  while (millis.length < TRIES) {
    const from = performance.now();
    const { status } = await ask('/api/ping', { method: 'GET' });
    if (status === 404) {
      show(texts.over);
      return;
    }
    millis.push(Math.min(99999, Math.round(performance.now() - from)));
    if (status !== 200) lost++;
    show(lost ? texts.lost : texts.going, `${millis.length} / ${TRIES}`);
    if (millis.length % 4 === 0) await send('/api/check', { phone, millis: millis.join(',') });
    await pause(150);
  }
  const worst = Math.max(...millis);
  show(lost ? texts.lost : median() <= 200 && worst <= 1500 ? texts.good : texts.slow,
    texts.figures.replace('{0}', median()).replace('{1}', worst));
}

run();
