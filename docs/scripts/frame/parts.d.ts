/** What the template frame.js puts before these modules. */
declare const frameParts: {
  /** Material's search, as HTML. */
  search: string;
  /** Drawings by name, as SVG. */
  icons: { dark: string; light: string; dense: string };
  /** What every page runs once it is complete. */
  scripts: string[];
};
