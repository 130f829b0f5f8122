import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const across = 4;

/**
 * Lays pictures side by side: index.html with all of them, and one sheet-….png for each group.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder where the pictures are
 * @param {{ name: string, sheet: string, size: { width: number } }[]} pictures
 */
export async function contactSheets(browser, folder, pictures) {
  const groups = Map.groupBy(pictures, ({ sheet }) => sheet);
  const index = join(folder, 'index.html');
  writeFileSync(index, page([...groups].map(([sheet, group]) => section(sheet, group)).join('')));

  const tab = await browser.newPage();
  for (const [sheet, group] of groups) {
    const width = Math.min(480, group[0].size.width);
    await tab.setViewport({ width: (width + 16) * Math.min(across, group.length) + 16, height: 600 });
    const file = join(folder, 'sheet.html');
    writeFileSync(file, page(section(sheet, group)));
    await tab.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    writeFileSync(join(folder, `sheet-${sheet}.png`), await tab.screenshot({ fullPage: true }));
  }
  await tab.close();
}

function section(title, group) {
  const figures = group.map(
    ({ name }) =>
      `<figure><a href="${name}.png"><img src="${name}.png" alt=""></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<h2>${title}</h2><div>${figures.join('')}</div>`;
}

function page(body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title><style>
    body { margin: 0 16px 16px; font: 13px system-ui; background: #888; }
    h2 { font-size: 15px; margin: 12px 0; }
    div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
    figure { margin: 0; max-width: 480px; }
    img { display: block; max-width: 100%; }
    figcaption { padding: 4px 0; }
  </style>${body}</html>`;
}
