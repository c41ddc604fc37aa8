# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-currency-in-use = Sales are already recorded in the present currency, so it can’t be changed. A shop with another currency needs a bot and a database of its own.
