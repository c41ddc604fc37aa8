# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-currency-in-use = Продажі вже записано в нинішній валюті, тому змінити її не можна. Магазину з іншою валютою потрібен свій бот зі своєю базою даних.
