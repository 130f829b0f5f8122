import { createHash, createHmac } from 'node:crypto';
import type { FileStore } from './file-store.ts';

/** A bucket of S3, or of a server that speaks its language (MinIO, Ceph, OVHcloud, Scaleway). */
export interface Bucket {
  /** Address of the bucket: `https://s3.example/files` or `https://files.s3.example`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Gives the time; the system's if absent. */
  readonly now?: () => Date;
}

/** Keeps files in a bucket. Three requests, signed as "AWS Signature Version 4" says: no library of megabytes. */
export function filesInBucket(bucket: Bucket): FileStore {
  const send = async (method: 'PUT' | 'GET' | 'DELETE', name: string, bytes?: Uint8Array<ArrayBuffer>) => {
    const url = new URL(`${bucket.url.replace(/\/$/, '')}/${name}`);
    const headers = signed(bucket, method, url, bytes ?? new Uint8Array());
    const response = await fetch(url, { method, headers, ...(bytes && { body: bytes }), redirect: 'error' });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    throw new Error(`The file store answered a ${method} with ${response.status}.`);
  };
  return {
    async put(name, bytes) {
      const response = await send('PUT', name, new Uint8Array(bytes));
      if (response.status === 404) throw new Error('The file store has no such bucket.');
      await response.body?.cancel();
    },
    async get(name) {
      const response = await send('GET', name);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return null;
    },
    async remove(name) {
      await (await send('DELETE', name)).body?.cancel();
    },
  };
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

function signed(bucket: Bucket, method: string, url: URL, body: Uint8Array): Record<string, string> {
  const { region, accessKeyId, secretAccessKey, now = () => new Date() } = bucket;
  const time = now()
    .toISOString()
    .replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const hash = sha256(body);
  const named = { host: url.host, 'x-amz-content-sha256': hash, 'x-amz-date': time };
  const names = Object.keys(named).join(';');
  const lines = Object.entries(named).map(([name, value]) => `${name}:${value}\n`);
  const request = [method, url.pathname, '', lines.join(''), names, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const words = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
  const signature = hmac(key, words).toString('hex');
  return {
    'x-amz-content-sha256': hash,
    'x-amz-date': time,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
