import type { SocialBackend } from '@maillon/contract';
import { createClient, type SocialClient } from '@maillon/sdk';
import { defaultViewer, demoCompany } from '@maillon/sdk/backends/demo';
import { html, render } from 'lit';
import { loadTools } from '../../composer/load-tools.ts';
import '../../define.ts';
import { loadMarkdown } from '../../foundation/rich-text.ts';
import { deepAll, settled, until } from '../look.ts';
import { frame } from './focus.ts';

/** A page of an intranet with our elements between its own links, and a company behind it. */
export interface WalkedPage {
  readonly box: HTMLElement;
  readonly first: HTMLElement;
  readonly last: HTMLElement;
  readonly client: SocialClient;
  /** As a colleague sees the same company. */
  readonly colleague: SocialBackend;
  leave(): void;
}

let made = 0;

/** Everything that is loaded with a first press, before: a walk is the same whether it is the first or not. */
export async function loadEverything(): Promise<void> {
  await Promise.all([
    loadMarkdown(),
    loadTools(),
    import('../../kudos/kudos-giving.ts'),
    import('../../kudos/social-kudos-dialog.ts').then(({ SocialKudosDialog }) => SocialKudosDialog.define()),
    import('../../reactions/reaction-layers.ts'),
    import('../../comments/own-comment.ts'),
    import('../../comments/comment-history.ts'),
    import('../../foundation/open-write-note.ts'),
    import('../../feed/own-post.ts'),
    import('../../feed/shortcuts.ts'),
  ]);
}

/** A new company each time: what one walk writes, the next does not see. */
export async function openPage(): Promise<WalkedPage> {
  const company = demoCompany();
  const backend: SocialBackend = { ...company.as(defaultViewer), name: `walk-${++made}` };
  const client: SocialClient = createClient({ backend });
  const box = document.createElement('div');
  document.body.append(box);
  render(
    html`
      <header><a id="first" href="#first">Intranet</a></header>
      <main>
        <h1>News</h1>
        <social-feed .client=${client} loading="eager" page-size="3" heading-level="2"></social-feed>
        <social-comment-thread
          .client=${client}
          loading="eager"
          subject="urn:tervanche:document:P-214"
          page-size="3"
        ></social-comment-thread>
        <social-profile-card .client=${client} person-id="p-malo-kervadec"></social-profile-card>
        <p>
          <social-person .client=${client} person-id="p-aminata-sow" card="click"></social-person>
          <social-reaction-bar .client=${client} subject="urn:tervanche:document:P-214"></social-reaction-bar>
          <social-kudos-button .client=${client} target="p-aminata-sow"></social-kudos-button>
        </p>
        <social-kudos-wall .client=${client} loading="eager" page-size="2"></social-kudos-wall>
      </main>
      <footer><a id="last" href="#last">Imprint</a></footer>
    `,
    box,
  );
  await settled(box);
  await until(
    () => deepAll(box, 'social-feed-item').length >= 3 && deepAll(box, '[aria-busy=true]').length === 0,
    'a page with posts',
  );
  await settled(box);
  await frame();
  return {
    box,
    client,
    colleague: company.as('p-aminata-sow'),
    first: box.querySelector('#first') as HTMLElement,
    last: box.querySelector('#last') as HTMLElement,
    leave() {
      client.dispose();
      box.remove();
    },
  };
}

/** Links of the page lead nowhere: a walk stays where it is. */
export function stayHere(): () => void {
  const stay = (event: Event): void => {
    const link = event.composedPath().some((one) => one instanceof HTMLAnchorElement);
    if (link || event.type !== 'click') event.preventDefault();
  };
  const types = ['click', 'submit', 'social-navigate'];
  for (const type of types) addEventListener(type, stay);
  return () => types.forEach((type) => removeEventListener(type, stay));
}
