// Where a text goes that a reader takes away.

/** @typedef {(text: Promise<string>, file: string, type: string) => Promise<void>} Deliver */

const KEPT = 60_000; // milliseconds, in which the slowest browser has begun to save

/** @type {Deliver} */
export async function download(text, file, type) {
  const address = URL.createObjectURL(new Blob([await text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/**
 * Asks for the clipboard at once, which browsers give only to somebody who has just pressed a key.
 * @type {Deliver}
 * @throws {DOMException} if the browser refuses
 */
export async function copy(text) {
  if (!navigator.clipboard) throw new DOMException("no clipboard", "NotAllowedError");
  const type = "text/plain";
  const blob = text.then((each) => new Blob([each], { type }));
  await Promise.all([blob, navigator.clipboard.write([new ClipboardItem({ [type]: blob })])]);
}
