'use strict';

const { installRules } = require('./rules');
const { openDoors } = require('./permissions');
const { seed } = require('./seed');

module.exports = {
  register() {
    installRules();
  },
  async bootstrap() {
    await openDoors();
    if ((await strapi.documents('api::employee.employee').count({})) === 0) await seed();
  },
};
