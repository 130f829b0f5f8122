import * as system from 'node:util';
import type { Output } from './command.ts';

type Style = Parameters<typeof system.styleText>[0];

/** Colours text where the terminal wants them; else leaves it as it is. Colour alone never says anything. */
export const painter =
  ({ colours = false }: Output) =>
  (style: Style, text: string): string => {
    // Missing before Node 20.12.
    const { styleText } = system as Partial<typeof system>;
    // Whether to colour was decided for the whole command: the stream is not asked again.
    return colours && styleText ? styleText(style, text, { validateStream: false }) : text;
  };

export type Paint = ReturnType<typeof painter>;
