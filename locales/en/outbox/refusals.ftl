# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = That’s more than your limit for a day, and there is no other manager or owner to confirm it. Adjust fewer { -points }, or do it tomorrow.
refusal-approval-answered = This request is already answered.
refusal-approval-gone = It’s too late to answer: this request is closed, and nothing more is needed.
