import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Attributes that are read out or shown. */
const spoken = 'aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder';
const spokenAttribute = new RegExp(`\\s(?:${spoken})="([^"]*)"`, 'g');

/**
 * Words written into lit templates of a file, where they are in one language for ever.
 * @param {string} file a TypeScript file
 * @returns {{ line: number, words: string }[]}
 */
export function templateWords(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'html') {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(...wordsOf(textOf(node.template)).map((words) => ({ line, words })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The template with `\0` for each expression. */
function textOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('\0');
}

function wordsOf(html) {
  const attributes = [...html.matchAll(spokenAttribute)].map(([, value]) => value);
  // Attribute values may hold `>`: they go before the tags do.
  const texts = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/);
  return [...attributes, ...texts].map((words) => words.trim()).filter((words) => /[\p{L},;:]/u.test(words));
}
