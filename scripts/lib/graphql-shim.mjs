// Stands in for graphql-js inside graphql-request in what we ship (13.7 kB becomes 2.6 kB, gzip). Our documents are strings
// sent with `excludeOperationName: true`, so graphql-request never has to read or print one.
const absent = (name) => () => {
  throw new Error(
    `graphql-request asked for graphql’s ${name}(): pass documents as strings, with excludeOperationName.`,
  );
};

export const parse = absent('parse');
export const print = absent('print');
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' };
