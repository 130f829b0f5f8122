import { createSchema } from 'graphql-yoga';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { activityTypes } from './activities.ts';
import { commentTypes } from './comments.ts';
import type { Context } from './context.ts';
import { kudosTypes, thankedTypes } from './kudos.ts';
import { mutations } from './mutations.ts';
import { peopleTypes } from './people.ts';
import { queries } from './queries.ts';
import { reportTypes } from './reports.ts';
import { dateTime, enums } from './scalars.ts';
import { subjectTypes } from './subject.ts';
import { subscriptions } from './subscriptions.ts';

/** The contract's schema with our resolvers. */
export function socialSchema() {
  const file = fileURLToPath(import.meta.resolve('@maillon/contract/schema.graphql'));
  return createSchema<Context & Record<string, unknown>>({
    typeDefs: readFileSync(file, 'utf8'),
    resolvers: {
      ...enums,
      DateTime: dateTime,
      Query: queries,
      Mutation: mutations,
      Subscription: subscriptions,
      ...peopleTypes,
      ...activityTypes,
      ...commentTypes,
      ...kudosTypes,
      ...reportTypes,
      ...thankedTypes,
      ...subjectTypes,
    },
  });
}
