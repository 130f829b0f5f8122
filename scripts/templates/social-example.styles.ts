import { css, type CSSResultGroup } from 'lit';

export const socialExampleStyles: CSSResultGroup = css`
  :host {
    display: block;
  }
`;
