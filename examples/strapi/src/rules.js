'use strict';

const { errors } = require('@strapi/utils');

const { ForbiddenError, NotFoundError, ValidationError } = errors;

/*
 * What Strapi's own permissions cannot say: a role may create comments or not, but that a comment is its writer's, and
 * only theirs, is for the company to write. These rules hold for accounts of the intranet; editors in the admin panel and
 * the seed stand above them.
 */

const mine = 'api::employee.employee';

/** A refusal as Strapi's own validation words it. */
const refuse = (path, message) =>
  new ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** For the directory's search, which knows no accents: SQLite compares letter by letter. */
function keepSearchName({ params: { data } }) {
  if (data.firstName && data.lastName)
    data.searchName = plain(`${data.firstName} ${data.lastName} ${data.login ?? ''}`);
}

const rules = {
  'api::comment.comment': {
    create({ params: { data } }, employee) {
      data.writer = employee.documentId;
      delete data.withdrawnAt;
      delete data.editedAt;
    },
    async update({ params }, employee) {
      await mustOwn('api::comment.comment', params.documentId, 'writer', employee);
      params.data = { message: params.data.message, editedAt: new Date().toISOString() };
    },
    /** A comment that was answered keeps its place without its words; any other is gone. */
    async delete({ params: { documentId } }, employee) {
      const uid = 'api::comment.comment';
      await mustOwn(uid, documentId, 'writer', employee);
      const answers = await strapi.documents(uid).count({ filters: { answerTo: { documentId } } });
      if (answers === 0) return undefined;
      const data = { message: null, withdrawnAt: new Date().toISOString() };
      await strapi.db.query(uid).update({ where: { documentId }, data });
      return { documentId, entries: [] };
    },
  },
  'api::reaction.reaction': {
    create({ params: { data } }, employee) {
      data.person = employee.documentId;
      data.once = [employee.login, data.mood, data.about].join(' ');
    },
    delete: ({ params }, employee) =>
      mustOwn('api::reaction.reaction', params.documentId, 'person', employee),
  },
  'api::thank-you.thank-you': {
    create({ params: { data } }, employee) {
      const receivers = [data.receivers ?? []].flat();
      if (receivers.length === 0) throw refuse('receivers', 'receivers field must have at least 1 items');
      if (receivers.includes(employee.documentId)) throw refuse('receivers', 'receivers must be colleagues');
      data.giver = employee.documentId;
    },
    delete: ({ params }, employee) =>
      mustOwn('api::thank-you.thank-you', params.documentId, 'giver', employee),
  },
};

async function mustOwn(uid, documentId, field, employee) {
  const found = await strapi.documents(uid).findOne({ documentId, populate: [field] });
  if (!found) throw new NotFoundError();
  if (found[field]?.documentId !== employee.documentId) throw new ForbiddenError();
}

/** The card in the directory of the account that asks: an account is called by the login of its employee. */
async function employeeAsking() {
  const { auth, user } = strapi.requestContext.get()?.state ?? {};
  if (auth?.strategy?.name !== 'users-permissions') return undefined;
  const found = user && (await strapi.documents(mine).findFirst({ filters: { login: user.username } }));
  if (!found) throw new ForbiddenError();
  return found;
}

function installRules() {
  strapi.documents.use(async (context, next) => {
    if (context.uid === mine && ['create', 'update'].includes(context.action)) keepSearchName(context);
    const rule = rules[context.uid]?.[context.action];
    const employee = rule && (await employeeAsking());
    return (employee && (await rule(context, employee))) ?? next();
  });
}

module.exports = { installRules };
