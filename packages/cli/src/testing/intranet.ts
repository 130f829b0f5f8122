import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql } from 'graphql';

/** The API that `docs/guides/wire-your-backend.md` is about, as the guide prints it. */
export interface Intranet {
  readonly endpoint: string;
  close(): Promise<void>;
}

const employees = [
  { number: 1, firstName: 'Camille', lastName: 'Rouvray', job: 'Planner', photo: null },
  { number: 2, firstName: 'Malo', lastName: 'Kervadec', job: 'Fitter', photo: 'photos/2.png' },
];

const news = [
  {
    number: 7,
    headline: 'The canteen opens at noon on Monday',
    text: 'Until then, the *bakery* at the gate brings sandwiches.',
    editor: employees[0],
    publishedAt: '2026-11-20T08:00:00Z',
  },
  {
    number: 6,
    headline: 'A new press for hall 2',
    text: 'It arrives in the night to Thursday.',
    editor: null,
    publishedAt: '2026-11-18T15:30:00Z',
  },
];

/** Starts it on a free port, with two news, one remark and Camille signed in. */
export async function openIntranet(sdl: string): Promise<Intranet> {
  const schema = buildSchema(sdl);
  const remarks = [
    {
      number: 1,
      about: 7,
      text: 'Fish on Fridays?',
      employee: employees[1],
      writtenAt: '2026-11-20T09:10:00Z',
    },
  ];
  const under = (about: number) => remarks.filter((remark) => remark.about === about);
  const rootValue = {
    me: employees[0],
    employees: ({ numbers }: { numbers: number[] }) =>
      employees.filter(({ number }) => numbers.includes(number)),
    news: ({ skip, take }: { skip: number; take: number }) => ({
      rows: news.slice(skip, skip + take).map((one) => ({ ...one, remarkCount: under(one.number).length })),
      count: news.length,
    }),
    remarks: ({ news: about, skip, take }: { news: number; skip: number; take: number }) => ({
      rows: under(about).slice(skip, skip + take),
      count: under(about).length,
    }),
    addRemark: ({ news: about, text }: { news: number; text: string }) => {
      if (text.trim() === '') return { remark: null, errors: ['TEXT_IS_BLANK'] };
      if (text.length > 2000) return { remark: null, errors: ['TEXT_IS_TOO_LONG'] };
      const writtenAt = new Date(Date.UTC(2026, 10, 24) + remarks.length * 1000).toISOString();
      const remark = { number: remarks.length + 1, about, text, employee: employees[0], writtenAt };
      remarks.push(remark);
      return { remark, errors: [] };
    },
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { query, variables, operationName } = JSON.parse(Buffer.concat(parts).toString()) as {
        query: string;
        variables?: Record<string, unknown>;
        operationName?: string;
      };
      void graphql({ schema, source: query, rootValue, variableValues: variables, operationName }).then(
        (answer) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(answer));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
