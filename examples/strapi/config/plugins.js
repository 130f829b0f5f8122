'use strict';

module.exports = ({ env }) => ({
  graphql: {
    // As the Strapi handbook recommends. A list without a size of its own is cut at ten, without a word.
    config: {
      defaultLimit: 10,
      maxLimit: 100,
      depthLimit: 7,
      // `maillon pull` asks for the schema.
      apolloServer: { introspection: true },
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      // All visitors of a demonstration sign in from one machine; five in five minutes is the rule elsewhere.
      ratelimit: { interval: 60_000, max: 200 },
    },
  },
});
