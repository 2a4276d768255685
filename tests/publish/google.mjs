// Runs a published script with a FormApp that records what it is told: google.mjs SCRIPT.gs
// Writes the form as JSON: title, published, items in order.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const form = { items: [] };
const text = (value) => {
  if (typeof value !== 'string' || value === '') throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
};
const item = (kind) => {
  const made = { kind };
  form.items.push(made);
  const self = {
    setTitle(words) { made.title = text(words); return self; },
    setHelpText(words) { made.help = text(words); return self; },
    setValidation(rule) { made.rule = rule; return self; },
    setChoiceValues(values) {
      // Google Forms refuses these.
      if (!values.length || new Set(values).size !== values.length) throw new Error('choices twice');
      made.choices = values.map(text);
      return self;
    },
  };
  if (kind !== 'one' && kind !== 'list' && kind !== 'several') delete self.setChoiceValues;
  if (kind !== 'line') delete self.setValidation;
  return self;
};
const recorder = {
  setDescription(words) { form.description = words; return recorder; },
  setCollectEmail(on) { form.collectsEmail = on; return recorder; },
  setProgressBar() { return recorder; },
  getEditUrl() { return 'https://example.org/edit'; },
  addPageBreakItem: () => item('page'), addSectionHeaderItem: () => item('note'),
  addMultipleChoiceItem: () => item('one'), addListItem: () => item('list'),
  addCheckboxItem: () => item('several'), addTextItem: () => item('line'),
  addParagraphTextItem: () => item('words'),
};
const built = (rule) => ({ build: () => rule });
const FormApp = {
  create(title, published = true) { form.title = text(title); form.published = published; return recorder; },
  createTextValidation: () => ({
    requireWholeNumber: () => built(['whole']),
    requireNumber: () => built(['number']),
    requireNumberBetween: (low, high) => built(['between', low, high]),
    requireNumberGreaterThanOrEqualTo: (low) => built(['least', low]),
    requireNumberLessThanOrEqualTo: (high) => built(['most', high]),
  }),
};
const context = vm.createContext({ FormApp, Logger: { log() {} } });
vm.runInContext(readFileSync(process.argv[2], 'utf8') + '\ncreateForm();', context, { timeout: 5000 });
process.stdout.write(JSON.stringify(form));
