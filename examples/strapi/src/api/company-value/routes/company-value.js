'use strict';

module.exports = require('@strapi/strapi').factories.createCoreRouter('api::company-value.company-value');
