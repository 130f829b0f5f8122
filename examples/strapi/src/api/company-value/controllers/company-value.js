'use strict';

module.exports = require('@strapi/strapi').factories.createCoreController('api::company-value.company-value');
