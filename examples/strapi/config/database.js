'use strict';

const { join } = require('node:path');

module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILE', join(__dirname, '..', '.maillon', 'intranet.db')) },
    useNullAsDefault: true,
  },
});
