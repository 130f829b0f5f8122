import type { MappedBackend } from '@maillon/sdk';

export declare const kerouan: MappedBackend;
