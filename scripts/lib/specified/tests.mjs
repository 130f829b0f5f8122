import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { inRoot } from '../repository.mjs';

/**
 * @typedef {object} Test
 * @property {string} file from the repository's root
 * @property {string} title as its author wrote it; what it computes is “…”
 * @property {string} suite the titles around it
 * @property {string} text its source, with the head of a loop around it
 * @property {string} around the source of what it calls in its file
 */

/**
 * The tests of these files, as text to be searched.
 * @param {string[]} files from the repository's root
 * @returns {Test[]}
 */
export function readTests(files) {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(inRoot(file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const named = new Map([...importedFixtures(source, file), ...namedThings(source)]);
    const tests = [];
    const walk = (node, suites, loops) => {
      const call = ts.isCallExpression(node) ? node.expression.getText() : '';
      if (/^(it|test)$/.test(call)) {
        const text = [...loops, node.getText()].join('\n');
        tests.push({
          file,
          title: titleOf(node),
          suite: suites.join(' '),
          text,
          around: calledIn(text, named),
        });
        return;
      }
      const inSuites = call === 'describe' ? [...suites, titleOf(node)] : suites;
      const inLoops = ts.isForOfStatement(node)
        ? [...loops, `${node.initializer.getText()} of ${node.expression.getText()}`]
        : loops;
      ts.forEachChild(node, (child) => walk(child, inSuites, inLoops));
    };
    walk(source, [], []);
    return tests;
  });
}

/** Whether a test is about an element: by its file's name, by the title around it, or because it draws one. */
export function isAbout(test, tag) {
  const [named] = basename(test.file).split('.');
  if (named.startsWith('social-')) return named === tag || test.suite.includes(`<${tag}>`);
  return new RegExp(`<${tag}[\\s>]|'${tag}'`).test(`${test.suite} ${test.text} ${test.around}`);
}

function titleOf(call) {
  const [title] = call.arguments;
  if (title === undefined) return '';
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return '…';
  return title.head.text + title.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** Functions and constants of a file, by name. */
function namedThings(source) {
  const found = new Map();
  for (const statement of source.statements.flatMap((one) => [one, ...describedIn(one)])) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      found.set(statement.name.text, statement.getText());
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name } of statement.declarationList.declarations)
      if (ts.isIdentifier(name)) found.set(name.text, statement.getText());
  }
  return found;
}

/** The statements of a `describe`. */
function describedIn(statement) {
  const call = ts.isExpressionStatement(statement) && statement.expression;
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'describe') return [];
  const body = call.arguments.at(-1)?.body;
  return body && ts.isBlock(body) ? [...body.statements] : [];
}

/** What a file takes from a `*.fixture.ts` beside it, by name. */
function importedFixtures(source, file) {
  const found = new Map();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !/\.fixture\.ts'$/.test(statement.moduleSpecifier.getText()))
      continue;
    const path = join(dirname(file), statement.moduleSpecifier.text);
    const there = namedThings(
      ts.createSourceFile(path, readFileSync(inRoot(path), 'utf8'), ts.ScriptTarget.Latest, true),
    );
    for (const { name, propertyName } of statement.importClause?.namedBindings?.elements ?? [])
      if (there.has((propertyName ?? name).text))
        found.set(name.text, there.get((propertyName ?? name).text));
  }
  return found;
}

const calledIn = (text, named) =>
  [...named]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(text))
    .map(([, source]) => source)
    .join('\n');
