// Each tab keeps a visit of its own. A reload shows the tab's visit, a duplicated tab starts with a copy of it, and a new
// tab with a copy of the newest one. Records of the store "visits":
//   'last'        the text of the newest visit
//   a tab's id    { text, at }: its visit, and when it was kept, in milliseconds since 1970
export const kNewest = 'last';

const kMost = 50; // visits that are kept
const kLongest = 90 * 24 * 3600 * 1000; // milliseconds for which a visit is kept

// This tab's visit, remembered in sessionStorage: "left ID" between two pages, "open ID" while a page is open. A tab that
// is duplicated then has "open ID" from its beginning, and so has one whose page could not say that it was left.
export class TabVisit {
  id; // under which this tab keeps
  from; // under which it begins; null in a new tab
  #item;

  // `inFrame`: several pages may share the tab.
  constructor(inFrame) {
    this.#item = `curseur ${location.pathname}${inFrame ? location.search : ''}`;
    const [state, id] = (this.#read() ?? '').split(' ');
    this.from = id ?? null;
    this.id = state === 'left' && id ? id : newId();
    this.#write('open');
    addEventListener('pagehide', () => this.#write('left'));
    addEventListener('pageshow', () => this.#write('open')); // also from the browser's cache of pages
  }

  #read() {
    try {
      return sessionStorage.getItem(this.#item);
    } catch {
      return null; // refused to this frame
    }
  }
  #write(state) {
    try {
      sessionStorage.setItem(this.#item, `${state} ${this.id}`);
    } catch {
      /* a reload shows the newest visit */
    }
  }
}

export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

// The keys of the visits to forget, of [key, record] pairs: those that are too old or too many, but never the newest.
export function staleVisits(visits, now) {
  const age = ([, record]) => now - (typeof record?.at === 'number' ? record.at : 0);
  return visits
    .filter(([key]) => key !== kNewest)
    .sort((a, b) => age(a) - age(b))
    .filter((visit, place) => place > 0 && (place >= kMost || age(visit) > kLongest))
    .map(([key]) => key);
}
