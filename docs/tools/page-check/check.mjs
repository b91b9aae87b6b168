// Opens pages in the installed browser, in light and dark, on a phone and on A4, and fails where
// something is wrong with them. Usage, and what it looks for: docs/tools/page-check/README.md.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browser } from './browser.mjs';
import { lookAt } from './look.mjs';

const VIEWS = [
  { name: 'phone', width: 375, height: 812, deviceScaleFactor: 2, isMobile: true },
  { name: 'a4', width: 794, height: 1123, deviceScaleFactor: 1, isMobile: false },
];
const SCHEMES = ['light', 'dark'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shots: { type: 'string' },
    control: { type: 'boolean', default: false },
  },
});

if (positionals.length === 0) {
  console.error('usage: node check.mjs [--shots folder] [--control] page.html picture.svg ...');
  process.exit(2);
}
if (values.shots) {
  await mkdir(values.shots, { recursive: true });
}

const found = [];
const opened = await browser();
try {
  for (const file of positionals) {
    for (const view of VIEWS) {
      for (const scheme of SCHEMES) {
        const shot = values.shots && path.join(values.shots, shotName(file, view, scheme));
        const findings = await lookAt(opened, { file, view, scheme, shot });
        findings.forEach(one => console.log(`${one.grave ? 'FAIL' : 'note'} ${file} ${view.name} ${scheme}: ${one.text}`));
        found.push(...findings);
      }
    }
  }
} finally {
  await opened.close();
}

const grave = found.filter(one => one.grave);
console.log(`${positionals.length} pages, ${grave.length} grave findings, ${found.length - grave.length} notes`);
process.exit(values.control ? controlled(grave) : Math.min(grave.length, 1));

function shotName(file, view, scheme) {
  return `${path.basename(file).replace(/\.[a-z]+$/, '')}-${view.name}-${scheme}.png`;
}

// The control is a page with one fault of each kind: a check that finds less would be blind.
function controlled(findings) {
  const missed = ['image-alt', 'html-has-lang', 'color-contrast', 'request', 'width', 'script']
    .filter(kind => !findings.some(one => one.kind === kind));
  missed.forEach(kind => console.error(`the control's fault was not found: ${kind}`));
  return Math.min(missed.length, 1);
}
