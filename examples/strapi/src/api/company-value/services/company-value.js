'use strict';

module.exports = require('@strapi/strapi').factories.createCoreService('api::company-value.company-value');
