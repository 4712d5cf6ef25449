// What this browser keeps for the cockpit: the document of the last visit, and scenarios under names chosen by the
// person. If the browser keeps nothing (a private window, storage switched off), everything still works but nothing is
// kept.

const kDatabase = 'curseur',
  kVersion = 1;
const kLast = 'last';
const kCalm = 300; // milliseconds without a change before it is kept

const done = (request) =>
  new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });

export class Storage {
  #opening;

  constructor() {
    this.#opening = this.#open();
    this.#opening.catch(() => {});
  }

  #open() {
    return new Promise((good, bad) => {
      const request = indexedDB.open(kDatabase, kVersion);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('visits');
        request.result.createObjectStore('kept');
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close(); // another tab has a newer page
        good(request.result);
      };
      request.onerror = () => bad(request.error);
      request.onblocked = () => bad(new Error('blocked'));
    });
  }

  async #use(store, mode, work) {
    const database = await this.#opening;
    const transaction = database.transaction(store, mode, { durability: 'relaxed' });
    return done(work(transaction.objectStore(store)));
  }

  // The text kept at the last visit; null if there is none or nothing can be kept.
  async lastVisit() {
    try {
      return (await this.#use('visits', 'readonly', (store) => store.get(kLast))) ?? null;
    } catch {
      return null;
    }
  }
  async keepLastVisit(text) {
    try {
      await this.#use('visits', 'readwrite', (store) => store.put(text, kLast));
    } catch {
      /* nothing stays */
    }
  }

  // Names in alphabetical order.
  async names() {
    try {
      return await this.#use('kept', 'readonly', (store) => store.getAllKeys());
    } catch {
      return [];
    }
  }
  async fetch(name) {
    return (await this.#use('kept', 'readonly', (store) => store.get(name))) ?? '';
  }
  // Rejects if it cannot be kept.
  keep(name, text) {
    return this.#use('kept', 'readwrite', (store) => store.put(text, name));
  }
  forget(name) {
    return this.#use('kept', 'readwrite', (store) => store.delete(name));
  }
}

// Keeps the document when it has not changed for a moment, and when the page is left.
export function keepDocument(cockpit, storage) {
  let kept = '',
    pending = 0;
  const keep = () => {
    clearTimeout(pending);
    const text = cockpit.savedText();
    if (text === null || text === kept) return;
    kept = text;
    storage.keepLastVisit(text);
  };
  cockpit.addEventListener('state', () => {
    clearTimeout(pending);
    pending = setTimeout(keep, kCalm);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keep();
  });
  addEventListener('pagehide', keep);
}
