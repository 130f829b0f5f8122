export const PERSON = 'id name title department';
export const ACTIVITY = `id text createdAt commentCount actor { ${PERSON} } reactions { type count viewerHasReacted } attachments { id name url size }`;
export const FEED = `query Feed($first: Int!, $after: String) { feed(first: $first, after: $after) { edges { cursor node { ${ACTIVITY} } } pageInfo { hasNextPage endCursor } } }`;
export const LIVE = `query Live($batch: Int!, $first: Int!) { live(batch: $batch, first: $first) { ${ACTIVITY} } }`;
export const TOGGLE =
  'mutation Toggle($activityId: ID!, $type: ReactionType!) { toggleReaction(activityId: $activityId, type: $type) { id reactions { type count viewerHasReacted } } }';
export const UPDATE_PERSON =
  'mutation UpdatePerson($id: ID!, $name: String!) { updatePerson(id: $id, name: $name) { id name } }';
export const PROFILE =
  'query Profile($id: ID!) { person(id: $id) { id name title department location email kudosReceived } }';
export const KUDOS = 'query Kudos($id: ID!) { kudos(id: $id) { id count viewerHasGiven } }';
