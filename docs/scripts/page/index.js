// What every page does once it is there; in one script, as each further one would cost a request.

import { reading } from "../reading/index.js";
import { takeAway } from "../take-away/index.js";
import { offerFields } from "./correct.js";
import { keepForLater } from "./offline.js";
import { offerOrders } from "./related.js";

for (const begin of [offerOrders, offerFields, reading, takeAway, keepForLater]) {
  try {
    begin();
  } catch (error) {
    reportError(error); // the others still work
  }
}
