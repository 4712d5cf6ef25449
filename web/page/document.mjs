// The parallel document: levers, figures, charts and questions as plain HTML, for people who cannot use a canvas. It
// appears when it gets the keyboard focus. Costly parts are built when nothing moves, tables when they are opened.

const calm = 700; // milliseconds without a change before the result is announced

// The questions in the order in which they are offered.
// Begin of questions (written by scripts/describe.mjs)
const questions = ['optimise', 'sensitivity', 'compare', 'frontier', 'map', 'stress', 'worth'];
// End of questions (written by scripts/describe.mjs)

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

export class ParallelDocument {
  #find = (id) => document.getElementById(id);
  #isPressed = false;
  #waits = false; // for the end of a press
  #pending = 0;
  #language = '';
  #presets = '';
  #shapes = new Map(); // by place: the levers it contains
  #sheet = ''; // the sovereignty sheet, as last written
  #state = null;
  #version = 0; // of the result that sentence, figures and charts are of
  #levers = new Map(); // by pointer: { input, output }

  // wishes: { set(pointer, value), letGo(), setScenario(id), setLanguage(name), setTheme(name), undo(), redo(), report(), ask(kind), read(name, ...values) }
  constructor(words, wishes) {
    this.words = words;
    this.wishes = wishes;
    this.#find('language').replaceChildren(
      ...Object.entries(words).map(([id, { language_name: name }]) =>
        make('option', { value: id, lang: id, textContent: name }),
      ),
    );
    this.#find('scenario').addEventListener('change', (event) => wishes.setScenario(event.target.value));
    this.#find('language').addEventListener('change', (event) => wishes.setLanguage(event.target.value));
    this.#find('theme').addEventListener('change', (event) => wishes.setTheme(event.target.value));
    this.#find('undo').addEventListener('click', () => wishes.undo());
    this.#find('redo').addEventListener('click', () => wishes.redo());
    this.#find('report').addEventListener('click', () => wishes.report());
    this.#find('levels').addEventListener('toggle', () => this.#showSovereignty());
    const parallel = this.#find('parallel');
    parallel.addEventListener('focusin', ({ relatedTarget: from }) => {
      if (!parallel.contains(from)) this.#refresh();
    });
    parallel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#find('cockpit').focus();
    });
    parallel.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(() => this.#letGo()));
  }

  // Updates everything except the result, which depends on the language only.
  speak(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = this.words[language];
    document.documentElement.lang = language;
    document.title = words.title;
    document.querySelector('meta[name=description]').content = words.description;
    this.#find('cockpit').ariaLabel = words.canvas;
    this.#find('typing').ariaLabel = words.typing;
    for (const [id, key] of [
      ['parallel-title', 'parallel'],
      ['scenario-label', 'scenario'],
      ['language-label', 'language'],
      ['theme-label', 'theme'],
      ['undo', 'undo'],
      ['redo', 'redo'],
      ['report', 'report'],
      ['levers-title', 'levers'],
      ['figures-title', 'figures'],
      ['charts-title', 'charts'],
      ['sovereignty-title', 'sovereignty'],
      ['levels-title', 'sovereignty_levels'],
      ['questions-title', 'questions'],
      ['drop', 'drop'],
      ['skip', 'skip'],
    ])
      this.#find(id).textContent = words[key];
    this.#find('result').textContent = words.waiting;
    this.#find('theme').replaceChildren(
      ...['auto', 'light', 'dark'].map((theme) => new Option(words[`theme_${theme}`], theme)),
    );
    this.#find('questions').replaceChildren(
      ...questions.map((kind) =>
        make('button', {
          type: 'button',
          textContent: words[`ask_${kind}`],
          onclick: () => this.wishes.ask(this.#state?.question?.kind === kind ? '' : kind),
        }),
      ),
    );
    this.#shapes.clear();
    this.#sheet = '';
  }

  show(state) {
    const speaksAnew = this.#state !== null && state.language !== this.#language;
    this.#state = state;
    this.speak(state.language);
    this.#tell('message', state.message);
    this.#showScenario(state);
    this.#find('language').value = state.language;
    this.#find('theme').value = state.theme;
    // A disabled button would lose the keyboard, and the document would disappear.
    this.#find('undo').ariaDisabled = String(state.history.undo === 0);
    this.#find('redo').ariaDisabled = String(state.history.redo === 0);
    [...this.#find('questions').children].forEach((button, k) => {
      button.ariaPressed = String(state.question?.kind === questions[k]);
    });
    if (speaksAnew) this.#refresh();
    else if (this.#isRead()) this.#refreshLevers();
    this.#mark();
    clearTimeout(this.#pending);
    if (!state.result?.complete || state.busy) return;
    this.#pending = setTimeout(() => {
      this.#tell('finding', state.question?.finding?.sentence ?? '');
      this.#refresh();
    }, calm);
  }

  #isRead() {
    return this.#find('parallel').contains(document.activeElement);
  }

  #tell(id, text) {
    if (this.#find(id).textContent !== text) this.#find(id).textContent = text;
  }

  #showScenario({ scenario, presets, language }) {
    const select = this.#find('scenario');
    const shown = JSON.stringify([presets, scenario, language]);
    if (shown === this.#presets) return;
    this.#presets = shown;
    // A scenario from a file is listed with the others while it is open.
    const own = scenario.id === '' ? [{ id: '', name: scenario.name }] : [];
    select.replaceChildren(
      ...[...presets, ...own].map(({ id, name }) => new Option(name, id, false, id === scenario.id)),
    );
  }

  // Says that sentence, figures and charts are of an earlier setting than the levers, as long as they are.
  #mark() {
    const { behind, figures_caption: caption } = this.words[this.#language];
    const isBehind = this.#version !== 0 && this.#version !== this.#state.version;
    this.#tell('behind', isBehind ? behind : '');
    const place = this.#find('figures').caption;
    if (place) place.textContent = isBehind ? behind : caption;
  }

  #letGo() {
    this.#isPressed = false;
    if (this.#waits) this.#refresh();
  }

  // Shows the current levers, and sentence, figures and charts of one result. Not while something is pressed: it would
  // move away from under the pointer.
  #refresh() {
    if (!this.#state) return;
    this.#waits = this.#isPressed;
    if (this.#waits) return;
    const now = this.wishes.read('state'); // the announced one may be older than what is read below
    if (now.language !== this.#language) return; // shown in a moment
    this.#state = now;
    this.#refreshLevers();
    if (!now.result) return;
    this.#version = this.#state.result.version;
    this.#tell('result', this.#state.sentence);
    this.#showFigures();
    this.#showExplanations();
    this.#showCharts();
    this.#mark();
  }

  #refreshLevers() {
    this.#showLevers(this.#find('levers'), this.wishes.read('levers'));
    this.#showSovereignty();
  }

  #showLevers(place, groups) {
    const shape = JSON.stringify([
      this.#language,
      groups.map(({ title, levers }) => [title, levers.map((lever) => [lever.pointer, lever.label])]),
    ]);
    if (shape !== this.#shapes.get(place)) {
      this.#shapes.set(place, shape);
      place.replaceChildren(
        ...groups.map((group) =>
          make(
            'fieldset',
            {},
            make('legend', { textContent: group.title }),
            ...group.levers.map((lever) => this.#makeLever(lever)),
          ),
        ),
      );
    }
    for (const { levers } of groups)
      for (const lever of levers) {
        const { input, output } = this.#levers.get(lever.pointer);
        input.min = lever.low;
        input.max = lever.high;
        input.step = lever.step;
        if (document.activeElement !== input || Number(input.value) !== lever.value) input.value = lever.value;
        input.ariaValueText = lever.text;
        output.textContent = lever.text;
      }
  }

  // Shows the table, and its levels as range inputs once they are opened.
  #showSovereignty() {
    const sheets = this.wishes.read('sovereignty');
    const words = this.words[this.#language];
    const shown = JSON.stringify([this.#language, sheets]);
    if (shown !== this.#sheet) {
      this.#sheet = shown;
      const cell = (text) => make('td', { textContent: text });
      this.#find('sovereignty').replaceChildren(
        make('caption', { textContent: words.sovereignty_caption }),
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...[words.column_supply, 'SEAL', words.column_score, words.column_serves, words.column_level_up].map(
              (text) => make('th', { scope: 'col', textContent: text }),
            ),
          ),
        ),
        ...sheets.map(({ region, supplies }) =>
          make(
            'tbody',
            {},
            make('tr', {}, make('th', { scope: 'rowgroup', colSpan: 5, className: 'group', textContent: region })),
            ...supplies.map((one) =>
              make(
                'tr',
                {},
                make('th', { scope: 'row', textContent: one.name }),
                cell(one.seal),
                cell(one.score),
                cell(one.serves),
                cell(one.level_up),
              ),
            ),
          ),
        ),
      );
    }
    const levels = this.#find('levels');
    if (levels.open)
      this.#showLevers(
        levels.querySelector('div'),
        sheets.flatMap(({ region, supplies }) =>
          supplies.map(({ name, levels: levers }) => ({ title: `${region} · ${name}`, levers })),
        ),
      );
  }

  #makeLever({ pointer, label }) {
    const id = `lever${pointer.replaceAll('/', '-')}`;
    const input = make('input', { type: 'range', id });
    const output = make('output', { htmlFor: id });
    input.addEventListener('input', () => this.wishes.set(pointer, Number(input.value)));
    input.addEventListener('change', () => this.wishes.letGo());
    this.#levers.set(pointer, { input, output });
    return make('p', { className: 'row' }, make('label', { htmlFor: id, textContent: label }), input, output);
  }

  #showFigures() {
    const words = this.words[this.#language];
    const cell = (text) => make('td', { textContent: text });
    const head = make(
      'thead',
      {},
      make(
        'tr',
        {},
        ...['figure', 'value', 'error', 'note'].map((key) =>
          make('th', { scope: 'col', textContent: words[`column_${key}`] }),
        ),
      ),
    );
    const bodies = this.wishes
      .read('figures')
      .map(({ title, figures }) =>
        make(
          'tbody',
          {},
          make('tr', {}, make('th', { scope: 'rowgroup', colSpan: 4, className: 'group', textContent: title })),
          ...figures.map((figure) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row', textContent: figure.label }),
              cell(figure.value),
              cell(figure.error),
              cell(figure.note),
            ),
          ),
        ),
      );
    this.#find('figures').replaceChildren(make('caption'), head, ...bodies);
  }

  // Shows how each figure comes about: titles at first, an account once it is opened.
  #showExplanations() {
    const place = this.#find('explanations');
    const titles = this.wishes.read('explanations');
    if (place.children.length !== titles.length)
      place.replaceChildren(
        ...titles.map(() =>
          make(
            'details',
            {
              ontoggle: (event) => {
                if (event.target.open) this.#refresh(); // all of one result
              },
            },
            make('summary'),
            make('div'),
          ),
        ),
      );
    titles.forEach((title, k) => {
      place.children[k].querySelector('summary').textContent = title;
      if (place.children[k].open) this.#showExplanation(k);
    });
  }

  #showExplanation(k) {
    const found = this.wishes.read('explanation', k);
    if (!found) return;
    const rows = (pairs) =>
      pairs.map(([label, value]) =>
        make('tr', {}, make('th', { scope: 'row', textContent: label }), make('td', { textContent: value })),
      );
    const inputs = (step) =>
      step.inputs.length === 0
        ? []
        : [
            make(
              'tbody',
              {},
              make(
                'tr',
                {},
                make('th', { scope: 'rowgroup', colSpan: 2, className: 'group', textContent: found.inputs }),
              ),
              ...rows(step.inputs),
            ),
          ];
    this.#find('explanations')
      .children[k].querySelector('div')
      .replaceChildren(
        make('p', { textContent: found.meaning }),
        ...found.steps.flatMap((step) => [
          make(
            'table',
            {},
            make('caption', {
              textContent: `${step.title}${step.value ? ` = ${step.value}` : ''} (${step.basis}; ${step.section})`,
            }),
            make('tbody', {}, ...rows(step.rows)),
            ...inputs(step),
          ),
          ...(step.rule ? [make('p', { textContent: step.rule })] : []),
        ]),
      );
  }

  // Shows titles at first, and a table once its title is opened.
  #showCharts() {
    const place = this.#find('charts');
    const charts = this.wishes.read('charts');
    if (place.children.length !== charts.length)
      place.replaceChildren(
        ...charts.map(() =>
          make(
            'details',
            {
              ontoggle: (event) => {
                if (event.target.open) this.#refresh(); // all of one result
              },
            },
            make('summary'),
            make('div', { className: 'scrolls', tabIndex: 0, role: 'region' }, make('table')),
          ),
        ),
      );
    charts.forEach(({ title, note }, k) => {
      const details = place.children[k];
      details.querySelector('summary').textContent = title;
      details.querySelector('div').ariaLabel = title;
      details.dataset.note = note;
      if (details.open) this.#showChart(k);
    });
  }

  #showChart(k) {
    const details = this.#find('charts').children[k];
    const { months, columns } = this.wishes.read('chart_table', k);
    const words = this.words[this.#language];
    details
      .querySelector('table')
      .replaceChildren(
        make('caption', { textContent: details.dataset.note }),
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            make('th', { scope: 'col', textContent: words.column_month }),
            ...columns.map(({ label }) => make('th', { scope: 'col', textContent: label })),
          ),
        ),
        make(
          'tbody',
          {},
          ...months.map((month, t) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row', textContent: month }),
              ...columns.map(({ values }) => make('td', { textContent: values[t] })),
            ),
          ),
        ),
      );
  }
}
