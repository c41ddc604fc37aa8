# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = There’s no such question. If you’d like to tell us something, just write.
refusal-rating-too-late = An answer can be changed for a day, and that day is over.
refusal-rating-unscored = Tap a score first.
refusal-words-too-long = Too long: { $most } characters fit. Send it shorter.
refusal-words-empty = There’s nothing to read here. Write it in words.
refusal-rating-answered = This customer has had an answer. To add yours, tap “Answer”.
