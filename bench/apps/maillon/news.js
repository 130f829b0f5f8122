/**
 * The benchmark's server does not push: its harness tells the page that a batch came in. So the mapped backend is given a
 * `live` that says so, and a first page on which the batch stands on top of what was there before.
 * @param {import('@maillon/sdk').MappedBackend} mapped
 */
export function withNews(mapped) {
  let sink;
  let size = 0;
  let told = 0;
  let read = 0;
  let next;
  let newest;
  const connect = (connection) => {
    const backend = mapped.connect(connection);
    const page = async (query, request, context) => {
      if (request.after) return backend.feed.page(query, request, context);
      newest ??= await backend.feed.page(query, request, context);
      while (read < told) {
        const after = next === undefined ? {} : { after: next };
        const batch = await backend.feed.page(
          { scope: { name: 'news' } },
          { first: size, ...after },
          context,
        );
        newest = { ...newest, items: [...batch.items, ...newest.items].slice(0, request.first) };
        next = batch.next;
        read++;
      }
      return newest;
    };
    const live = (topics, since, ours) => {
      sink = ours;
      sink.open?.();
      return () => (sink = undefined);
    };
    return { ...backend, feed: { ...backend.feed, page }, live };
  };
  return {
    backend: { name: mapped.name, connect },
    /** A batch of n came in. */
    tell(n) {
      size = n;
      told++;
      sink?.next({ topic: 'feed:home', id: `batch-${told}`, change: 'created', position: String(told) });
    },
  };
}
