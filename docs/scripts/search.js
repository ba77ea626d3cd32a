// Lets a title be searched for as it stands: the search engine takes `:`, `^` and `~` for commands.

const send = Worker.prototype.postMessage;

/** @param {any} message @param {...any} rest */
Worker.prototype.postMessage = function (message, ...rest) {
  const { data } = message;
  const asked =
    typeof data === "string" ? { ...message, data: data.replace(/[:^~]/g, " ") } : message;
  return send.call(this, asked, ...rest);
};
