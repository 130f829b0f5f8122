import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Built by hand: a template of its own for each icon would cost a parse each. */
function draw(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

class Icon extends Directive {
  #path: string | undefined;
  #svg: SVGSVGElement | undefined;
  render(path: string | undefined): unknown {
    if (path !== this.#path) {
      this.#path = path;
      this.#svg = path === undefined ? undefined : draw(path);
    }
    return this.#svg ?? nothing;
  }
}

/**
 * An icon of `icon-set.ts` as inline SVG, hidden from screen readers: the control it stands in has a name of its own.
 * Icons that point are mirrored in right-to-left text by the class `flip` on their control.
 */
export const icon = directive(Icon);
