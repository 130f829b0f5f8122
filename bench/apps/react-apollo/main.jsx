// React 19 + Apollo Client 4, normalised cache, cursor pagination, memoised rows, optimistic toggle.
//   ?virtual=1 -> list through react-virtuoso     ?batch=1 -> BatchHttpLink
import { useCallback, useLayoutEffect, lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { ApolloProvider, useMutation, useQuery } from '@apollo/client/react';
import { relayStylePagination } from '@apollo/client/utilities';
import { Row, KudosView, CardView } from '../../shared/react-ui.jsx';
import { params, endpoint, flip } from '../../shared/format.js';
import * as Q from '../../shared/queries.js';
import '../../shared/feed.css';
import '../../shared/widgets.css';

const FEED = gql(Q.FEED),
  LIVE = gql(Q.LIVE),
  TOGGLE = gql(Q.TOGGLE),
  UPDATE_PERSON = gql(Q.UPDATE_PERSON),
  PROFILE = gql(Q.PROFILE),
  KUDOS = gql(Q.KUDOS);
const makeClient = async () =>
  new ApolloClient({
    link: params.has('batch')
      ? new (await import('@apollo/client/link/batch-http')).BatchHttpLink({ uri: endpoint })
      : new HttpLink({ uri: endpoint }),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { feed: relayStylePagination() } } } }),
  });
const loadVirtual = () => import('./virtual.jsx');
const Virtual = lazy(loadVirtual);

let waiting = null; // bench only: resolve once `n` rows are committed
function Feed({ first, onData }) {
  const { data, fetchMore } = useQuery(FEED, { variables: { first } });
  const [toggle] = useMutation(TOGGLE);
  const onToggle = useCallback(
    (a, type) =>
      toggle({
        variables: { activityId: a.id, type },
        optimisticResponse: {
          toggleReaction: { __typename: 'Activity', id: a.id, reactions: flip(a.reactions, type) },
        },
      }),
    [toggle],
  );
  const edges = data?.feed.edges;
  useLayoutEffect(() => {
    onData({ edges, fetchMore, onToggle, after: data?.feed.pageInfo.endCursor });
  }, [edges, fetchMore, onToggle]);
  if (!edges) return <div className="feed" />;
  if (params.has('virtual'))
    return (
      <div className="feed">
        <Suspense>
          <Virtual edges={edges} onToggle={onToggle} />
        </Suspense>
      </div>
    );
  return (
    <div className="feed">
      {edges.map(({ node }) => (
        <Row key={node.id} a={node} onToggle={onToggle} />
      ))}
    </div>
  );
}
function Kudos({ id }) {
  const { data } = useQuery(KUDOS, { variables: { id } });
  return data ? <KudosView k={data.kudos} /> : null;
}
function Card({ id }) {
  const { data } = useQuery(PROFILE, { variables: { id } });
  return data ? <CardView p={data.person} /> : null;
}

const container = document.getElementById('root');
let root,
  client,
  state,
  batch = 0;
const until = (n) =>
  new Promise((resolve) => {
    if (state?.edges?.length >= n) resolve();
    else waiting = { n, resolve };
  });
const onData = (s) => {
  state = s;
  if (waiting && s.edges?.length >= waiting.n) {
    waiting.resolve();
    waiting = null;
  }
};
const render = (el) => {
  root = createRoot(container);
  root.render(<ApolloProvider client={client}>{el}</ApolloProvider>);
};
const bench = {
  async mount(n, { pageSize = 50 } = {}) {
    client ||= await makeClient();
    if (params.has('virtual')) await loadVirtual();
    batch = 0;
    state = null;
    const first = Math.min(pageSize, n);
    render(<Feed first={first} onData={onData} />);
    await until(first);
    while (state.edges.length < n) {
      const want = Math.min(n, state.edges.length + pageSize);
      await state.fetchMore({ variables: { first: want - state.edges.length, after: state.after } });
      await until(want);
    }
    while (!container.querySelector('.item')) await new Promise(requestAnimationFrame); // virtuoso needs a frame
  },
  async prepend(n) {
    const { data } = await client.query({ query: LIVE, variables: { batch: batch++, first: n } });
    const want = state.edges.length + n;
    client.cache.modify({
      fields: {
        feed: (feed, { toReference }) => ({
          ...feed,
          edges: [
            ...data.live.map((a) => ({
              __typename: 'ActivityEdge',
              cursor: a.id,
              node: toReference(client.cache.identify(a)),
            })),
            ...feed.edges,
          ],
        }),
      },
    });
    await until(want);
  },
  toggleReaction: (i, type = 'LIKE') => state.onToggle(state.edges[i].node, type),
  updatePerson: (id, name) => client.mutate({ mutation: UPDATE_PERSON, variables: { id, name } }),
  async unmount() {
    root.unmount();
    state = null;
  },
  async mountWidgets({ kudos, people }) {
    client ||= await makeClient();
    render(
      <div className="grid">
        {kudos.map((id) => (
          <Kudos key={id} id={id} />
        ))}
        {people.map((id) => (
          <Card key={id} id={id} />
        ))}
      </div>,
    );
  },
};
window.bench = bench;
if (params.get('auto') === 'feed') bench.mount(Number(params.get('first') || 20), { pageSize: 50 });
