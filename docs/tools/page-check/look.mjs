import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = ['serious', 'critical'];
const TALLEST = 2200;

/** Opens one page in one view and says what is wrong with it. */
export async function lookAt(browser, { file, view, scheme, shot }) {
  const page = await browser.newPage();
  const findings = [];
  try {
    await page.setViewport(view);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await watch(page, findings, file);
    await open(page, file);
    await measure(page, view, findings);
    await askAxe(page, findings);
    if (shot) {
      await photograph(page, view, shot);
    }
  } finally {
    await page.close();
  }
  return findings;
}

/** A page stands by itself: it asks for nothing but its own file, and runs nothing. */
async function watch(page, findings, file) {
  const own = pathToFileURL(path.resolve(file)).href;
  await page.setRequestInterception(true);
  page.on('request', request => {
    const url = request.url();
    if (url === own || url === 'about:blank' || url.startsWith('data:')) {
      request.continue();
    } else {
      findings.push({ grave: true, kind: 'request', text: `asks for ${url}` });
      request.abort();
    }
  });
  page.on('dialog', dialog => {
    findings.push({ grave: true, kind: 'dialog', text: `opens a dialog: ${dialog.message()}` });
    dialog.dismiss();
  });
}

async function open(page, file) {
  if (!file.endsWith('.svg')) {
    await page.goto(pathToFileURL(path.resolve(file)).href);
    return;
  }
  const svg = await readFile(file, 'utf8');
  const title = path.basename(file);
  await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>:root { color-scheme: light dark; } body { margin: 0; }</style></head>
    <body><main><h1 style="position:absolute;left:-999px">${title}</h1>
    <div tabindex="0" role="group" aria-label="${title}" style="overflow-x:auto">${svg}</div></main></body></html>`);
}

async function measure(page, view, findings) {
  const { wide, scripts } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    scripts: document.scripts.length,
  }));
  const strayed = await page.evaluate(strayedTexts);
  if (wide > view.width) {
    findings.push({ grave: true, kind: 'width', text: `is ${wide} wide where there is room for ${view.width}` });
  }
  if (scripts > 0) {
    findings.push({ grave: true, kind: 'script', text: `has ${scripts} scripts` });
  }
  const broken = await page.evaluate(brokenWords);
  if (broken.length > 0) {
    findings.push({ grave: false, kind: 'broken', text: `${broken.length} words go over the end of a line, such as ${broken.slice(0, 3).join(', ')}` });
  }
  strayed.forEach(text => findings.push({ grave: true, kind: 'strayed', text: `text leaves its box: ${text}` }));
}

/** Runs in the page: texts of a picture that do not fit into the box in whose group they stand. */
function strayedTexts() {
  return [...document.querySelectorAll('svg g')].flatMap(group => {
    const rect = group.querySelector(':scope > rect');
    if (!rect) {
      return [];
    }
    const box = rect.getBBox();
    return [...group.querySelectorAll(':scope > text')].filter(text => {
      const own = text.getBBox();
      return own.x < box.x - 0.5 || own.x + own.width > box.x + box.width + 0.5;
    }).map(text => text.textContent);
  });
}

/** Runs in the page: words that begin on one line and go on in the next. */
function brokenWords() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  const isHidden = element => element && (getComputedStyle(element).clipPath !== 'none' || isHidden(element.parentElement));
  while (texts.nextNode()) {
    if (isHidden(texts.currentNode.parentElement)) {
      continue;
    }
    for (const word of texts.currentNode.data.matchAll(/\p{L}{6,}/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(rect => rect.top)).size > 1) {
        broken.push(word[0]);
      }
    }
  }
  return broken;
}

async function askAxe(page, findings) {
  // Not as a script of the page, which its content security policy may forbid.
  await page.evaluate(AXE);
  const { violations, incomplete, passes } = await page.evaluate(() => window.axe.run(document));
  if (passes.length === 0) {
    findings.push({ grave: true, kind: 'axe', text: 'axe saw nothing that it could judge' });
  }
  for (const one of violations) {
    const where = one.nodes.slice(0, 3).map(node => node.target.join(' ')).join('; ');
    findings.push({
      grave: GRAVE.includes(one.impact),
      kind: one.id,
      text: `${one.id} (${one.impact}): ${one.help}, ${one.nodes.length} times, such as ${where}`,
    });
  }
  for (const one of incomplete.filter(result => GRAVE.includes(result.impact))) {
    findings.push({
      grave: false,
      kind: one.id,
      text: `${one.id} could not be decided by machine, ${one.nodes.length} times`,
    });
  }
}

async function photograph(page, view, shot) {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(tall, view.isMobile ? view.height : TALLEST);
  await page.screenshot({ path: shot, clip: { x: 0, y: 0, width: view.width, height } });
}
