// npm run parts: what an element lets pages style, fill and hear is in its JSDoc, which is its manual. For each social-*.ts:
// every part drawn, slot, :state() and event.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import * as passedOn from '../packages/elements/src/foundation/parts.ts';
import { inRoot, shown } from './lib/repository.mjs';

/**
 * What the JSDoc of the elements in these files leaves out.
 * @param {string[]} files absolute paths of social-*.ts
 * @returns {{ file: string, line: number, message: string }[]}
 */
export function findUndocumented(files) {
  const modules = new Modules();
  return files.flatMap((file) => {
    const { source } = modules.read(file);
    const complain = (node, message) => ({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      message,
    });
    return source.statements
      .filter((statement) => ts.isClassDeclaration(statement) && /^Social/.test(statement.name?.text ?? ''))
      .flatMap((element) =>
        judge(element, modules.seenBy(element, file), modules.eventNames(file), complain),
      );
  });
}

function judge(element, seen, eventNames, complain) {
  const manual = readManual(element);
  const name = element.name.text;
  const missing = (found, documented, tag) =>
    [...found]
      .filter(([word]) => !documented.has(word))
      .map(([word, node]) =>
        complain(node, `${name} ${tag.verb} “${word || 'default'}”: add \`${tag.line(word)}\``),
      );
  return [
    ...missing(seen.parts, manual.parts, { verb: 'draws the part', line: (word) => `@csspart ${word} - …` }),
    ...missing(seen.slots, manual.slots, {
      verb: 'has the slot',
      line: (word) => `@slot ${word || '-'} - …`,
    }),
    ...missing(seen.states, manual.states, {
      verb: 'sets the state',
      line: (word) => `@cssstate ${word} - …`,
    }),
    ...seen.computed.map((node) =>
      complain(node, `${name}: a part’s name is computed; write the names out so that this can be checked`),
    ),
    ...judgeEvents(element, seen, manual, eventNames, complain),
  ];
}

function judgeEvents(element, seen, manual, eventNames, complain) {
  const name = element.name.text;
  const unheard = [...seen.events]
    .filter(([event]) => !manual.fires.some(({ type }) => type === event))
    .map(([event, node]) =>
      complain(
        node,
        `${name} dispatches ${event}: add \`@fires {${event}} ${eventNames.get(event) ?? 'social-…'} - …\``,
      ),
    );
  const wrong = manual.fires.flatMap(({ type, event, text }) => {
    if (type === undefined || event === undefined) {
      return [complain(element, `${name}: write \`@fires {Class} name - …\`, not “${text}”`)];
    }
    const actual = eventNames.get(type);
    if (actual === event) return [];
    const trouble = actual === undefined ? `there is no event class ${type}` : `${type} is “${actual}”`;
    return [complain(element, `${name}: @fires {${type}} ${event}: ${trouble}`)];
  });
  return [...unheard, ...wrong];
}

function readManual(element) {
  const manual = { parts: new Set(), slots: new Set(), states: new Set(), fires: [] };
  const text = ts
    .getJSDocCommentsAndTags(element)
    .filter(ts.isJSDoc)
    .map((comment) => comment.getText())
    .join('\n');
  for (const [, tag, rest] of text.matchAll(/^[\s*]*@(csspart|slot|cssstate|fires)[ \t]*(.*)$/gm)) {
    const word = /^[\w-]+/.exec(rest)?.[0] ?? '';
    if (tag === 'csspart') manual.parts.add(word);
    if (tag === 'cssstate') manual.states.add(word);
    if (tag === 'slot') manual.slots.add(word === '-' ? '' : word);
    if (tag === 'fires') {
      const [, type, event] = /^\{(\w+)\}\s+(social-[\w-]+)/.exec(rest) ?? [];
      manual.fires.push({ type, event, text: `@fires ${rest}`.trim() });
    }
  }
  return manual;
}

/** Sources, and which of their functions draw what: a class also shows what the functions that it calls draw. */
class Modules {
  #known = new Map();

  read(file) {
    let known = this.#known.get(file);
    if (known === undefined) {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
      known = { source, imports: valueImports(source, file), functions: topLevelFunctions(source) };
      this.#known.set(file, known);
    }
    return known;
  }

  /** Everything drawn, set and dispatched by a node, and by the functions it mentions. */
  seenBy(node, file, visited = new Set()) {
    const seen = { parts: new Map(), slots: new Map(), states: new Map(), events: new Map(), computed: [] };
    this.#look(node, node, file, seen, visited);
    return seen;
  }

  #look(node, blamed, file, seen, visited) {
    const { functions, imports } = this.read(file);
    const constant = (name) => {
      const imported = imports.get(name);
      if (imported?.file.endsWith('/foundation/parts.ts')) return passedOn[imported.name];
      return functions.get(name) ?? (imported && this.#exported(imported)?.node);
    };
    const walk = (child) => {
      if (isTemplate(child)) readTemplate(child, blamed === node ? child : blamed, seen, constant);
      readState(child, blamed === node ? child : blamed, seen.states);
      readEvent(child, blamed === node ? child : blamed, seen.events);
      if (ts.isIdentifier(child) && !ts.isPropertyAssignment(child.parent)) {
        const local = functions.get(child.text);
        const imported = imports.get(child.text);
        const where = local ? { node: local, file } : imported && this.#exported(imported);
        if (where && where.node !== node && !visited.has(where.node)) {
          visited.add(where.node);
          this.#look(where.node, blamed === node ? child : blamed, where.file, seen, visited);
        }
      }
      ts.forEachChild(child, walk);
    };
    walk(node);
  }

  #exported({ file, name }) {
    if (!existsSync(file)) return undefined;
    const node = this.read(file).functions.get(name);
    return node && { node, file };
  }

  /** Event class → the name it is dispatched under, of the events.ts of this feature, of the foundation, or imported. */
  eventNames(file) {
    const beside = [join(dirname(file), 'events.ts'), join(dirname(file), '../foundation/events.ts'), file];
    const imported = [...this.read(file).imports.values()].map((found) => found.file);
    const names = new Map();
    for (const one of new Set([...beside, ...imported])) {
      if (!existsSync(one)) continue;
      for (const statement of this.read(one).source.statements) {
        const type = ts.isClassDeclaration(statement) ? staticType(statement) : undefined;
        if (type !== undefined) names.set(statement.name.text, type);
      }
    }
    return names;
  }
}

function staticType(declaration) {
  const member = declaration.members.find((one) => one.name?.getText() === 'type' && one.initializer);
  return member && ts.isStringLiteralLike(member.initializer) ? member.initializer.text : undefined;
}

function valueImports(source, file) {
  const found = new Map();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue;
    const specifier = statement.moduleSpecifier.text;
    if (!specifier.startsWith('.')) continue;
    for (const element of statement.importClause?.namedBindings?.elements ?? []) {
      const name = (element.propertyName ?? element.name).text;
      found.set(element.name.text, { file: join(dirname(file), specifier), name });
    }
  }
  return found;
}

/** Functions, and constants that hold one; not classes, which answer for themselves. */
function topLevelFunctions(source) {
  const found = new Map();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isIdentifier(name)) found.set(name.text, initializer);
    }
  }
  return found;
}

function isTemplate(node) {
  return ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText());
}

/** Reads the part, exportparts and slot attributes of one template; values in it are read by the words they may be. */
function readTemplate({ template }, blamed, seen, constant) {
  const spans = template.templateSpans ?? [];
  const pieces = [template.head?.text ?? template.text, ...spans.map(({ literal }) => literal.text)];
  const holes = spans.map(({ expression }) => expression);
  const whole = pieces.reduce((text, piece, index) => `${text}⟨${index - 1}⟩${piece}`);
  const spelled = (value) => {
    let computed = false;
    const text = value.replace(/⟨(\d+)⟩/g, (_, index) => {
      const possible = stringsIn(holes[Number(index)], constant);
      computed ||= possible.length === 0;
      return ` ${possible.join(' ')} `;
    });
    if (computed) seen.computed.push(blamed);
    return text;
  };
  for (const [, name, quoted, bare] of whole.matchAll(/\s(part|exportparts)=(?:"([^"]*)"|([^\s>"]+))/g)) {
    const value = quoted ?? bare;
    const found =
      name === 'part'
        ? spelled(value).split(/\s+/)
        : spelled(value)
            .split(',')
            .map((pair) => pair.split(':').at(-1).trim());
    for (const word of found.filter(Boolean)) if (!seen.parts.has(word)) seen.parts.set(word, blamed);
  }
  for (const [, attributes] of whole.matchAll(/<slot\b([^>]*)>/g)) {
    const name = /\sname="?([\w-]*)/.exec(attributes)?.[1] ?? '';
    if (!seen.slots.has(name)) seen.slots.set(name, blamed);
  }
}

/**
 * The string literals an expression may come to: `failed ? 'a' : 'b'`, a constant, what a function makes of one. Conditions
 * do not count.
 */
function stringsIn(expression, constant = () => undefined) {
  const within = (one) => stringsIn(one, constant);
  if (ts.isParenthesizedExpression(expression)) return within(expression.expression);
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    return [...within(expression.whenTrue), ...within(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return [...within(expression.left), ...within(expression.right)];
  if (ts.isCallExpression(expression)) {
    const made = expression.arguments.map(within);
    const called = constant(expression.expression.getText());
    // The names that functions of foundation/parts.ts make are known by calling them.
    return typeof called === 'function' && made.every(({ length }) => length === 1)
      ? [called(...made.flat())]
      : made.flat();
  }
  if (!ts.isIdentifier(expression)) return [];
  if (expression.text === 'nothing') return [''];
  const held = constant(expression.text);
  if (typeof held === 'string') return [held];
  return held && ts.isStringLiteralLike(held) ? [held.text] : [];
}

/** `this.setState('x', …)`, `internals.states.add('x')`. */
function readState(node, blamed, states) {
  if (!ts.isCallExpression(node)) return;
  const called = node.expression.getText();
  if (!/(\.setState|\.states\??\.(add|toggle))$/.test(called)) return;
  const [name] = node.arguments;
  for (const word of name ? stringsIn(name) : []) if (word && !states.has(word)) states.set(word, blamed);
}

/** `new SocialSomethingEvent(…)`: the classes of the house are only made to be dispatched. */
function readEvent(node, blamed, events) {
  if (!ts.isNewExpression(node) || !/^Social\w*Event$/.test(node.expression.getText())) return;
  const name = node.expression.getText();
  if (!events.has(name)) events.set(name, blamed);
}

if (import.meta.main) {
  const files = globSync('packages/elements/src/**/social-*.ts', { cwd: inRoot() })
    .filter((file) => !/\.(test|styles)\.ts$/.test(file))
    .map((file) => inRoot(file));
  const troubles = findUndocumented(files);
  for (const { file, line, message } of troubles) console.error(`${shown(file)}:${line}  ${message}`);
  console.log(
    troubles.length === 0
      ? `The manuals of ${files.length} elements are complete.`
      : `${troubles.length} things are not in the manuals.`,
  );
  process.exitCode = troubles.length === 0 ? 0 : 1;
}
