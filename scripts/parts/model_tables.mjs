// Writes the tables of sections 5 and 6 of a model text from the catalogue (curseur describe). The tables of section 5
// (metrics and series) are written in full. In those of section 6 (parameters), only names, units and allowed ranges
// are written; meanings are prose and stay as they are in the text. A parameter missing from the text is added without
// a meaning, for a person to write. One missing from the catalogue is removed.

const thin = '\u202f'; // a narrow no-break space
// The words and marks that the text uses in each language.
const languages = {
  en: {
    point: '.',
    group: ',',
    between: ', ',
    brackets: { low: ['[', '('], high: [']', ')'] },
    units: {},
    texts: ['string', 'text', 'list'],
    flag: 'yes or no',
    zeroOrOne: '0 or 1',
    levels: (parameter) => `8 whole numbers ${parameter.low} .. ${parameter.high}`,
    upTo: (most) => `up to ${most}`,
    list: (name, least, most) => `${name}, a list of ${least > 0 ? `${least} to ${most}` : `up to ${most}`}:`,
  },
  fr: {
    isFrench: true,
    point: ',',
    group: thin,
    between: `${thin}; `,
    brackets: { low: ['[', ']'], high: [']', '['] },
    units: {
      share: 'part',
      month: 'mois (rang)',
      months: 'mois',
      years: 'ans',
      '1/yr': '1/an',
      '1/√yr': '1/√an',
      'EUR/kW-month': 'EUR/kW-mois',
      'MW/month': 'MW/mois',
      'MEUR/month': 'MEUR/mois',
    },
    texts: ['chaîne', 'texte', 'liste'],
    flag: 'oui ou non',
    zeroOrOne: '0 ou 1',
    levels: (parameter) => `8 entiers de ${parameter.low} à ${parameter.high}`,
    upTo: (most) => `${most} au plus`,
    list: (name, least, most) =>
      `${name}, une liste de ${least > 0 ? `${least} à ${most}` : `${most} au plus`}${thin}:`,
  },
};
// Units as printed, if that differs from how they are stored.
const printed = { '': '–', '1/sqrt(yr)': '1/√yr', kt: 'kt CO₂' };

// Groups digits in threes, for numbers of five digits or more.
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
  const isIn = { both: [true, true], high_only: [false, true], low_only: [true, false], neither: [false, false] }[
    parameter.ends
  ];
  return `${opening[isIn[0] ? 0 : 1]}${low}${language.between}${high}${closing[isIn[1] ? 0 : 1]}`;
}

// ---- Tables as rows of cells ---------------------------------------------------------------------------------------

const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
const lineOf = (cells) => `| ${cells.join(' | ')} |`;

// The rows of `wanted` ([key, cells without the meaning]) with the meanings of `rows`, in the order of `rows`. A new
// row follows the row that precedes it in `wanted`. `keeps(cells)`: whether to keep a row that is not in the catalogue.
function merged(rows, wanted, keyOf, keeps = () => false) {
  const byKey = new Map(wanted);
  const made = rows
    .filter((cells) => keeps(cells) || byKey.has(keyOf(cells)))
    .map((cells) => ({
      key: keyOf(cells),
      cells: byKey.has(keyOf(cells)) ? [...byKey.get(keyOf(cells)), cells.at(-1)] : cells,
    }));
  wanted.forEach(([key, cells], k) => {
    if (made.some((row) => row.key === key)) return;
    const before = k > 0 ? made.findLastIndex((row) => row.key === wanted[k - 1][0]) : made.length - 1;
    made.splice(before + 1, 0, { key, cells: [...cells, ''] });
  });
  return made.map(({ cells }) => cells);
}

const meaningOf = (row, language) => (language.isFrench ? row.meaning_fr : row.meaning);

const metricRows = ({ metrics }, language) =>
  metrics.map((metric) => [
    metric.name,
    metric.kind === 'flag' ? language.flag : unitText(metric.unit, language),
    meaningOf(metric, language),
  ]);

const seriesRows = ({ series }, language) =>
  series.map((one) => [
    one.by_region ? `${one.name}/ID` : one.name,
    one.unit === '' ? language.zeroOrOne : unitText(one.unit, language),
    meaningOf(one, language),
  ]);

// A table of section 6 covers some sections of the file: "market", "regions" with everything in it, "training", ...
function parameterRows(rows, catalogue, language, sections) {
  const prefix = sections.length === 1 ? `${sections[0]}.` : ''; // names are then relative to the section
  const isIn = (name) =>
    sections.length === 0 ? !name.includes('.') : sections.some((section) => name.startsWith(`${section}.`));
  const shorten = (name) => name.slice(prefix.length);
  const wanted = catalogue.parameters
    .filter(({ name }) => isIn(name))
    .flatMap((parameter) => {
      const cells = [unitText(parameter.unit, language), allowedText(parameter, language)];
      const names =
        parameter.name === 'regions.sovereignty'
          ? ['own', 'rented'].map((end) => `${parameter.name}.${end}`)
          : [parameter.name];
      return names.map((name) => [shorten(name), [shorten(name), ...cells]]);
    });
  const limits = new Map(catalogue.lists.map(({ name, most }) => [name, most]));
  // Texts and lists are not in the catalogue, but the maximum length of a list is.
  const made = merged(
    rows,
    wanted,
    (cells) => cells[0],
    (cells) => language.texts.includes(cells[1]),
  );
  return made.map((cells) => {
    const list = limits.get(prefix + cells[0]);
    return list === undefined ? cells : [cells[0], cells[1], language.upTo(grouped(list, language)), cells[3]];
  });
}

// ---- The text ------------------------------------------------------------------------------------------------------

// A line such as "training, demand and opex:" names the sections of the next table; other lines name none.
function sectionsOf(line, catalogue) {
  const names = new Set(
    catalogue.parameters
      .map(({ name }) => name.split('.'))
      .filter((path) => path.length > 1)
      .map(([first]) => first),
  );
  if (!/:$/.test(line.trim())) return [];
  return line
    .replace(/, (a list of|une liste de) .*/, '')
    .replace(/[\u202f ]*:$/, '')
    .split(/, | and | et /)
    .filter((name) => names.has(name));
}

export function rewriteModel(text, catalogue, languageName) {
  const language = languages[languageName];
  const lines = text.split('\n');
  const made = [];
  let section = '',
    before = '';
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
    if (section === '5') made.push(...(number === 1 ? metricRows : seriesRows)(catalogue, language).map(lineOf));
    else if (sections.length > 0 || number === 1)
      made.push(...parameterRows(rows, catalogue, language, sections).map(lineOf));
    else made.push(...lines.slice(k + 2, end)); // the table of assumptions: no numbers from the catalogue
    k = end - 1;
  }
  return made.join('\n');
}
