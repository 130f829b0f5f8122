import { chromium } from './chromium.ts';

interface Value {
  readonly value?: unknown;
}
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** What is said of a control beside its name, in this order; `false` is said of none but where it is a choice. */
const states = [
  'level',
  'focused',
  'modal',
  'checked',
  'pressed',
  'selected',
  'expanded',
  'disabled',
  'readonly',
  'required',
  'invalid',
  'busy',
  'live',
  'hasPopup',
  'autocomplete',
  'multiline',
  'roledescription',
  'valuetext',
];
const choices = new Set(['checked', 'pressed', 'selected', 'expanded']);

/** Structure without a word of its own: what is in it is read as if it were not there. */
const silent = new Set([
  'RootWebArea',
  'generic',
  'none',
  'InlineTextBox',
  'LayoutTableRow',
  'LabelText',
  'Legend',
  'LineBreak',
  'ListMarker',
  'sectionheader',
  'sectionfooter',
]);
const words = new Set(['StaticText', 'text']);
/** Their content is their name, or their value. */
const whole = new Set(['button', 'link', 'textbox', 'combobox', 'heading', 'option', 'menuitem']);

/**
 * The page as a screen reader is told it: a line for each thing, indented below what it is in; roles, names, descriptions,
 * values, states, in the order they are read.
 */
export async function spokenTree(): Promise<string> {
  await chromium('Accessibility.enable');
  const { nodes } = await chromium<{ nodes: readonly Node[] }>('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  return root ? linesOf(root, byId, '').join('\n') : '';
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, around: string): string[] {
  const role = text(node.role);
  if (role === 'InlineTextBox') return [];
  const name = text(node.name);
  if (words.has(role)) return node.ignored || name === '' || around === name ? [] : [`“${name}”`];
  const isHeard = !node.ignored && (!silent.has(role) || (role === 'generic' && name !== ''));
  const below = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId, isHeard ? name : around) : [];
  });
  if (!isHeard) return below;
  // A name that is made of the words within is said once.
  const onlyWords = below.every((line) => line.startsWith('“'));
  const isSaid = onlyWords && (whole.has(role) || joined(below) === plain(name));
  const said = new Set(isSaid ? below : []);
  return [lineOf(node, role, name), ...below.filter((line) => !said.has(line)).map((line) => `  ${line}`)];
}

const plain = (words: string): string => words.replace(/\s+/g, '');
const joined = (lines: readonly string[]): string => plain(lines.map((line) => line.slice(1, -1)).join(''));

function lineOf(node: Node, role: string, name: string): string {
  const properties = new Map(node.properties?.map((one) => [one.name, one.value.value]));
  const told = states.flatMap((state) => {
    const value = properties.get(state);
    if (value === undefined || value === '' || value === 'none' || (state === 'live' && value === 'off'))
      return [];
    // The level of a list item is how deep its list stands, which its place says.
    if (state === 'level' && text(node.role) !== 'heading') return [];
    if (value === false || value === 'false') return choices.has(state) ? [`${state}=no`] : [];
    return value === true || value === 'true' ? [state] : [`${state}=${text({ value })}`];
  });
  const description = text(node.description);
  const value = text(node.value);
  return [
    role,
    ...(name === '' ? [] : [`"${name}"`]),
    ...(value === '' || value === name ? [] : [`value "${value}"`]),
    ...(description === '' ? [] : [`description "${description}"`]),
    ...told,
  ].join(' ');
}

function text(value: Value | undefined): string {
  const said = value?.value;
  return typeof said === 'string' || typeof said === 'number' ? `${said}`.replace(/\s+/g, ' ').trim() : '';
}
