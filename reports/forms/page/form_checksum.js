// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4) and the canonical text that a response file's checksum is of. The browser's
// own digest is not there on every page that is opened from a folder.

const utf8 = (text) => new TextEncoder().encode(text);

const isPrime = (n) => {
  for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) return false;
  return true;
};

const firstPrimes = (count) => {
  const primes = [];
  for (let n = 2; primes.length < count; n++) if (isPrime(n)) primes.push(n);
  return primes;
};

// The first 32 bits of a root's fraction, which is where the standard's constants come from.
const fractionBits = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const shaStart = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)));
const shaRounds = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)));

const rotated = (word, by) => (word >>> by) | (word << (32 - by));

const padded = (bytes) => {
  const blocks = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, (bytes.length << 3) >>> 0);
  return view;
};

const schedule = (view, at) => {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
    const s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  return words;
};

const compress = (state, words) => {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + shaRounds[i] + words[i]) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
};

const sha256 = (bytes) => {
  const view = padded(bytes);
  let state = shaStart;
  for (let at = 0; at < view.byteLength; at += 64) state = compress(state, schedule(view, at));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

const inByteOrder = (left, right) => {
  const [a, b] = [utf8(left), utf8(right)];
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
};

// The same for the same values, whatever the order of keys, line ends or indentation.
const canonical = (value) => {
  if (Array.isArray(value)) return "[" + value.map(canonical).join("") + "]";
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value).sort(inByteOrder);
    return "{" + keys.map((key) => canonical(key) + canonical(value[key])).join("") + "}";
  }
  const text = String(value);
  return utf8(text).length + ":" + text;
};

const checksumOf = (root) => {
  const rest = { ...root };
  delete rest.checksum;
  return sha256(utf8(canonical(rest)));
};
