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

/** @typedef {{command: string, poll: string, choices: number[]}} Pending */
/** @typedef {{command: string, breakout: string, round: number, group: number, revision: number, text: string}} Draft */

const isDraft = kept => Boolean(kept) && typeof kept.command === 'string' && typeof kept.text === 'string';

export const shelf = {
  /** @returns {Pending | null} */
  pending: () => {
    const kept = read('plenary.pending');
    return kept && typeof kept.command === 'string' && Array.isArray(kept.choices) ? kept : null;
  },
  keepPending: (/** @type {Pending | null} */ pending) => write('plenary.pending', pending),
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
