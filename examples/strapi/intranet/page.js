import { verdoyer } from '../mapping.mjs';

/* What the intranet's own team wrote: who is looking, and in which language. */
const { strapi, password } = await (await fetch('/settings.json')).json();
const remembered = (key, fallback) => localStorage.getItem(`verdoyer.${key}`) ?? fallback;

const language = document.querySelector('#language');
language.value = remembered('language', 'fr');
const speak = () => {
  // The page is written in French; what is said around people's words may be English.
  for (const part of document.querySelectorAll('social-provider')) part.lang = language.value;
  localStorage.setItem('verdoyer.language', language.value);
};
language.addEventListener('change', () => {
  speak();
  location.reload();
});
speak();

/* Signing in: Strapi's own token, which the elements ask for. */
const account = document.querySelector('#account');
account.value = remembered('account', 'paul.fabregue');
account.addEventListener('change', () => {
  localStorage.setItem('verdoyer.account', account.value);
  sessionStorage.removeItem('verdoyer.token');
  location.reload();
});

/* What the elements cannot do themselves: show where one signs in. */
document.addEventListener('social-auth-required', () => account.focus());

async function token() {
  const known = sessionStorage.getItem('verdoyer.token');
  if (known || account.value === '') return known ?? '';
  const answer = await fetch(`${strapi}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: account.value, password }),
  });
  const { jwt = '' } = await answer.json();
  sessionStorage.setItem('verdoyer.token', jwt);
  return jwt;
}

/* The social elements: where Strapi is, how it speaks, who asks. */
for (const provider of document.querySelectorAll('social-provider')) {
  Object.assign(provider, { backend: verdoyer, token, session: account.value || 'nobody' });
  provider.endpoint = `${strapi}/graphql`;
}
