// Compiles Vega-Lite specifications and draws them: check.mjs MODULES FOLDER [PICTURES]
//
// MODULES: a node_modules with vega and vega-lite. Every *.vl.json in FOLDER must compile without a
// warning and draw without an error, with marks in it; PICTURES: a folder for what was drawn.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, folder, pictures] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'here.js'));
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
const vega = await load('vega');
const vegaLite = await load('vega-lite');

const complaints = [];
const logger = (name) => {
  const complain = (...words) => {
    complaints.push(`${name}: ${words.join(' ')}`);
    return own;
  };
  const own = {
    level: () => own, warn: complain, error: complain, info: () => own, debug: () => own,
  };
  return own;
};

const names = fs.readdirSync(folder).filter((name) => name.endsWith('.vl.json')).sort();
if (names.length === 0) {
  complaints.push(`no specification in ${folder}`);
}
for (const name of names) {
  try {
    const spec = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    const compiled = vegaLite.compile(spec, { logger: logger(name) }).spec;
    const view = new vega.View(vega.parse(compiled), {
      renderer: 'none',
      logger: logger(name),
      // Specifications carry their data: whatever they would load is a fault.
      loader: { load: (uri) => Promise.reject(new Error(`loads ${uri}`)) },
    });
    const svg = await view.toSVG();
    if (!/<path|<rect|<line/.test(svg.replace(/<rect width="\d+" height="\d+" fill="#ffffff"/, ''))) {
      complaints.push(`${name}: nothing is drawn`);
    }
    if (/NaN/.test(svg)) {
      complaints.push(`${name}: NaN in the drawing`);
    }
    if (pictures) {
      fs.writeFileSync(path.join(pictures, name.replace(/\.vl\.json$/, '.svg')), svg);
    }
  } catch (error) {
    complaints.push(`${name}: ${error.message}`);
  }
}
for (const complaint of complaints) {
  console.error(complaint);
}
console.log(`${names.length} specifications, ${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
