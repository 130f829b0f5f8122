'use strict';

module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  serveAdminPanel: env.bool('ADMIN_PANEL', false),
  flags: { nps: false, promoteEE: false },
});
