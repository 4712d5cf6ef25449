// The tables of sections 5 and 6 of a model text: names, units and allowed ranges from the catalogue (curseur describe),
// the meanings as the text has them. A row of the catalogue that the text lacks is added without a meaning, for a person
// to write; one that the catalogue lacks is taken out.

const thin = '\u202f';  // a narrow space that does not break
// What a text of each language writes.
const languages = {
  en: {
    point: '.', group: ',', between: ', ', brackets: { low: ['[', '('], high: [']', ')'] },
    units: {}, texts: ['string', 'text', 'list'], flag: 'yes or no', zeroOrOne: '0 or 1',
    levels: (parameter) => `8 whole numbers ${parameter.low} .. ${parameter.high}`,
    upTo: (most) => `up to ${most}`,
    list: (name, least, most) => `${name}, a list of ${least > 0 ? `${least} to ${most}` : `up to ${most}`}:`,
  },
  fr: {
    point: ',', group: thin, between: `${thin}; `, brackets: { low: ['[', ']'], high: [']', '['] },
    units: { share: 'part', month: 'mois (rang)', months: 'mois', years: 'ans', '1/yr': '1/an', '1/√yr': '1/√an',
      'EUR/kW-month': 'EUR/kW-mois', 'MW/month': 'MW/mois', 'MEUR/month': 'MEUR/mois' },
    texts: ['chaîne', 'texte', 'liste'],
    flag: 'oui ou non', zeroOrOne: '0 ou 1',
    levels: (parameter) => `8 entiers de ${parameter.low} à ${parameter.high}`,
    upTo: (most) => `${most} au plus`,
    list: (name, least, most) => `${name}, une liste de ${least > 0 ? `${least} à ${most}` : `${most} au plus`}${thin}:`,
  },
};
// Units as they are printed, where that differs from how they are stored.
const printed = { '': '–', '1/sqrt(yr)': '1/√yr', kt: 'kt CO₂' };

// Digits in groups of three, from five digits on.
function numberText(value, language) {
  const [whole, part] = String(Math.abs(value)).split('.');
  const digits = whole.length > 4 ? grouped(Number(whole), language) : whole;
  return (value < 0 ? '−' : '') + digits + (part ? language.point + part : '');
}
const grouped = (value, language) => String(value).replace(/\B(?=(\d{3})+$)/g, language.group);

const unitText = (unit, language) => {
  const text = printed[unit] ?? unit;
  return language.units[text] ?? text;
};

function allowedText(parameter, language) {
  const [low, high] = [parameter.low, parameter.high].map((value) => numberText(value, language));
  if (parameter.name === 'regions.sovereignty') return language.levels(parameter);
  if (parameter.whole) return `${low} .. ${high}`;
  const { low: opening, high: closing } = language.brackets;
  const isIn = { both: [true, true], high_only: [false, true], low_only: [true, false], neither: [false, false] }[parameter.ends];
  return `${opening[isIn[0] ? 0 : 1]}${low}${language.between}${high}${closing[isIn[1] ? 0 : 1]}`;
}

// ---- Tables as rows of cells ---------------------------------------------------------------------------------------

const cellsOf = (line) => line.slice(1, -1).split('|').map((cell) => cell.trim());
const lineOf = (cells) => `| ${cells.join(' | ')} |`;

// The rows of `wanted` ([key, cells without the meaning]) with the meanings of `rows`, in the order of `rows`; what is
// new comes after what precedes it in `wanted`. `keeps(cells)`: rows that are not of the catalogue and stay.
function merged(rows, wanted, keyOf, keeps = () => false) {
  const byKey = new Map(wanted);
  const made = rows.filter((cells) => keeps(cells) || byKey.has(keyOf(cells)))
    .map((cells) => ({ key: keyOf(cells), cells: byKey.has(keyOf(cells)) ? [...byKey.get(keyOf(cells)), cells.at(-1)] : cells }));
  wanted.forEach(([key, cells], k) => {
    if (made.some((row) => row.key === key)) return;
    const before = k > 0 ? made.findLastIndex((row) => row.key === wanted[k - 1][0]) : made.length - 1;
    made.splice(before + 1, 0, { key, cells: [...cells, ''] });
  });
  return made.map(({ cells }) => cells);
}

function metricRows(rows, { metrics }, language) {
  const unit = (metric) => (metric.kind === 'flag' ? language.flag : unitText(metric.kind === 'month' ? 'month' : metric.unit, language));
  const meanings = new Map(rows.map((cells) => [cells[0], cells.at(-1)]));
  return metrics.map((metric) => [metric.name, unit(metric), meanings.get(metric.name) ?? '']);  // their order has a meaning
}

// A row of the text may stand for several series.
function seriesRows(rows, { series }, language) {
  const nameOf = (one) => (one.by_region ? `${one.name}/ID` : one.name);
  const known = new Map(series.map((one) => [nameOf(one), one]));
  const unit = (names) => [...new Set(names.map((name) => known.get(name).unit))].map((one) => (one === '' ? language.zeroOrOne : unitText(one, language))).join(', ');
  const made = rows.map((cells) => [cells[0].split(', ').filter((name) => known.has(name)), cells.at(-1)]).filter(([names]) => names.length > 0);
  const written = new Set(made.flatMap(([names]) => names));
  for (const name of known.keys()) if (!written.has(name)) made.push([[name], '']);
  return made.map(([names, meaning]) => [names.join(', '), unit(names), meaning]);
}

// A table of section 6 is about some sections of the file: "market", "regions" with all it holds, "training", ...
function parameterRows(rows, catalogue, language, sections) {
  const prefix = sections.length === 1 ? `${sections[0]}.` : '';  // its names are then those within the section
  const isIn = (name) => (sections.length === 0 ? !name.includes('.') : sections.some((section) => name.startsWith(`${section}.`)));
  const shorten = (name) => name.slice(prefix.length);
  const wanted = catalogue.parameters.filter(({ name }) => isIn(name)).flatMap((parameter) => {
    const cells = [unitText(parameter.unit, language), allowedText(parameter, language)];
    const names = parameter.name === 'regions.sovereignty' ? ['own', 'rented'].map((end) => `${parameter.name}.${end}`) : [parameter.name];
    return names.map((name) => [shorten(name), [shorten(name), ...cells]]);
  });
  const limits = new Map(catalogue.lists.map(({ name, most }) => [name, most]));
  // Texts and lists are not of the catalogue; how long a list may be is.
  const made = merged(rows, wanted, (cells) => cells[0], (cells) => language.texts.includes(cells[1]));
  return made.map((cells) => {
    const list = limits.get(prefix + cells[0]);
    return list === undefined ? cells : [cells[0], cells[1], language.upTo(grouped(list, language)), cells[3]];
  });
}

// ---- The text ------------------------------------------------------------------------------------------------------

// "training, demand and opex:" names the sections that the next table is about; other lines name none.
function sectionsOf(line, catalogue) {
  const names = new Set(catalogue.parameters.map(({ name }) => name.split('.')).filter((path) => path.length > 1).map(([first]) => first));
  if (!/:$/.test(line.trim())) return [];
  return line.replace(/, (a list of|une liste de) .*/, '').replace(/[\u202f ]*:$/, '').split(/, | and | et /).filter((name) => names.has(name));
}

export function rewriteModel(text, catalogue, languageName) {
  const language = languages[languageName];
  const lines = text.split('\n');
  const made = [];
  let section = '', before = '';
  const tables = { 5: 0, 6: 0 };
  for (let k = 0; k < lines.length; ++k) {
    const line = lines[k];
    const isHead = line.startsWith('|') && /^\|[-|: ]+\|$/.test(lines[k + 1] ?? '');
    const list = catalogue.lists.find(({ name }) => new RegExp(`^${name}, (a list of|une liste de) `).test(line));
    if (line.startsWith('## ')) section = line.slice(3, 4);
    if (section === '6' && list) made.push(language.list(list.name, list.least, grouped(list.most, language)));
    else made.push(line);
    if (!isHead || !(section in tables)) {
      if (line.trim() !== '') before = line;
      continue;
    }
    let end = k + 2;
    while (lines[end].startsWith('|')) ++end;
    const rows = lines.slice(k + 2, end).map(cellsOf);
    const number = ++tables[section];
    const sections = sectionsOf(before, catalogue);
    made.push(lines[k + 1]);
    if (section === '5') made.push(...(number === 1 ? metricRows : seriesRows)(rows, catalogue, language).map(lineOf));
    else if (sections.length > 0 || number === 1) made.push(...parameterRows(rows, catalogue, language, sections).map(lineOf));
    else made.push(...lines.slice(k + 2, end));  // of assumptions: no numbers of the catalogue
    k = end - 1;
  }
  return made.join('\n');
}
