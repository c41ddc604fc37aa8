# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-limit-customer = This customer has had as many sales today as are allowed. The owner has been told: please ask them.
refusal-limit-cashier = You have added as many points today as are allowed in a day. The owner has been told: please ask them.
refusal-limit-pair = You have served this customer as often in 7 days as is allowed. A colleague may serve them. The owner has been told.
refusal-limit-burst = Too many sales within 10 minutes. Wait a little and try again. The owner has been told.
refusal-limit-late-refunds = Today you have refunded as many sales of earlier days as are allowed. The owner has been told: please ask them.
refusal-alert-unknown = This message is gone. The team: /team.
