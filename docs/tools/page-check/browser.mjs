import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const PLACES = [
  process.env.CHROME,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The installed browser; none is downloaded. */
export async function browser() {
  const executablePath = PLACES.find(place => place && existsSync(place));
  if (!executablePath) {
    throw new Error('no browser was found: name one by the environment variable CHROME');
  }
  // A browser of the administrator, as in a container, starts without its sandbox only.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath, args });
}
