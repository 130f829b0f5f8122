import { useRef } from 'react';
import { Virtuoso } from 'react-virtuoso';
import { Row } from '../../shared/react-ui.jsx';
// firstItemIndex must shrink by the number of prepended rows, else the list jumps
export default function VirtualFeed({ edges, onToggle }) {
  const at = useRef({ index: 1e6, first: edges[0].node.id, edges });
  if (at.current.edges !== edges) {
    const k = edges.findIndex((e) => e.node.id === at.current.first);
    at.current = { index: at.current.index - Math.max(0, k), first: edges[0].node.id, edges };
  }
  return (
    <Virtuoso
      useWindowScroll
      firstItemIndex={at.current.index}
      data={edges}
      increaseViewportBy={900}
      defaultItemHeight={190}
      computeItemKey={(i, e) => e.node.id}
      itemContent={(i, { node }) => <Row a={node} onToggle={onToggle} />}
    />
  );
}
