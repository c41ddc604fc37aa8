# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-nobody-to-ask = That is more than one person may correct in a day, and there is no other manager or owner. Correct fewer points, or do it tomorrow.
refusal-approval-answered = This question is already answered.
refusal-approval-gone = It is too late to answer: this question is closed, and nothing more is needed.
