/** The page that lies in an export or backup: how to read it without Holdfast. */
export const bundleReadme = (
  kind: 'export' | 'backup',
): string => `# ${kind === 'export' ? 'An export' : 'A backup'} of a Holdfast store

Everything here is text in UTF-8 but the tiles, and can be read without Holdfast.

- \`manifest.json\`: the store's name, when this was made, the issuers with their folders and how many entries each log
  has, and the SHA-256 of every other file.
- \`keys.jsonl\`: the signing keys, a line each: \`verifier\` is \`name+id+key\` of the C2SP signed-note format; the key is
  base64 of one byte 01 and the 32 bytes of an Ed25519 public key.${kind === 'backup' ? ' `sealed` is the private part, AES-256-GCM under\n  a key that scrypt draws from the secret, which is not here: without the secret nobody can sign with it.' : ''}

In each folder \`issuers/N\`:

- \`record.jsonl\`: the record in its normal form. The first line is the head (issuer, sources), each further line a fact:
  \`on\` or \`at\` is when it took effect.
- \`log.jsonl\`: the log. Line n (from 0) is entry n, and its bytes without the newline are exactly what is hashed: the leaf
  hash is SHA-256 of a zero byte and these bytes (RFC 6962). \`recorded\` is when the entry was booked.
- \`checkpoints.jsonl\`: a signed note (C2SP tlog-checkpoint) for every append: origin, size, root hash in base64, an empty
  line, signature lines. \`checkpoint\` is the last of them.
- \`tile/\`: the log as C2SP tlog-tiles: its hashes, 256 of 32 bytes a tile, and under \`tile/entries\` the entries
  themselves, each behind its length in two bytes, high byte first.
- \`withheld.jsonl\`: names, ids and free text about natural persons. In the log stands \`{"withheld": C}\` in their place,
  where C is base64 of SHA-256 over the salt's bytes (\`salt\` is hexadecimal) and the value's text as it is written here.
  An entry of the kind \`erased\` names those that were removed for good.
- \`cosignatures.jsonl\`: signature lines of witnesses under checkpoints, by size.
- \`registers/N.jsonl\`: the register of members that entry N (of the kind \`register\`) binds, a member a line: the line of
  its file, holder, class, shares, the nominee where there is one, and the name with its salt and commitment (SHA-256 over
  the salt's bytes and the name); \`salt\`, \`commitment\` and \`digest\` are hexadecimal. \`digest\` of the entry is SHA-256
  over \`line,"holder",class,shares,"nominee",commitment\` and a line feed for each member: \`holder\` and \`nominee\` stand
  there as JSON strings, in quotation marks and with JSON's escapes, and nothing where there is no nominee or name.
- \`documents.jsonl\` and \`documents/N\`: the papers beside the log. Entry N (of the kind \`document\`) has the SHA-256 and
  the length of the file \`documents/N\`; one that was erased is not there.

To check it: hash each line of \`log.jsonl\`, build the Merkle tree of RFC 6962, and compare its root at every size with the
checkpoint of that size; check each signature with the key that the first entry, or the last entry of the kind \`key\`
before, names. The first entry of each append has \`request.after\`: base64 of SHA-256 of the checkpoint in front, so that
the newest signature binds every checkpoint before it. Entries of the kind \`report\` say what was told of the record as it
stood and signed. \`holdfast verify FOLDER\` does this and more.
`;
