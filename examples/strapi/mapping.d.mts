import type { MappedBackend } from '@maillon/sdk';

export declare const verdoyer: MappedBackend;
