# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-rating-unknown = There’s no such question. If you’d like to tell us something, just write.
refusal-rating-too-late = An answer can be changed for a day, and that day is over.
refusal-rating-unscored = Tap a score first.
refusal-words-too-long = Too long: { $most } characters fit. Send something shorter.
refusal-words-empty = There’s nothing to read here. Write it in words.
refusal-rating-answered = This customer has had an answer. To add yours, tap “Answer”.
refusal-thread-unknown = This conversation is no longer here.
refusal-customer-blocked = Nothing was sent: the customer has blocked the bot. Call them if you have their number.
refusal-survey-gone = This survey isn’t there any more. Open the list of surveys again.
refusal-survey-name-taken = There is a survey “{ $name }” already. Give this one another name.
refusal-survey-name-unfit = A name takes one line of at most { $most } characters. Send another.
refusal-survey-flawed = Something in the survey is wrong. Mend it, and it will be saved.
refusal-survey-empty = There’s nothing to try yet: add questions and save the survey.
refusal-survey-changed = Somebody else has changed the survey meanwhile. Open it again.
refusal-survey-promised = People are answering already, and were told whether it’s anonymous. To change that, make a new survey.
refusal-question-kind-changed = The question “{ $question }” has answers of another kind. Add a new question instead.
refusal-survey-over = The survey’s last day has passed. Set another, or do without one.
refusal-too-few-ballots = Answers are anonymous, so results show once { $least } people have answered. There are fewer so far.
refusal-whole-shop-only = Answers are anonymous, so they aren’t split by branch. The owner sees the results.
refusal-sheet-unknown = This survey is finished, or somebody else began it. Open it again by its link.
refusal-survey-closed = The survey is closed right now. Thank you for wanting to answer!
refusal-survey-full = That’s enough answers for today. Come back tomorrow: it opens again.
refusal-survey-answered = You’ve already answered this survey. Thank you!
refusal-choices-unreadable = Send { $least } to { $most } choices, one on each line, each of at most { $characters } characters.
refusal-ends-unreadable = Send two lines: for the worst and for the best, each of at most { $most } characters.
refusal-question-gone = This question isn’t in the survey any more.
