const optionNames = [
  '--as-of',
  '--known-at',
  '--rule',
  '--since',
  '--scenario',
  '--all',
  '--json',
  '--html',
  '--lang',
  '--template',
  '--output',
  '--store',
  '--key',
  '--expected',
  '--reason',
  '--checkpoint',
  '--every-signature',
  '--rebuild',
  '--sign',
  '--as-at',
  '--accept-difference',
  '--holder',
  '--name',
  '--state',
  '--format',
  '--issuer',
  '--sheet',
  '--preview',
  '--same',
  '--publisher',
  '--formed-on',
  '--from',
  '--to',
  '--help',
  '--version',
];

/** The script that a shell sources so that commands and options complete. */
export const completionScript = (shell: string, commands: readonly string[]): string | undefined => {
  const words = [...commands, ...optionNames].join(' ');
  if (shell === 'bash') return `complete -o default -W "${words}" holdfast\n`;
  if (shell === 'zsh') return `#compdef holdfast\n_holdfast() { compadd -- ${words}; _files }\ncompdef _holdfast holdfast\n`;
  if (shell === 'fish') {
    const options = optionNames.map((name) => `complete -c holdfast -l ${name.slice(2)}\n`).join('');
    return `${commands.map((name) => `complete -c holdfast -n __fish_use_subcommand -a ${name}\n`).join('')}${options}`;
  }
  return undefined;
};
