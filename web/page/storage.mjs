// What this browser keeps for the cockpit: each tab's visit (visits.mjs), and scenarios under names chosen by the person.
// A browser may keep nothing (a private window, a frame, storage that is switched off, full or damaged) or never answer.
// Then everything still works, `failed` tells it once, and what could not be read is not overwritten.
import { within } from './patience.mjs';
import { TabVisit, kNewest, newId, staleVisits } from './visits.mjs';

const kDatabase = 'curseur',
  kVersion = 1;
const kCalm = 300; // milliseconds without a change before it is kept
const kPatienceAtStart = 1500; // milliseconds; the page waits for the last visit
const kPatience = 5000; // for everything else, which nothing waits for

export class Storage {
  failed; // resolves when for the first time something is not read or kept that nobody asked for by name
  #fail;
  #opening = null; // of the connection; null if there is none
  #visit = new TabVisit(window.parent !== window);
  #reading; // of the visit to begin with
  #isUnread = false; // visits may be there, but could not be read
  #isFirst = false; // there was none

  constructor() {
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
    this.#reading = this.#readVisit();
    this.#reading.catch(() => {}); // reported by lastVisit
  }

  // Opens a connection unless one is open; after a failure, the next call tries again.
  #connection() {
    if (this.#opening) return this.#opening;
    const opening = new Promise((good, bad) => {
      const lose = () => {
        if (this.#opening === opening) this.#opening = null;
      };
      const request = indexedDB.open(kDatabase, kVersion);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('visits');
        request.result.createObjectStore('kept');
      };
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = lose; // the browser closed it
        database.onversionchange = () => {
          database.close(); // another tab has a newer page
          lose();
        };
        good(database);
      };
      request.onerror = () => bad(request.error);
      request.onblocked = () => bad(new Error('blocked'));
    });
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }

  // Resolves to the answer once the transaction is complete, because a full disk is noticed only then.
  async #transact(store, mode, work) {
    const database = await this.#connection();
    return new Promise((good, bad) => {
      const transaction = database.transaction(store, mode, { durability: 'relaxed' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => good(request.result);
      transaction.onabort = () => bad(transaction.error ?? request.error ?? new Error('aborted'));
    });
  }
  // Rejects if that takes too long.
  #use(store, mode, work) {
    return within(kPatience, this.#transact(store, mode, work));
  }

  // The text of the visit that this tab begins with; null if there is none.
  #readVisit() {
    return this.#transact('visits', 'readonly', (store) => {
      const newest = store.get(kNewest),
        own = this.#visit.from ? store.get(this.#visit.from) : {};
      return {
        get result() {
          return [own.result?.text, newest.result].find((text) => typeof text === 'string') ?? null;
        },
      };
    });
  }
  // The same; null also if it cannot be read in time. The reading begins with the page, the patience with this call.
  async lastVisit() {
    try {
      const text = await within(kPatienceAtStart, this.#reading);
      this.#isFirst = text === null;
      return text;
    } catch {
      this.#isUnread = true;
      this.#fail();
      return null;
    }
  }
  // Keeps this tab's visit, also as the newest one if it `isNewest` or there is no other. Resolves to whether it is kept.
  async keepVisit(text, isNewest) {
    if (this.#isUnread) return false;
    try {
      await this.#use('visits', 'readwrite', (store) => {
        if (isNewest || this.#isFirst) store.put(text, kNewest);
        return store.put({ text, at: Date.now() }, this.#visit.id);
      });
      return true;
    } catch {
      this.#fail();
      return false;
    }
  }
  // Keeps a visit that this page could not open, perhaps because a newer one wrote it, beside the one that follows.
  async setAside(text) {
    const put = (store) => store.put({ text, at: Date.now() }, newId());
    await this.#use('visits', 'readwrite', put).catch(() => {}); // it stays the newest one until something is changed
  }
  async forgetOldVisits() {
    const forget = (store) => {
      const keys = store.getAllKeys(),
        records = store.getAll();
      records.onsuccess = () => {
        const visits = keys.result.map((key, i) => [key, records.result[i]]);
        for (const key of staleVisits(visits, Date.now())) store.delete(key);
      };
      return records;
    };
    await this.#use('visits', 'readwrite', forget).catch(() => {}); // the next visit tries again
  }

  // Names in alphabetical order; null if they cannot be read.
  async names() {
    try {
      return await this.#use('kept', 'readonly', (store) => store.getAllKeys());
    } catch {
      this.#fail();
      return null;
    }
  }
  // Resolves to null if nothing is kept under this name. These three reject if it cannot be done.
  async fetch(name) {
    return (await this.#use('kept', 'readonly', (store) => store.get(name))) ?? null;
  }
  // Resolves to the name it has got: another one, "name (2)", if it does not replace and the name is taken, as another tab
  // may have done since.
  async keep(name, text, replaces) {
    for (let number = 1; ; ++number) {
      const free = number > 1 ? `${name} (${number})` : name;
      try {
        const put = (store) => (replaces ? store.put(text, free) : store.add(text, free));
        await this.#use('kept', 'readwrite', put);
        return free;
      } catch (error) {
        if (error?.name !== 'ConstraintError') throw error;
      }
    }
  }
  forget(name) {
    return this.#use('kept', 'readwrite', (store) => store.delete(name));
  }
}

// Keeps the document when it has not changed for a moment, and when the page is left. Only what is changed makes it the
// newest visit: to look at a link, or at an older tab again, does not hide the work of another tab.
export function keepDocument(cockpit, storage) {
  let opened = null, // the document that the page began with
    kept = '',
    isTidy = false,
    pending = 0;
  const keep = async () => {
    clearTimeout(pending);
    const text = cockpit.savedText();
    if (text === null || text === kept) return;
    kept = text;
    const isKept = await storage.keepVisit(text, text !== opened);
    if (!isKept && kept === text) kept = ''; // the next change tries again
    if (!isKept || isTidy) return;
    isTidy = true;
    await storage.forgetOldVisits();
  };
  cockpit.addEventListener('state', () => {
    opened ??= cockpit.savedText();
    clearTimeout(pending);
    pending = setTimeout(keep, kCalm);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keep();
  });
  addEventListener('pagehide', keep);
}
