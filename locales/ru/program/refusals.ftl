# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-currency-in-use = Продажи уже записаны в нынешней валюте, поэтому сменить её нельзя. Магазину с другой валютой нужен свой бот со своей базой данных.
