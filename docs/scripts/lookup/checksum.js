// CRC-32 as in zip files (ISO 3309): what Python's zlib.crc32 gives.

const POLYNOMIAL = 0xedb88320;

/** @param {string} text */
export function checksum(text) {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (POLYNOMIAL & -(sum & 1));
  }
  return ~sum >>> 0;
}
