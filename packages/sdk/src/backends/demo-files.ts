import type { Attachment, Id, SentAttachment } from '@maillon/contract';
import { contentOf, type SampleActivity, type SampleFile } from '@maillon/contract/sample-data';

/** Files of a company in memory: their addresses lead to this very page, and end with it. */
export class DemoFiles {
  readonly #sent = new Map<Id, Attachment>();
  readonly #of = new Map<Id, readonly Attachment[]>();
  readonly #drawn = new Map<string, string>();

  add({ file, name }: { readonly file: Blob; readonly name: string }): Attachment {
    const attachment: Attachment = {
      id: `f-demo-${this.#sent.size + 1}`,
      kind: file.type.startsWith('image/') ? 'image' : 'file',
      name,
      url: URL.createObjectURL(file),
      mediaType: file.type || null,
      size: file.size,
    };
    this.#sent.set(attachment.id, attachment);
    return attachment;
  }

  /** What was sent before goes with a post or comment. */
  attach(node: Id, sent: readonly SentAttachment[] = []): void {
    const files = sent.flatMap(({ id, description = null }) => {
      const found = this.#sent.get(id);
      return found ? [{ ...found, description }] : [];
    });
    if (files.length > 0) this.#of.set(node, files);
  }

  of(node: Id): readonly Attachment[] {
    return this.#of.get(node) ?? [];
  }

  /** The files that the sample company's posts have from the start. */
  ofSample({ id, files = [] }: SampleActivity): readonly Attachment[] {
    const known = this.#of.get(id);
    if (known || files.length === 0) return known ?? [];
    const made = files.map((file) => this.#made(file));
    this.#of.set(id, made);
    return made;
  }

  /** The address of a picture. */
  pictureAt(picture: NonNullable<SampleFile['picture']>): string {
    const known = this.#drawn.get(picture);
    if (known !== undefined) return known;
    const drawing = new Blob([contentOf({ name: '', picture })], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(drawing);
    this.#drawn.set(picture, address);
    return address;
  }

  #made(file: SampleFile): Attachment {
    const { id, kind, name, description, picture } = file;
    if (picture) {
      return { id, kind, name, description, url: this.pictureAt(picture), width: 1200, height: 800 };
    }
    const page = new Blob([contentOf(file)], { type: 'application/pdf' });
    return { id, kind, name, url: URL.createObjectURL(page), mediaType: page.type, size: page.size };
  }
}
