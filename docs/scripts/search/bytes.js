// Reads numbers and sorted words as the index's builder writes them.

const text = new TextDecoder();

export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  /** A number of seven bits a byte, the low ones first. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128 || this.done) return value;
    }
  }

  /** @param {number} count */
  numbers(count) {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.number();
    return values;
  }

  /**
   * Words that each say how much they share with the one before.
   * @param {number} count
   */
  words(count) {
    /** @type {string[]} */
    const words = [];
    let before = "";
    for (let i = 0; i < count; i++) {
      const shared = this.number();
      before = before.slice(0, shared) + text.decode(this.take(this.number()));
      words.push(before);
    }
    return words;
  }

  /** @param {number} count */
  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

/**
 * Undoes "deflate" with what the platform brings.
 * @param {Uint8Array} bytes
 */
export async function inflated(bytes) {
  const part = /** @type {BlobPart} */ (bytes);
  const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
