// What is typed for the note of a group. It is kept on this phone until the laptop has it; when its round
// passes meanwhile, it goes to the group it was typed for, below what others wrote there since.

import { backoff, send } from './line.js';
import { texts } from './screens.js';
import { freshId, shelf } from './shelf.js';

const TOLD_MS = 10000;
const same = (one, other) => one.breakout === other.breakout && one.round === other.round && one.group === other.group;

/**
 * The note of the group that the person is in, and what is left of those before.
 * @param {{show: () => void, news: () => void, tell: (text: string) => void, told: (text: string) => void}} on
 */
export function scribe({ show, news, tell, told }) {
  /** The note as the laptop has it; none while there is no group to write for. */
  let note = null;
  /** @type {'' | 'sending' | 'in'} */
  let state = '';
  let problem = '';
  let sending = false;
  let retry = 0;
  let failures = 0;

  const draft = () => {
    const kept = shelf.draft();
    return note && kept && same(kept, note) ? kept : null;
  };
  const forget = command => {
    if (shelf.draft()?.command === command) shelf.keepDraft(null);
    shelf.keepLate(shelf.late().filter(each => each.command !== command));
  };

  /** Brings a view and what is kept here together. */
  function know({ task }) {
    const next = task.note && task.note.mine ? task.note : null;
    if (!note || !next || !same(note, next)) state = problem = '';
    note = next;
    const kept = shelf.draft();
    if (!kept || draft()) return;
    shelf.keepDraft(null);
    if (kept.text.trim()) shelf.keepLate([...shelf.late(), kept]);
  }

  function type(text) {
    const { breakout, round, group, revision } = draft() ?? note;
    shelf.keepDraft({ command: freshId(), breakout, round, group, revision, text });
    state = '';
    document.getElementById('note-state').textContent = '';
  }

  async function submit() {
    const typed = draft();
    if (!typed) return;
    state = 'sending';
    problem = '';
    show();
    const { command, breakout, round, group, text } = typed;
    const { status, body } = await send('/api/notes', { command, breakout, round, group, text });
    const here = note && same(note, typed);
    if (status === 200) {
      forget(command);
      if (here) note.text = text;
      news();
    } else if (status === 409 && shelf.draft()?.command === command) {
      shelf.keepDraft({ ...typed, command: freshId() });
    }
    if (here) {
      state = status === 200 ? 'in' : '';
      problem = status === 200 ? '' : body.text || texts['join.unreachable'];
    }
    show();
  }

  /** Sends what was typed for a group before, one at a time, until the laptop has it or refuses it. */
  async function sendLate() {
    const [typed] = shelf.late();
    if (!typed || sending) return;
    clearTimeout(retry);
    sending = true;
    const { command, breakout, round, group, revision, text } = typed;
    const { status, body, wait } = await send('/api/notes', { command, breakout, round, group, text, onto: revision });
    sending = false;
    if (status === 0 || status === 401 || status === 429 || status === 503) {
      retry = setTimeout(sendLate, Math.max(wait, backoff(failures++)));
      return;
    }
    failures = 0;
    if (status === 200) {
      tell(texts['note.late']);
      setTimeout(() => { told(texts['note.late']); show(); }, TOLD_MS);
    } else {
      tell(texts['note.not-kept'].replace('{0}', () => text.trim()).replace('{1}', () => body.text || status));
    }
    forget(command);
    show();
    sendLate();
  }

  /** What of it changes the screen. */
  const key = () => [state, problem, newer()];
  const newer = () => {
    const typed = draft();
    return Boolean(typed) && note.revision > typed.revision && note.text !== typed.text;
  };

  function form() {
    if (!note) return {};
    const typed = draft();
    return {
      text: typed ? typed.text : note.text,
      newer: newer(),
      state,
      problem,
      type,
      submit,
      take: () => {
        shelf.keepDraft(null);
        show();
      },
    };
  }

  return { know, send: sendLate, key, form };
}
