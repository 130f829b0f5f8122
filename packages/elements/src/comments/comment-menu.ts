import type { Comment } from '@maillon/contract';
import { editIcon, linkIcon, reportIcon, trashIcon } from '../foundation/icon-set.ts';
import type { Localizer } from '../foundation/localize.ts';
import type { MenuItem } from '../foundation/menu.ts';

/** What the reader may do to a comment, as far as backend and element allow it. */
export interface CommentActions {
  readonly copyLink: () => void;
  readonly edit: (() => void) | undefined;
  readonly remove: (() => void) | undefined;
  readonly report: (() => void) | undefined;
  /** From what the thread stands in. */
  readonly offers: readonly MenuItem[];
}

/** The further actions of a comment. What may be done now is asked when the menu opens: the time to edit runs out. */
export function commentMenu(
  { permissions, editableUntil }: Comment,
  own: boolean,
  localizer: Localizer,
  { copyLink, edit, remove, report, offers }: CommentActions,
): MenuItem[] {
  const items: MenuItem[] = [
    ...offers,
    { label: localizer.t('comments.copyLink'), icon: linkIcon, run: copyLink },
  ];
  const inTime = !editableUntil || Date.parse(editableUntil) > Date.now();
  if (edit && (permissions?.edit ?? own) && inTime) {
    items.push({ label: localizer.t('common.edit'), icon: editIcon, run: edit });
  }
  if (report && !own) items.push({ label: localizer.t('common.report'), icon: reportIcon, run: report });
  if (remove && (permissions?.remove ?? own)) {
    items.push({ label: localizer.t('common.delete'), icon: trashIcon, danger: true, run: remove });
  }
  return items;
}
