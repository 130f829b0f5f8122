// No dependency may be imported here: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

/**
 * Runs npm in a folder and gives back its status. It must not run on the Node inside node_modules, which it may be about
 * to replace.
 * @param {string} cwd
 * @param {...string} args
 */
export function npm(cwd, ...args) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  const options = { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } };
  // On Node 20 npm would warn of every tool that runs on the newer Node which it is just installing.
  const result = spawnSync('npm', [...args, '--loglevel=error'], {
    ...options,
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(`npm could not be started: ${result.error.message}`);
  return result.status ?? 1;
}
