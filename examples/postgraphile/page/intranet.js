/*
 * What the intranet's team wrote: who the backend is, the directory, and, for this demonstration, a list of colleagues to sign
 * in as.
 */
import { kerouan } from '../mapping.mjs';

Object.assign(document.querySelector('social-provider'), { endpoint: '/graphql', backend: kerouan });

/* Demonstration only: be anybody. A real intranet has its own session, and the elements ride on it. */
const { moi, salaries } = await fetch('/demo/employees').then((answer) => answer.json());
const chooser = document.querySelector('#employee');
for (const { matricule, nom, poste } of salaries) chooser.add(new Option(`${nom}, ${poste}`, matricule));
chooser.value = moi ?? '';
chooser.addEventListener('change', async () => {
  await fetch('/demo/session', { method: 'POST', body: chooser.value });
  location.reload();
});
addEventListener('social-auth-required', () => chooser.focus());

/* The directory */
const list = document.querySelector('#people');
if (list) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = document.querySelector('#words');
  for (const { matricule, nom, poste } of salaries.slice(0, 50)) {
    const item = document.createElement('li');
    const card = document.createElement('social-profile-card');
    const thanks = document.createElement('social-kudos-button');
    const id = `salarie/${matricule}`;
    item.dataset.words = plain(`${nom} ${poste}`);
    Object.assign(card, { personId: id, sections: 'contact', actions: '', headingLevel: 2 });
    Object.assign(thanks, { target: id, size: 'small' });
    item.append(card, thanks);
    list.append(item);
  }
  words.addEventListener('input', () => {
    for (const item of list.children) item.hidden = !item.dataset.words.includes(plain(words.value.trim()));
  });
}
