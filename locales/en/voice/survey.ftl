# Answering a survey: the questions, what each expects, and the end.

survey-minutes = { $minutes ->
    [one] Takes about a minute.
   *[other] Takes about { $minutes } minutes.
}
survey-anonymous = Answers are anonymous: the shop won’t see whose they are.
survey-trial = Just a try: the answers don’t count.
survey-progress = { $number } / { $of }
survey-ends = { $first } — { $low }, { $last } — { $high }
survey-never = not at all
survey-surely = definitely
survey-yes = Yes
survey-no = No
survey-nothing = no answer
survey-a-photo = a photo
survey-done-button = ➡️ Next
survey-keep-button = ➡️ Leave it as it is
survey-write-button = 💬 Write the answer
survey-photo-button = 💬 Send a photo
survey-expects-tap = Tap one of the answers.
survey-expects-several = Tick whatever fits, then tap ➡️.
survey-expects-so-many = Tick what fits (from { $least } to { $most }), then tap ➡️.
survey-expects-exactly = Tick what fits (exactly { $most }), then tap ➡️.
survey-expects-number = Send a number, for example 3.
survey-expects-number-from = Send a number, { $least } or more.
survey-expects-number-to = Send a number, { $most } or less.
survey-expects-number-between = Send a number from { $least } to { $most }.
survey-expects-date = Send a date, for example { $example }.
survey-expects-short = Answer briefly, in one message: { $most } characters fit.
survey-expects-long = Answer in your own words, in one message: { $most } characters fit.
survey-expects-photo = Send a photo: as a picture, not as a file.
survey-expects-reply = Reply to this very message, so that the till doesn’t take your answer for a bill or a card.
survey-one-photo = One photo is enough: we took the first.
survey-unfit = That doesn’t fit here. { $expects }
survey-needs-answer = This question needs an answer. { $expects }
survey-ticked-enough = No more can be ticked: untick one first.
survey-old-tap = That button belongs to an earlier question. Here’s the one we’re at.
survey-asks-anew = The shop has changed the survey. Here’s the question as it is now.
survey-finished = You’ve already answered this survey. Thank you!
survey-write-now = Send your answer as a message.
survey-thanks = <b>Thank you for your answers!</b>
survey-reward = You get <b>{ points }</b>.
survey-trial-done = This was just a try: the answers aren’t kept.
survey-link-dead = There’s no such survey: it may be over. For everything else: /help.
reason-survey = survey
still-surveying-answer = The survey is waiting: tap the button under the question, and we’ll go on.
survey-resume-button = ▶️ Go on
survey-remind-one =
    <b>One step left: shall we go on?</b>

    The survey “{ $title }” is waiting for you.
survey-remind =
    <b>Shall we go on?</b>

    The survey “{ $title }” is waiting for you. Questions left: { $left }.
