'use strict';

module.exports = require('@strapi/strapi').factories.createCoreController('api::thank-you.thank-you');
