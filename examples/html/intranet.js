/*
 * What the intranet's own team wrote: its words in six languages, light and dark, the directory's filter, and, for this
 * demonstration, a list of colleagues to sign in as. The social elements need none of it.
 */
import { arabic, english, german, japanese, spanish } from './words.js';

const root = document.documentElement;
const remembered = (key, fallback) => localStorage.getItem(`relais.${key}`) ?? fallback;
const remember = (key, value) => localStorage.setItem(`relais.${key}`, value);

/* Light and dark */
const theme = document.querySelector('#theme');
theme.value = remembered('theme', 'system');
const applyTheme = () => (root.dataset.theme = theme.value);
theme.addEventListener('change', () => {
  remember('theme', theme.value);
  applyTheme();
});
applyTheme();

/* A look of the social elements, from the themes beside their script, and how tight they stand. */
const style = document.querySelector('#look');
const dress = document.createElement('link');
dress.rel = 'stylesheet';
const applyLook = () => {
  dress.remove();
  if (style.value === 'house') return delete root.dataset.socialTheme;
  root.dataset.socialTheme = style.value;
  dress.href = `/maillon/themes/${style.value}.css`;
  return document.head.append(dress);
};
const density = document.querySelector('#density');
const social = [...document.querySelectorAll('body *')].filter(({ localName }) => /^social-/.test(localName));
// What is tight by itself, as in a side column, stays so.
const free = social.filter((element) => !element.hasAttribute('density'));
const applyDensity = () => free.forEach((element) => element.setAttribute('density', density.value));
for (const [name, select, apply] of [
  ['look', style, applyLook],
  ['density', density, applyDensity],
]) {
  select.value = remembered(name, select.options[0].value);
  select.addEventListener('change', () => {
    remember(name, select.value);
    apply();
  });
  apply();
}

/* The pages are written in French; in other languages the words of the house are looked up. */
const dictionaries = { 'en-GB': english, de: german, es: spanish, ar: arabic, ja: japanese };
const texts = [];
const key = (text) => text.replace(/\s+/g, ' ').trim();
const look = (french, around, set) => {
  if (!english[key(french)]) return;
  const element = around.closest('ol') ?? around;
  texts.push((language) => {
    const words = dictionaries[language]?.[key(french)];
    const said = words ?? (language === 'fr' ? key(french) : english[key(french)]);
    set(french.replace(french.trim(), said));
    // What is English on a page in another language says so, for its direction and for who reads it out.
    if (language !== 'fr' && !words) Object.assign(element, { lang: 'en', dir: 'ltr' });
    else for (const name of ['lang', 'dir']) element.removeAttribute(name);
  });
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  look(node.data, node.parentElement, (text) => (node.data = text));
}
for (const name of ['placeholder', 'aria-label', 'label']) {
  for (const field of document.querySelectorAll(`[${name}]`)) {
    look(field.getAttribute(name), field, (text) => field.setAttribute(name, text));
  }
}
const titleInFrench = document.title;
const language = document.querySelector('#language');
const offered = [...language.options].map(({ value }) => value);
const browsers = navigator.languages.map((tag) =>
  offered.find((one) => one.split('-')[0] === tag.split('-')[0]),
);
language.value = remembered('language', browsers.find(Boolean) ?? 'en-GB');
const applyLanguage = () => {
  root.lang = language.value;
  root.dir = language.value === 'ar' ? 'rtl' : 'ltr';
  for (const say of texts) say(language.value);
  const [page] = titleInFrench.split(' · ');
  const own = dictionaries[language.value]?.[page];
  const titleNow = own ? `${own} · Le Relais` : root.dataset.titleEn;
  document.title = language.value === 'fr' ? titleInFrench : titleNow;
};
language.addEventListener('change', () => {
  remember('language', language.value);
  applyLanguage();
});
applyLanguage();

/* Demonstration only: sign in as anybody. A real intranet has its own session, and the elements ride on it. */
const person = document.querySelector('#person');
const signIn = (id) =>
  fetch('/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id || null }),
  }).then(() => location.reload());
const json = (answer) => answer.json();
const whoAmI = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ viewer { person { id displayName } } }' }),
};
const listed = fetch('/demo/people').then(json);
const looking = fetch('/graphql', whoAmI).then(json);
Promise.allSettled([listed, looking]).then(([list, answer]) => {
  const people = list.value?.people ?? [];
  const me = answer.value?.data?.viewer?.person;
  if (me && !people.some(({ id }) => id === me.id)) people.unshift(me);
  for (const { id, displayName, headline } of people) {
    person.add(new Option(headline ? `${displayName}, ${headline}` : displayName, id));
  }
  person.value = me?.id ?? '';
});
person.addEventListener('change', () => signIn(person.value));
addEventListener('social-auth-required', () => person.focus());

/* The directory's filter */
const cards = [...document.querySelectorAll('[data-who]')];
const site = document.querySelector('#site');
const words = document.querySelector('#words');
if (site && words) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const filter = () => {
    for (const card of cards) {
      const fits = plain(card.dataset.who).includes(plain(words.value.trim()));
      card.hidden = !fits || (site.value !== '' && card.dataset.site !== site.value);
    }
  };
  words.value = new URLSearchParams(location.search).get('q') ?? '';
  site.addEventListener('change', filter);
  words.addEventListener('input', filter);
  filter();
}
