// Web pages in a browser: node pages.cjs BROWSER PAGE...
// Each at the width of a telephone and of a desk, in light and in dark: no fault that axe-core finds, nothing
// wider than the window, nothing that the page's own policy stops, no other file read. Then what the script does.
"use strict";
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const axe = require("axe-core");
const { chromium } = require("playwright-core");

const [browserPath, ...files] = process.argv.slice(2);
const widths = [360, 1280];
const schemes = ["light", "dark"];
let faults = 0;

function complain(page, what) {
  faults += 1;
  console.log(`${path.basename(page)}: ${what}`);
}

async function opened(browser, file, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  page.on("console", message => complain(file, `console: ${message.text()}`));
  page.on("pageerror", error => complain(file, `error: ${error.message}`));
  page.on("request", request => {
    if (request.url().split("#")[0] !== pathToFileURL(file).href) complain(file, `reads ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function checkLook(browser, file, width, scheme) {
  const page = await opened(browser, file, width, scheme);
  const at = `at ${width}, ${scheme}`;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) complain(file, `${wide} pixels wider than the window ${at}`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  for (const { id, nodes } of violations) complain(file, `${id} ${at}: ${nodes[0].html.slice(0, 200)}`);
  await page.context().close();
}

async function checkLinks(page, file) {
  const broken = await page.evaluate(() => Array.from(document.querySelectorAll("a[href^='#']"))
    .map(link => link.getAttribute("href").slice(1))
    .filter(name => !document.getElementById(name)));
  if (broken.length) complain(file, `links lead nowhere: ${broken.join(" ")}`);
  const names = await page.evaluate(() => Array.from(document.querySelectorAll("[id]"), element => element.id));
  if (new Set(names).size !== names.length) complain(file, "two elements have one name");
}

async function checkKeyboard(page, file) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== "skip") complain(file, `the first stop of the keyboard is ${first}`);
}

// Typing the first name on the page, without accents and case, leaves that on it; nonsense leaves nothing.
async function checkFilter(page, file) {
  const input = page.locator("#_input");
  const shown = () => page.evaluate(() => Array.from(
    document.querySelectorAll(".entry, .guides > li, #_found > li")).filter(e => e.checkVisibility()).length);
  const all = await shown();
  if (all === 0) return;
  const name = await page.evaluate(() => document.querySelector(".entry .name, .guides .name").textContent);
  await input.fill(name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase());
  if (await shown() === 0) complain(file, `"${name}" is not found`);
  await input.fill("qqq zzz");
  if (await shown() !== 0) complain(file, "what nothing is called shows something");
  const rest = await page.evaluate(() => Array.from(document.querySelectorAll(".text p")).filter(e => e.checkVisibility()).length);
  if (rest !== 0) complain(file, "and texts besides");
  const none = await page.evaluate(() => document.querySelector("#_find p").textContent);
  if (none === "") complain(file, "nothing says that there is nothing");
  await input.fill("");
  if (await shown() !== all) complain(file, "emptied, the filter still hides");
}

async function main() {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  for (const file of files) {
    for (const width of widths) {
      for (const scheme of schemes) await checkLook(browser, file, width, scheme);
    }
    const page = await opened(browser, file, 1280, "light");
    await checkLinks(page, file);
    await checkKeyboard(page, file);
    await checkFilter(page, file);
    await page.context().close();
  }
  await browser.close();
  process.exit(faults === 0 ? 0 : 1);
}

main();
