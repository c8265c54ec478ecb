// What this phone keeps by itself: an answer that has not arrived yet, and the name it used last.
// Storage may be full, blocked or missing; the page then works from memory.

const memory = new Map();

function read(key) {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key, value) {
  memory.set(key, value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // kept in memory only
  }
}

/** @typedef {{command: string, poll: string, number: number, answers: object[], anonymous: boolean, guest: boolean}} Pending */
/** @typedef {{command: string, breakout: string, round: number, group: number, revision: number, text: string}} Draft */

const isDraft = kept => Boolean(kept) && typeof kept.command === 'string' && typeof kept.text === 'string';

const MOST_MARKED = 4;
const MOST_OWN = 30;

function list(key) {
  const kept = read(key);
  return Array.isArray(kept) ? kept.filter(each => each && typeof each.poll === 'string' && Array.isArray(each.answers)) : [];
}

const other = ({ poll, number }) => each => each.poll !== poll || each.number !== number;

export const shelf = {
  /** Answers that have not arrived yet, the oldest first. @returns {Pending[]} */
  queue: () => list('plenary.queue').filter(each => typeof each.command === 'string'),
  /** Puts an answer to the end, in place of an earlier own one to the same. */
  enqueue: (/** @type {Pending} */ pending) => {
    const rest = shelf.queue().filter(each => each.guest || pending.guest || other(pending)(each));
    write('plenary.queue', [...rest, pending]);
  },
  unqueue: (/** @type {string} */ command) => write('plenary.queue', shelf.queue().filter(each => each.command !== command)),
  /** What is marked and not sent. */
  marked: () => list('plenary.marked'),
  keepMarked: ({ poll, number }, answers) => {
    const rest = shelf.marked().filter(other({ poll, number }));
    write('plenary.marked', answers ? [...rest, { poll, number, answers }].slice(-MOST_MARKED) : rest);
  },
  /** The own answers to anonymous polls: nobody else knows them. */
  own: () => list('plenary.own'),
  keepOwn: own => write('plenary.own', [...shelf.own().filter(other(own)), own].slice(-MOST_OWN)),
  /** The poll for which this phone is being passed on. */
  passing: () => read('plenary.passing'),
  keepPassing: passing => write('plenary.passing', passing),
  /** Once the workshop is over, nothing is left of what was answered. */
  forget: () => {
    for (const key of ['plenary.own', 'plenary.marked', 'plenary.passing', 'plenary.sure']) write(key, null);
  },
  /** How sure one is of an answer, as long as the laptop does not have it. */
  sure: () => {
    const kept = read('plenary.sure');
    return kept && [kept.command, kept.of, kept.poll].every(each => typeof each === 'string') ? kept : null;
  },
  keepSure: sure => write('plenary.sure', sure),
  /** What was chosen for groups and has not arrived yet. */
  choice: () => {
    const kept = read('plenary.choice');
    return kept && typeof kept.command === 'string' && [kept.topics, kept.wants, kept.offers].every(Array.isArray) ? kept : null;
  },
  keepChoice: choice => write('plenary.choice', choice),
  /** The note that is being typed and not saved. */
  draft: () => {
    const kept = read('plenary.draft');
    return isDraft(kept) ? kept : null;
  },
  keepDraft: (/** @type {Draft | null} */ draft) => write('plenary.draft', draft),
  /** @returns {Draft[]} notes for groups the person has left since, on their way */
  late: () => {
    const kept = read('plenary.late');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  },
  keepLate: (/** @type {Draft[]} */ late) => write('plenary.late', late.length ? late : null),
  name: () => {
    const kept = read('plenary.name');
    return typeof kept === 'string' ? kept : '';
  },
  keepName: (/** @type {string} */ name) => write('plenary.name', name),
};

/** A random UUID; crypto.randomUUID is missing on pages without a certificate. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
