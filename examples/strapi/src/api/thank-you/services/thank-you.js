'use strict';

module.exports = require('@strapi/strapi').factories.createCoreService('api::thank-you.thank-you');
