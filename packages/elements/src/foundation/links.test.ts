import { expect } from 'chai';
import { safeHref, safeImage } from './links.ts';

describe('safeHref', () => {
  for (const address of [
    'https://intranet.example/a?b=c#d',
    'http://intranet/',
    'mailto:camille@example.org',
  ])
    it(`follows ${address}`, () => expect(safeHref(address)).to.equal(address));

  it('reads relative addresses from the page, or from where it is told', () => {
    expect(safeHref('/people/1')).to.equal(new URL('/people/1', location.href).href);
    expect(safeHref('people/1', 'https://intranet/a/b')).to.equal('https://intranet/a/people/1');
  });

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://intranet/1',
    'file:///etc/passwd',
    'http://[not-an-address',
    '',
  ])
    it(`does not follow ${JSON.stringify(address)}`, () => expect(safeHref(address)).to.equal(undefined));

  it('follows nothing where there is nothing', () => {
    expect([safeHref(null), safeHref(undefined)]).to.deep.equal([undefined, undefined]);
  });
});

describe('safeImage', () => {
  it('shows what comes by http(s), and nothing else', () => {
    expect(safeImage('/avatars/a.png')).to.equal(new URL('/avatars/a.png', location.href).href);
    expect(safeImage('mailto:camille@example.org')).to.equal(undefined);
    expect(safeImage('data:image/svg+xml,<svg onload="alert(1)"/>')).to.equal(undefined);
  });
});
