// What callers give: the error that tells what is wrong with it, and what each kind of option may be.

export class CurseurError extends Error {
  constructor(message, faults = []) {
    super(message);
    this.name = 'CurseurError';
    this.faults = faults;
  }
}

const kShownFaults = 50;

// The error of faults { pointer, message }. Its own message tells the first ones.
export function faulty(faults) {
  const lines = faults
    .slice(0, kShownFaults)
    .map(({ pointer, message }) => (pointer ? `${pointer}: ${message}` : message));
  if (faults.length > kShownFaults) lines.push(`and ${faults.length - kShownFaults} more faults`);
  return new CurseurError(lines.join('\n'), faults);
}

// ---- Values as messages show them ----------------------------------------------------------------------------------

const kShownCharacters = 60;

const cut = (text) => {
  const characters = Array.from(text.slice(0, 2 * kShownCharacters + 2));
  return characters.length > kShownCharacters ? `${characters.slice(0, kShownCharacters).join('')}…` : text;
};

// The name of an object's class, or undefined for a plain object, also one from another realm or without a prototype.
function classOf(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  const name = Object.prototype.toString.call(object).slice(8, -1);
  return name === 'Object' ? String(prototype.constructor?.name || 'class') : name;
}
const articled = (name) => `${/^[AEIOU]/i.test(name) ? 'an' : 'a'} ${cut(name)}`;

// Short, whatever the value is.
export function shown(value) {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value === 'bigint') return `the BigInt ${cut(String(value))}n`;
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object' || value === null) return String(value);
  const name = classOf(value);
  return name === undefined ? 'an object' : articled(name);
}

// ---- Values that are sent to the engine as JSON --------------------------------------------------------------------

const kMostLevels = 64; // as the engine reads them
const kMostFaults = 100;

export const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && classOf(value) === undefined;

// The fault of half a surrogate pair, which UTF-8 cannot hold; undefined if there is none.
export function unpairedFault(text, pointer) {
  const half = /\p{Surrogate}/u.exec(text);
  if (half === null) return undefined;
  const code = text.charCodeAt(half.index).toString(16).toUpperCase();
  return {
    pointer,
    message: `half a character (U+${code}) at ${half.index + 1}; expected Unicode text`,
  };
}

// The faults of a value that JSON cannot hold, or would hold otherwise than it was meant: JSON leaves out undefined and
// functions, and makes nothing of a Map. `place` names the value, placeOf(place, key) what is in it.
export function jsonFaults(value, place, placeOf) {
  const faults = [];
  const around = new Set();
  let last = place; // that was read
  const say = (pointer, message) => {
    if (faults.length < kMostFaults) faults.push({ pointer, message });
  };
  const visitMembers = (object, at) => {
    const isList = Array.isArray(object);
    for (const key of Reflect.ownKeys(object)) {
      if (isList && key === 'length') continue;
      if (typeof key === 'symbol') say(at, 'a symbol is the name of a field; expected a text');
      else if (isList && !/^\d+$/.test(key)) say(placeOf(at, key), 'a list has no such field; expected numbers alone');
      else {
        last = placeOf(at, isList ? Number(key) : key);
        visit(object[key], last);
      }
    }
    for (let k = 0; isList && k < object.length && faults.length < kMostFaults; ++k)
      if (!Object.hasOwn(object, k)) say(placeOf(at, k), 'nothing there; expected a JSON value');
  };
  const visit = (one, at) => {
    if (faults.length >= kMostFaults || one === null || typeof one === 'boolean') return;
    if (typeof one === 'string') {
      const unpaired = unpairedFault(one, at);
      if (unpaired) say(unpaired.pointer, unpaired.message);
    } else if (typeof one === 'number') {
      if (!Number.isFinite(one)) say(at, `found ${one}; expected a finite number`);
    } else if (typeof one === 'bigint') {
      say(at, `found ${shown(one)}; expected a number`);
    } else if (typeof one === 'object' && (Array.isArray(one) || isObject(one))) {
      if (around.has(one)) return say(at, 'it holds itself; expected a value without a cycle');
      if (around.size === kMostLevels) return say(at, `nested too deeply; expected at most ${kMostLevels} levels`);
      around.add(one);
      visitMembers(one, at);
      around.delete(one);
    } else {
      say(at, `found ${shown(one)}; expected a JSON value`);
    }
  };
  try {
    visit(value, place);
  } catch (error) {
    say(last, `cannot be read: ${cut(String(error?.message ?? error))}`); // a getter or a proxy that throws
  }
  return faults;
}

// Places as JSON Pointers: "/regions/0/pue".
export const pointerOf = (at, key) => `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
// Places as JavaScript writes them: "set['/planning/pace']".
export const memberOf = (at, key) =>
  `${at}[${typeof key === 'number' ? key : `'${cut(key).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`}]`;

// ---- What an option may be -----------------------------------------------------------------------------------------

// Unlike every(), which skips the empty places of a list.
const all = (list, fits) => Array.from(list).every(fits);

// What a share was meant to be if it was written in per cent; "" if it was not.
const meantInPercent = (value) =>
  typeof value === 'number' && value >= 1.5 && value <= 100
    ? `; did you mean ${Number((value / 100).toPrecision(12))}?`
    : '';

export const whole = (low, high) => ({
  expected: `a whole number in [${low}, ${high}]`,
  fits: (value) => Number.isInteger(value) && value >= low && value <= high,
});
export const number = { expected: 'a number', fits: Number.isFinite };
export const numberIn = (low, high) => ({
  expected: `a number in [${low}, ${high}]`,
  fits: (value) => typeof value === 'number' && value >= low && value <= high,
  meant: (value) => (low === 0 && high === 1 ? meantInPercent(value) : ''),
});
export const address = {
  expected: 'the address of a folder',
  fits: (value) => typeof value === 'string' || value instanceof URL,
};
export const oneOf = (...names) => ({
  expected: `one of ${names.map((name) => JSON.stringify(name)).join(', ')}`,
  fits: (value) => names.includes(value),
});
export const flag = {
  expected: 'true or false',
  fits: (value) => typeof value === 'boolean',
};
export const pointer = {
  expected: 'a JSON Pointer, such as "/planning/pace"',
  fits: (value) => typeof value === 'string',
};
export const settings = {
  expected: 'an object of JSON Pointers and values',
  fits: isObject,
  faults: (value, name) => jsonFaults(value, name, memberOf),
};
const isPair = (value) => Array.isArray(value) && value.length === 2 && all(value, Number.isFinite);
export const pairIn = (low, high) => ({
  expected: `two whole numbers in [${low}, ${high}]`,
  fits: (value) => isPair(value) && value.every(whole(low, high).fits),
});
export const levers = {
  expected: 'an object of JSON Pointers and ranges [low, high]',
  fits: (value) => isObject(value) && Object.values(value).every(isPair),
};
export const constraints = {
  expected: 'a list of texts such as "distress<=0.1"',
  fits: (value) => Array.isArray(value) && all(value, (item) => typeof item === 'string'),
};
// Options that exist only in JavaScript.
export const handles = {
  signal: {
    expected: 'an AbortSignal',
    fits: (value) => typeof value?.addEventListener === 'function' && typeof value.aborted === 'boolean',
  },
  onProgress: {
    expected: 'a function',
    fits: (value) => typeof value === 'function',
  },
};

// The faults of options, by the kinds that are known of each. An option that is undefined counts as left out.
export function optionFaults(options, known) {
  if (!isObject(options))
    return [
      {
        pointer: 'options',
        message: `found ${shown(options)}; expected an object`,
      },
    ];
  const faults = [];
  for (const name of Reflect.ownKeys(options)) {
    const kind = typeof name === 'string' && Object.hasOwn(known, name) ? known[name] : undefined;
    let value;
    try {
      value = options[name];
    } catch (error) {
      faults.push({
        pointer: cut(String(name)),
        message: `cannot be read: ${cut(String(error?.message ?? error))}`,
      });
      continue;
    }
    if (!kind)
      faults.push({
        pointer: cut(String(name)),
        message: `unknown option; expected one of ${Object.keys(known).join(', ')}`,
      });
    else if (value !== undefined && !kind.fits(value))
      faults.push({
        pointer: name,
        message: `found ${shown(value)}; expected ${kind.expected}${kind.meant?.(value) ?? ''}`,
      });
    else if (value !== undefined && kind.faults) faults.push(...kind.faults(value, name));
  }
  return faults;
}
