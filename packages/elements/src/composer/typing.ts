import type { Change, Writing } from './marks.ts';

export function writingIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Writing {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/**
 * Changes what stands in a field as if it had been typed: the browser's Undo takes it back, and `input` tells. (The
 * command is deprecated and has no successor: `setRangeText` empties the stack of what can be undone.)
 */
export function typeInto(field: HTMLTextAreaElement, { from, to, words, start, end }: Change): void {
  field.focus();
  field.setSelectionRange(from, to);
  const isTyped =
    words === ''
      ? from === to || document.execCommand('delete')
      : document.execCommand('insertText', false, words);
  if (!isTyped) {
    field.setRangeText(words, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  }
  field.setSelectionRange(start, end);
}
