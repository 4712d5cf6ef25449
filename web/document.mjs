// The parallel document: the scenario, the cursor and the result as plain HTML, for those who cannot use a canvas.

const calm = 700;  // milliseconds without a change before the result is read out

export class ParallelDocument {
  #find = (id) => document.getElementById(id);
  #pending = 0;
  #language = '';
  #presets = '';

  // wishes: { setPace(number), setScenario(id) }
  constructor(words, wishes) {
    this.words = words;
    this.#find('pace').addEventListener('input', (event) => wishes.setPace(Number(event.target.value)));
    this.#find('scenario').addEventListener('change', (event) => wishes.setScenario(event.target.value));
  }

  // Everything that is not the result follows the language alone.
  speak(language) {
    if (language === this.#language) return;
    this.#language = language;
    const words = this.words[language];
    document.documentElement.lang = language;
    document.title = words.title;
    document.querySelector('meta[name=description]').content = words.description;
    this.#find('cockpit').ariaLabel = words.canvas;
    this.#find('typing').ariaLabel = words.typing;
    this.#find('parallel-title').textContent = words.parallel;
    this.#find('pace-label').textContent = words.pace;
    this.#find('scenario-label').textContent = words.scenario;
    this.#find('result').textContent = words.waiting;
    this.#find('drop').textContent = words.drop;
  }

  show(state) {
    this.speak(state.language);
    this.#showScenario(state);
    const pace = this.#find('pace');
    pace.min = state.pace.low;
    pace.max = state.pace.high;
    pace.step = state.pace.step;
    pace.value = state.pace.value;
    pace.ariaValueText = state.pace.text;
    this.#find('pace-value').textContent = state.pace.text;
    clearTimeout(this.#pending);
    if (!state.result?.complete || state.busy) return;
    this.#pending = setTimeout(() => {
      const result = this.#find('result');
      if (result.textContent !== state.sentence) result.textContent = state.sentence;
    }, calm);
  }

  #showScenario({ scenario, presets, language }) {
    const select = this.#find('scenario');
    const shown = JSON.stringify([presets, scenario, language]);
    if (shown === this.#presets) return;
    this.#presets = shown;
    // A scenario from a file stands among the others while it is open.
    const own = scenario.id === '' ? [{ id: '', name: scenario.name }] : [];
    select.replaceChildren(...[...presets, ...own].map(({ id, name }) => new Option(name, id, false, id === scenario.id)));
  }
}
