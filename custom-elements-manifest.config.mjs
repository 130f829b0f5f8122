// npm run manifest, in packages/elements: custom-elements.json, and what editors read to complete and explain our tags.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/*/social-*.ts', 'src/*/events.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  litelement: true,
  plugins: [
    dropNamelessEvents(),
    pointToPublishedFiles(),
    customElementVsCodePlugin({ hideLogs: true }),
    customElementJetBrainsPlugin({ hideLogs: true, packageJson: false }),
  ],
};

/** `dispatchEvent(new CommentAddEvent())` gives the analyzer an event without a name; `@fires {Class} name` names it. */
function dropNamelessEvents() {
  const dropFrom = (declaration) => {
    if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
  };
  return {
    name: 'drop-nameless-events',
    packageLinkPhase: ({ customElementsManifest }) =>
      customElementsManifest.modules.flatMap(({ declarations }) => declarations).forEach(dropFrom),
  };
}

/** Readers of the manifest have dist/, not our sources. */
function pointToPublishedFiles() {
  return {
    name: 'point-to-published-files',
    packageLinkPhase: ({ customElementsManifest }) => {
      const published = JSON.stringify(customElementsManifest.modules)
        .replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"')
        .replace(/"(\.{1,2}\/[^"]+)\.ts"/g, '"$1.js"');
      customElementsManifest.modules = JSON.parse(published);
    },
  };
}
