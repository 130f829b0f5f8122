export { createServer, type ServerOptions, type SocialServer } from './http.ts';
export { main, type MainOptions } from './main.ts';
export type { Limits } from './limits.ts';
export type { Authenticate } from './sign-in.ts';
export type { SubjectPolicy, Viewer } from './service/viewer.ts';
export type { Database, DatabaseLocation } from './store/database.ts';
export { StartError } from './store/start-error.ts';
