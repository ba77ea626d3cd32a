// What Material's search waits for where it cannot fetch: as search_index.json.
var __index = { config: { lang: ["en"], separator: "[\\s\\-]+", pipeline: [] }, docs: [] };
