'use strict';

module.exports = require('@strapi/strapi').factories.createCoreRouter('api::thank-you.thank-you');
