'use strict';

const { statSync } = require('node:fs');
const { join } = require('node:path');
const { about, accounts, employees } = require('./employees');
const { articles, categories } = require('./articles');
const { comments, reactions, thankYous, values } = require('./voices');

const uid = (name) => `api::${name}.${name}`;
const portraits = join(__dirname, '..', '..', '..', 'html', 'avatars');

/**
 * An intranet in use, the same at every installation but for Strapi's own document ids. Accounts and the editor share the
 * password that start.mjs made for this installation.
 */
async function seed() {
  const people = await seedEmployees();
  const places = await seedArticles(people);
  await seedVoices(people, places);
  await seedAccounts();
  strapi.log.info(`Seeded ${people.size} employees, ${articles.length} articles, ${comments.length} threads`);
}

async function seedEmployees() {
  const found = new Map();
  for (const { chief, portrait, ...fields } of employees) {
    const mail = `${fields.login}@verdoyer.example`;
    const phone = `04 75 00 00 ${String(10 + found.size)}`;
    const name = `${fields.firstName} ${fields.lastName}`;
    const photo = portrait && (await upload(join(portraits, `${portrait}.svg`), name));
    const data = { ...fields, mail, phone, photo, about: about[fields.login], chief: found.get(chief) };
    found.set(fields.login, (await strapi.documents(uid('employee')).create({ data })).documentId);
  }
  return found;
}

/** Slug or address of what can be talked about, to the document id of the article or the address. */
async function seedArticles(people) {
  const rubrics = new Map();
  for (const name of categories) {
    const { documentId } = await strapi.documents(uid('category')).create({ data: { name } });
    rubrics.set(name, documentId);
  }
  const places = new Map();
  for (const { draft, publishedAt, writer, category, cover, ...fields } of articles) {
    const data = {
      ...fields,
      writer: people.get(writer),
      category: rubrics.get(category),
      cover: cover && (await upload(join(__dirname, 'media', cover), fields.headline)),
    };
    const status = draft ? 'draft' : 'published';
    const { documentId } = await strapi.documents(uid('article')).create({ data, status });
    if (publishedAt)
      await dateBack('article', { documentId, publishedAt: { $notNull: true } }, { publishedAt });
    places.set(fields.slug, documentId);
  }
  return places;
}

async function seedVoices(people, places) {
  const placeOf = (on) => places.get(on) ?? on;
  for (const { on, answers = [], ...comment } of comments) {
    const place = places.has(on) ? { article: places.get(on) } : { page: on };
    const answerTo = await seedComment({ ...comment, ...place }, people);
    for (const answer of answers) await seedComment({ ...answer, ...place, answerTo }, people);
  }
  for (const [on, mood, logins] of reactions) {
    for (const login of logins.split(' ')) {
      const about = placeOf(on);
      const once = [login, mood, about].join(' ');
      await strapi
        .documents(uid('reaction'))
        .create({ data: { about, mood, person: people.get(login), once } });
    }
  }
  const valueIds = new Map();
  for (const [name, nameInEnglish, sign] of values) {
    const data = { name, nameInEnglish, sign, rank: valueIds.size };
    valueIds.set(name, (await strapi.documents(uid('company-value')).create({ data })).documentId);
  }
  for (const { at, from, to, value, about, words } of thankYous) {
    const data = {
      words,
      giver: people.get(from),
      receivers: to.map((login) => people.get(login)),
      companyValue: valueIds.get(value),
      about: about && placeOf(about),
    };
    const { documentId } = await strapi.documents(uid('thank-you')).create({ data });
    await dateBack('thank-you', { documentId }, { createdAt: at, updatedAt: at });
  }
}

async function seedComment({ at, by, edited, withdrawn, ...fields }, people) {
  const data = { ...fields, writer: people.get(by), editedAt: edited, withdrawnAt: withdrawn };
  const { documentId } = await strapi.documents(uid('comment')).create({ data });
  await dateBack('comment', { documentId }, { createdAt: at, updatedAt: edited ?? at });
  return documentId;
}

/** Strapi dates everything by today. */
const dateBack = (name, where, data) => strapi.db.query(uid(name)).updateMany({ where, data });

async function seedAccounts() {
  const password = process.env.DEMO_PASSWORD;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  for (const login of accounts) {
    const account = { username: login, email: `${login}@verdoyer.example`, password, provider: 'local' };
    await strapi
      .plugin('users-permissions')
      .service('user')
      .add({ ...account, confirmed: true, blocked: false, role: role.id });
  }
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: 'redaction@verdoyer.example',
    firstname: 'Inès',
    lastname: 'Berthoud',
    password,
    registrationToken: null,
    isActive: true,
    roles: [superAdmin.id],
  });
}

async function upload(filepath, alternativeText) {
  const file = {
    filepath,
    originalFilename: filepath.split(/[\\/]/).pop(),
    mimetype: 'image/svg+xml',
    size: statSync(filepath).size,
  };
  const [stored] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { alternativeText } }, files: file });
  return stored.id;
}

module.exports = { seed };
