/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'fd0d946537f39bc8ad9b169cd31d60c55e792ba5e4b644adac048e514bd45032';
