'use strict';

const everyone = [
  'api::article.article.find',
  'api::article.article.findOne',
  'api::category.category.find',
  'api::company-value.company-value.find',
  'api::employee.employee.find',
  'api::employee.employee.findOne',
  'api::comment.comment.find',
  'api::reaction.reaction.find',
  'api::thank-you.thank-you.find',
];
const accounts = [
  ...everyone,
  'plugin::users-permissions.user.me',
  'api::comment.comment.create',
  'api::comment.comment.update',
  'api::comment.comment.delete',
  'api::reaction.reaction.create',
  'api::reaction.reaction.delete',
  'api::thank-you.thank-you.create',
  'api::thank-you.thank-you.delete',
];

/** Whoever is on the company's network may read; whoever has an account may write. */
async function openDoors() {
  const roles = strapi.db.query('plugin::users-permissions.role');
  for (const [type, actions] of [
    ['public', everyone],
    ['authenticated', accounts],
  ]) {
    const role = await roles.findOne({ where: { type }, populate: ['permissions'] });
    const there = new Set(role.permissions.map(({ action }) => action));
    for (const action of actions.filter((each) => !there.has(each)))
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: role.id } });
  }
}

module.exports = { openDoors };
