// React 19 + urql 5 + graphcache (normalised), relay pagination, memoised rows, optimistic toggle.
import { useCallback, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Client, Provider, fetchExchange, gql, useMutation, useQuery } from 'urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
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
const REACTIONS = gql`
  fragment R on Activity {
    id
    reactions {
      type
      count
      viewerHasReacted
    }
  }
`;
let firstPage = 50;
const makeClient = () =>
  new Client({
    url: endpoint,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        keys: {
          ReactionCount: () => null,
          ActivityConnection: () => null,
          ActivityEdge: () => null,
          PageInfo: () => null,
        },
        resolvers: { Query: { feed: relayPagination() } },
        optimistic: {
          toggleReaction: ({ activityId, type }, cache) => ({
            __typename: 'Activity',
            id: activityId,
            reactions: flip(
              cache.readFragment(REACTIONS, { __typename: 'Activity', id: activityId }).reactions,
              type,
            ),
          }),
        },
        updates: {
          Query: {
            live(result, _args, cache) {
              cache.updateQuery({ query: FEED, variables: { first: firstPage, after: null } }, (data) => ({
                ...data,
                feed: {
                  ...data.feed,
                  edges: [
                    ...result.live.map((node) => ({ __typename: 'ActivityEdge', cursor: node.id, node })),
                    ...data.feed.edges,
                  ],
                },
              }));
            },
          },
        },
      }),
      fetchExchange,
    ],
  });

let waiting = null;
function Feed({ first, onData }) {
  const [vars, setVars] = useState({ first, after: null });
  const [{ data }] = useQuery({ query: FEED, variables: vars });
  const [, toggle] = useMutation(TOGGLE);
  const onToggle = useCallback((a, type) => toggle({ activityId: a.id, type }), [toggle]);
  const edges = data?.feed.edges;
  useLayoutEffect(() => {
    onData({ edges, setVars, onToggle, after: data?.feed.pageInfo.endCursor });
  }, [edges, onToggle]);
  if (!edges) return <div className="feed" />;
  return (
    <div className="feed">
      {edges.map(({ node }) => (
        <Row key={node.id} a={node} onToggle={onToggle} />
      ))}
    </div>
  );
}
function Kudos({ id }) {
  const [{ data }] = useQuery({ query: KUDOS, variables: { id } });
  return data ? <KudosView k={data.kudos} /> : null;
}
function Card({ id }) {
  const [{ data }] = useQuery({ query: PROFILE, variables: { id } });
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
  root.render(<Provider value={client}>{el}</Provider>);
};
const bench = {
  async mount(n, { pageSize = 50 } = {}) {
    client ||= makeClient();
    batch = 0;
    state = null;
    firstPage = Math.min(pageSize, n);
    render(<Feed first={firstPage} onData={onData} />);
    await until(firstPage);
    while (state.edges.length < n) {
      const want = Math.min(n, state.edges.length + pageSize);
      state.setVars({ first: want - state.edges.length, after: state.after });
      await until(want);
    }
  },
  async prepend(n) {
    const want = state.edges.length + n;
    await client.query(LIVE, { batch: batch++, first: n }).toPromise();
    await until(want);
  },
  toggleReaction: (i, type = 'LIKE') => state.onToggle(state.edges[i].node, type),
  updatePerson: (id, name) => client.mutation(UPDATE_PERSON, { id, name }).toPromise(),
  async unmount() {
    root.unmount();
    state = null;
  },
  async mountWidgets({ kudos, people }) {
    client ||= makeClient();
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
