import { Worker } from 'node:worker_threads';
import { ExtractRefusal, type TakenText } from './extract-refusal.ts';
import type { ThreadAnswer } from './pdf-thread.ts';

export type PdfLimits = {
  readonly seconds: number;
  /** MiB of objects within the thread, and by how much the whole process may grow: buffers are not among the objects. */
  readonly heap: number;
  readonly growth: number;
};

const usualLimits: PdfLimits = { seconds: 60, heap: 768, growth: 1024 };
const mebibyte = 1_048_576;

/** Built, the thread stands beside the piece of the program that starts it. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.js', import.meta.url);

/** The text of a PDF, read in a thread that is ended when it takes longer or more memory than the limits allow. */
export const textOfPdf = async (bytes: Uint8Array, limits: PdfLimits = usualLimits): Promise<TakenText> => {
  const answer = await answerOf(bytes, limits);
  if (answer.status === 'refused') throw new ExtractRefusal(answer.code, answer.values);
  return { form: 'pdf', text: answer.text, notices: answer.notices };
};

const refused = (code: string, values: Readonly<Record<string, string>>): ThreadAnswer => ({ status: 'refused', code, values });

const answerOf = async (bytes: Uint8Array, limits: PdfLimits): Promise<ThreadAnswer> => {
  const tooMuch = refused('file-takes-too-much', { limit: `${limits.growth} MiB` });
  const reading = new Worker(thread, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 48 },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ThreadAnswer>((resolve) => {
      clock = setTimeout(
        () => resolve(refused('file-takes-too-long', { seconds: String(limits.seconds) })),
        limits.seconds * 1000,
      );
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.growth * mebibyte) resolve(tooMuch);
      }, 50);
      reading.once('message', resolve);
      reading.once('error', (error) => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        resolve(isMemory ? tooMuch : refused('file-damaged', { message: error.message.split('\n')[0] ?? '' }));
      });
      reading.once('exit', () => resolve(refused('file-damaged', { message: 'unknown' })));
    });
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    await reading.terminate();
  }
};
