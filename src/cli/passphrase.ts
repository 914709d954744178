/**
 * Asks for a passphrase at the terminal without showing it; `undefined` where nobody sits there. It is given back and
 * kept nowhere.
 */
export const askPassphrase = async (question: string): Promise<string | undefined> => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  try {
    return await typed();
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
};

const typed = (): Promise<string> =>
  new Promise((give, fail) => {
    const { stdin } = process;
    const decoder = new TextDecoder();
    let text = '';
    const take = (chunk: Buffer): void => {
      for (const sign of decoder.decode(chunk, { stream: true })) {
        if (sign === '\r' || sign === '\n' || sign === '\u0004') return end(() => give(text));
        // In raw mode the interrupt comes as a character.
        if (sign === '\u0003') return end(() => fail(Object.assign(new Error('interrupted'), { code: 'EINTR' })));
        text = sign === '\u007f' || sign === '\b' ? [...text].slice(0, -1).join('') : text + sign;
      }
    };
    const end = (then: () => void): void => {
      stdin.off('data', take);
      then();
    };
    stdin.on('data', take);
  });
