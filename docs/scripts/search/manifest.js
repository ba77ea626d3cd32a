// Where the index begins.

export const MANIFEST = "search/manifest.bin";

/** Whether another content may stand at a path one day: all other files are named after theirs. @param {string} path */
export const isManifest = (path) => path === MANIFEST;
