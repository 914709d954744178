declare module 'saxen' {
  /** The part of the parser that is used: a text in pieces, and what was found in them, with entities still in place. */
  export class Parser {
    on(event: 'openTag', found: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this;
    on(event: 'closeTag', found: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', found: (text: string) => void): this;
    on(event: 'error', found: (error: Error) => void): this;
    write(piece: string): this;
    end(): Error | undefined;
  }
}
