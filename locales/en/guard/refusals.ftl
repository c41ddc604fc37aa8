# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-limit-customer = Today’s limit of sales to this customer is reached. The owner has been told: ask them what to do.
refusal-limit-cashier = Your limit of { -points } for today is reached. The owner has been told: ask them what to do.
refusal-limit-pair = Your limit with this customer for 7 days is reached. A colleague can serve them. The owner has been told.
refusal-limit-burst = Too many sales within 10 minutes. Wait a little and try again. The owner has been told.
refusal-limit-by-phone = Your limit of sales by phone number for today is reached. Ask for the card. The owner has been told.
refusal-limit-late-refunds = Today’s limit of refunds from earlier days is reached. The owner has been told: ask them what to do.
refusal-alert-unknown = This message is gone. Open the menu below.
