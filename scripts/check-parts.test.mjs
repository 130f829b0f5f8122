import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findUndocumented } from './check-parts.mjs';

const events = `export class SocialCommentAddedEvent extends Event { static readonly type = 'social-comment-added'; }`;
const shared = `
  import { html } from 'lit';
  const retry = html\`<button part="retry"></button>\`;
  export function statusBar(message) { return html\`<p part="status">\${message}</p>\${retry}\`; }
  export function unused() { return html\`<p part="unused"></p>\`; }`;
const element = `
export class SocialComment extends SocialElement {
  render() {
    return html\`
      <article part="item \${this.pinned ? 'pinned' : nothing}" exportparts="name:comment-name">
        <slot name="header"></slot><slot></slot>\${statusBar('…')}
      </article>\`;
  }
  add() {
    this.setState(this.done ? 'sent' : 'failed', true);
    this.dispatchEvent(new SocialCommentAddedEvent());
  }
}`;
const manual = `
/**
 * One comment.
 * @tag social-comment
 * @fires {SocialCommentAddedEvent} social-comment-added - when the server has it
 * @slot - what is shown without JavaScript
 * @slot header - above
 * @csspart item - the article
 * @csspart pinned - the same, pinned
 * @csspart comment-name - the author
 * @csspart status - what is wrong
 * @csspart retry - its button
 * @cssstate sent - the server has it
 * @cssstate failed - it does not
 */`;

function messagesFor(context, { jsdoc = manual, body = element } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'maillon-parts-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const folder of ['foundation', 'comments']) mkdirSync(join(root, folder));
  const imports = `import { statusBar } from '../foundation/states.ts';\nimport { SocialCommentAddedEvent } from './events.ts';`;
  const file = join(root, 'comments/social-comment.ts');
  writeFileSync(join(root, 'foundation/states.ts'), shared);
  writeFileSync(join(root, 'comments/events.ts'), events);
  writeFileSync(file, imports + jsdoc + body);
  return findUndocumented([file]).map(({ message }) => message);
}

test('a complete manual passes, with parts drawn by functions of other files', (context) => {
  assert.deepEqual(messagesFor(context), []);
});

const lines = {
  '@csspart item': /draws the part “item”: add `@csspart item/,
  '@csspart pinned': /draws the part “pinned”/,
  '@csspart comment-name': /draws the part “comment-name”/,
  '@csspart status': /draws the part “status”/,
  '@csspart retry': /draws the part “retry”/,
  '@slot header': /has the slot “header”/,
  '@slot - what': /has the slot “default”: add `@slot - -/,
  '@cssstate failed': /sets the state “failed”/,
  '@fires {SocialCommentAddedEvent}': /add `@fires \{SocialCommentAddedEvent\} social-comment-added/,
};
for (const [line, expected] of Object.entries(lines)) {
  test(`a manual without “${line}” is refused`, (context) => {
    const jsdoc = manual
      .split('\n')
      .filter((one) => !one.includes(line))
      .join('\n');
    const messages = messagesFor(context, { jsdoc });
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0], expected);
  });
}

test('an event needs its class, and the name of that class', (context) => {
  const nameless = manual.replace('{SocialCommentAddedEvent} ', '');
  assert.match(messagesFor(context, { jsdoc: nameless }).join('\n'), /write `@fires \{Class\} name/);
  const wrong = manual.replace('} social-comment-added', '} social-comment-sent');
  assert.match(messagesFor(context, { jsdoc: wrong }).join('\n'), /is “social-comment-added”/);
});

test('a part whose name cannot be read is refused', (context) => {
  const body = element.replace('part="item ', 'part="${this.kind} ');
  assert.match(messagesFor(context, { body }).join('\n'), /a part’s name is computed/);
});

test('parts passed on by a constant are read there', (context) => {
  const body = `${element.replace('name:comment-name', '${passedOn(inner)}')}
    const inner = 'name:comment-name, time:comment-time';`;
  const messages = messagesFor(context, { body });
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0], /draws the part “comment-time”/);
});
