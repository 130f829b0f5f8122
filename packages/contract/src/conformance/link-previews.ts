import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectSame, NotApplicable } from './expect.ts';
import { further } from './further.ts';
import { words } from './steps.ts';

/** What a backend that makes previews promises. */
export const linkPreviewCases: readonly ConformanceCase[] = [
  {
    name: 'what is no page of the public web has no preview, and asking for it is no error',
    needs: ['linkPreviews.get'],
    run: async (context) => {
      const ask = further(context, 'linkPreviews.get');
      for (const url of [
        'not an address',
        'javascript:alert(1)',
        'file:///etc/hostname',
        'http://127.0.0.1/',
        'http://169.254.169.254/latest/meta-data/',
        'http://[::1]/',
      ]) {
        expectSame(await ask({ url }, calmly), null, 'its preview');
      }
    },
  },
  {
    name: 'a page that is known has a title, and its preview leads to it',
    needs: ['linkPreviews.get'],
    run: async (context) => {
      const url = linkOf(context);
      const preview = await further(context, 'linkPreviews.get')({ url }, calmly);
      expectSame(preview?.url, url, 'where it leads');
      expect(preview?.title, 'a title');
    },
  },
  {
    name: 'a post keeps the preview its author saw, by the backend’s own record; others have none',
    needs: ['linkPreviews.get', 'feed.post'],
    run: async (context) => {
      const url = linkOf(context);
      const seen = await further(context, 'linkPreviews.get')({ url }, calmly);
      const post = async (linkPreview?: { url: string; title: string }) => {
        const command = {
          body: words(`See ${url}`),
          idempotencyKey: context.newKey(),
          ...(linkPreview && { linkPreview }),
        };
        return (await context.backend.feed.post(command, calmly)).value?.linkPreview ?? null;
      };
      expectSame((await post({ url, title: 'Not what it says' }))?.title, seen?.title, 'the title');
      expectSame(await post(), null, 'the preview that was taken away');
      const madeUp = { url: 'https://nobody.example/knows-this', title: 'Not what it says' };
      expectSame(await post(madeUp), null, 'the preview of what is not known');
    },
  },
];

function linkOf({ known }: ConformanceContext): string {
  const { link } = known;
  if (link === undefined) throw new NotApplicable('known.link');
  return link;
}
