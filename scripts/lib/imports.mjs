import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Every module that a file names: imports, re-exports, `import()` and `import('…').Type`.
 * @param {string} file a TypeScript or JavaScript file
 * @returns {{ specifier: string, line: number, typeOnly: boolean, lazy: boolean }[]}
 */
export function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, specifier, traits) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ specifier: specifier.text, line, typeOnly: false, lazy: false, ...traits });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, { typeOnly: isTypeOnly(node.importClause) });
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, { typeOnly: node.isTypeOnly || everyIsType(node.exportClause) });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, { typeOnly: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], { lazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause) {
  if (clause === undefined) return false;
  if (clause.isTypeOnly || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && everyIsType(clause.namedBindings);
}

function everyIsType(clause) {
  const elements = clause?.elements ?? [];
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}
