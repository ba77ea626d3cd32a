// What every page does once it is there; in one script, as each further one would cost a request.

import { reading } from "../reading/index.js";
import { takeAway } from "../take-away/index.js";
import { offerFields } from "./correct.js";
import { markFound } from "./found.js";
import { keepForLater } from "./offline.js";
import { offerOrders } from "./related.js";

// Each as a task of its own: none holds the page up for long, and if one fails the others still work.
for (const begin of [markFound, offerOrders, offerFields, reading, takeAway, keepForLater]) setTimeout(begin);
