# Putting a survey together. $title is the survey's, $question a question's text, $text what somebody wrote.

make-change-button = ✏️ Change, open or close
make-new-button = ➕ New survey
make-new =
    <b>Which survey shall it be?</b>
    Take a ready one and change whatever you like.
make-own-button = ➕ My own, from scratch
make-survey = ❓ <b>{ $title }</b>
make-state-draft = Draft: nobody can answer it yet.
make-open-at = Open: { $link }
make-state-closed = Closed: no new answers.
make-try-button = ❓ Try it
make-length = Questions: { $questions }, minutes: { $minutes }
make-question = <b>{ $number }.</b> { $text } ({ $kind })
make-flaw = ⚠️ { $flaw }
make-no-text = no text yet
make-quoted = “{ $text }”
make-choose-yes = Yes
make-choose-no = No
make-add-button = ➕ Question
make-terms-button = ⚙️ Terms
make-keep-button = ✅ Save
make-drop-button = ❌ Discard changes
make-kept = Saved.
make-open-button = ▶️ Open
make-close-button = ⏸ Close
make-remove-button = 🗑 Remove
make-ask-away =
    <b>Remove the survey “{ $title }”?</b>
    Nobody will be able to answer it any more. The answers you have are kept.
make-removed = The survey “{ $title }” is removed.
make-ask-kind = <b>What kind of question?</b>
make-add-scale = Scale
make-add-recommend = Recommend? 0–10
make-add-one = One of several
make-add-several = Several at once
make-add-yes-no = Yes or no
make-add-number = Number
make-add-date = Date
make-add-short = Short text
make-add-long = Long text
make-add-photo = Photo
make-kind-scale = scale 1–{ $steps }
make-kind-recommend = 0–10, would you recommend
make-kind-one = one answer
make-kind-several = several answers
make-kind-yes-no = yes or no
make-kind-number = a number
make-kind-date = a date
make-kind-short = a short text
make-kind-long = a long text
make-kind-photo = a photo
make-ask-wording =
    <b>What does it ask?</b>
    Send the question’s text. Language: { $language }
make-now =
    Now:
    { $text }
make-hint-earlier = { "{" }{ $key }{ "}" } stands for the answer to the question before.
make-ask-choices =
    <b>Which answers are there?</b>
    One on each line, at most: { $most }. Language: { $language }
make-ask-steps = <b>Which scale?</b>
make-ask-ends =
    <b>What stands at the ends of the scale?</b>
    Two lines: first for the worst, then for the best ({ $last }). Language: { $language }
make-question-gone = This question is gone.
make-question-head = <b>Question { $number }</b>: { $kind }
make-question-text = { $text }
make-choice = • { $text }
make-ends = Ends: { $low } → { $high }
make-required = It has to be answered.
make-optional = It may be skipped.
make-only = Only if: { $when }
make-leads = Jump: { $jump }
make-if = “{ $question }”: { $answer }
make-if-answered = answered
make-if-least = { $least } or more
make-if-most = { $most } or less
make-if-between = from { $least } to { $most }
make-to-the-end = to the end
make-jump-always = always → { $to }
make-jump = { $when } → { $to }
make-wording-button = ✏️ Text
make-tongue-button = 🌐 Languages
make-ask-tongue =
    <b>In which language do you write “{ $question }”?</b>
    Where a customer’s language has no text, they read it in another.
make-required-button = ✏️ Make it required
make-optional-button = ➡️ Let it be skipped
make-choices-button = ✏️ Choices
make-steps-button = ✏️ Scale
make-ends-button = ✏️ Ends
make-only-button = 🎯 Who is asked
make-jumps-button = ➡️ Jumps
make-earlier-button = ✏️ Move up
make-later-button = ✏️ Move down
make-ask-gone = <b>Remove the question “{ $question }”?</b>
make-gone-others = Whoever would have jumped to it goes on to the next one. The conditions and jumps of these questions change:
make-ask-only =
    <b>Who is asked “{ $question }”?</b>
    Everybody, or only after such an answer:
make-ask-answered =
    <b>“{ $question }”</b>
    Which answer?
make-any-answer = Any answer
make-ask-jumps =
    <b>Where does “{ $question }” lead?</b>
    To the next one, unless it says otherwise here.
make-add-jump-button = ➕ Jump
make-ask-leads = <b>Where to after “{ $question }”?</b>
make-survey-end = To the end of the survey
make-terms = <b>Terms of the survey</b>
make-switch-anonymous = Anonymous
make-switch-everybody = Open to people without a card
make-switch-goes-back = ⬅️ People can go back
make-amount-reward-button = ⭐ Reward
make-again-button = ⚙️ Ask again
make-closes-button = 🗓 Until when
make-amount-most-sheets-button = ⏸ How many answers
make-amount-per-day-button = ⏸ At most a day
make-edit-title-button = ✏️ Title
make-edit-intro-button = ✏️ Words before
make-edit-thanks-button = ✏️ Thanks after
make-term-anonymous = Answers are anonymous.
make-term-everybody = People without a card answer too.
make-term-reward = Reward for answering: { points }
make-term-again-unfinished = Whoever left it half-way may begin anew.
make-term-again-after-days = Asked again after so many days: { $days }
make-term-again-each-purchase = Asked after each purchase.
make-term-closes = Open until { $at }
make-term-most = Closes after so many answers: { $count }
make-term-per-day = At most so many people begin on one day: { $count }
make-said-intro = Before: { $text }
make-said-thanks = After: { $text }
make-say-title =
    <b>What’s the survey called?</b>
    Customers will see this title.
make-say-intro = <b>What do we say before the first question?</b>
make-say-thanks = <b>What do we say after the last answer?</b>
make-clear-button = 🗑 Clear
make-ask-again = <b>Who is asked again?</b>
make-again-never = Nobody
make-again-unfinished = Whoever left half-way
make-again-after-days = Everybody, after some days
make-again-each-purchase = After each purchase
make-count-reward =
    <b>How many { -points } for answering?</b>
    Once for everybody who gets to the end.
make-count-again-days = <b>After how many days do we ask again?</b>
make-count-most-sheets = <b>After how many answers does it close?</b>
make-count-per-day = <b>How many people may begin on one day, at most?</b>
make-ask-closes =
    <b>Until when is it open?</b>
    For example: { $example }
