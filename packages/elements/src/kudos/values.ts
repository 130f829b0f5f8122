import { handIcon, kudosIcon, supportIcon } from '../foundation/icon-set.ts';
import { bookIcon, leafIcon, shieldIcon, sparkIcon } from './value-icons.ts';

/** The names an organisation may give to the icon of a value. */
const icons: Readonly<Record<string, string>> = {
  heart: supportIcon,
  book: bookIcon,
  shield: shieldIcon,
  leaf: leafIcon,
  spark: sparkIcon,
  hand: handIcon,
};

/** The path of a value's icon; the rosette for names we do not have. */
export function valueIcon(name: string | null | undefined): string {
  return (name && Object.hasOwn(icons, name) && icons[name]) || kudosIcon;
}
