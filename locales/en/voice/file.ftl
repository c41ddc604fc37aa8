# Surveys as files: what the command line says of them, and what it explains in them.

surveys-none = There are no surveys yet.
surveys-made = Survey “{ $name }” is kept. An owner opens it in chat: /surveys
surveys-changed = Survey “{ $name }” is changed. Whoever is answering goes on with the new questions.
surveys-same = Survey “{ $name }”: the file says the same, nothing has changed.
surveys-fit = Survey “{ $name }”: nothing is wrong with it, and nothing was kept. Questions: { $questions }, minutes to answer: { $minutes }
surveys-unknown = There is no survey “{ $name }”. There are: { $listed }
surveys-not-ready = There is no ready survey “{ $name }”. There are: { $listed }
surveys-file-head = A survey. To save changes: python -m bot surveys apply FILE
    Lines that begin with # aren’t read: they explain.
    In a line like #reward, delete the sign #, and it counts.
    In the name of a text the language follows a dot: ru, uk, kk, en. What one lacks is shown in another.
    Without the dot it’s the shop’s language. All that a question can have: python -m bot surveys example
surveys-about-name = A name for yourself: it finds the survey in the list.
surveys-about-title = The title. Customers see it.
surveys-about-intro = What to say before the first question. It may be nothing.
surveys-about-thanks = What to say after the last.
surveys-about-anonymous = Is it anonymous? true: yes, false: no. Once people answer, that can’t be changed.
surveys-about-everybody = Who may answer by its link. true: anybody, false: members of the programme.
surveys-about-goes-back = May people go back to a question and answer it differently (⬅️)?
surveys-about-reward = How many { -points } a member gets for answering to the end. Once.
surveys-about-again = Is the same person asked again? never: no; unfinished: if they left it half-way;
    after-days: after again_days days; each-purchase: after each purchase.
surveys-about-again-days = After how many days, if it says after-days above.
surveys-about-closes = Until when it is open, by the programme’s clock.
surveys-about-most-sheets = How many people answer to the end before it closes.
surveys-about-per-day = How many people may begin on one day.
surveys-about-question = A question. Each has its own [[question]]; they are asked in this order.
    key: a short name in Latin letters; text: what is asked; kind: what answer it takes:
surveys-about-text = For { "{" }key{ "}" } in a text stands the answer to the question of that name above.
surveys-about-required = false: the question may be skipped (➡️). Without this line an answer is needed.
surveys-about-steps = How many steps the scale has, 2–10. Without this line, 5.
surveys-about-low = Words at the ends of the scale: low at the least, high at the most. It does without, too.
surveys-about-choices = The choices, one to a line. key: a name for conditions and tables; text: the button.
surveys-about-least = Bounds, or one of them. least: no less than that; most: no more.
    Of number it’s the number itself, of several how many choices are ticked.
surveys-about-only-if = When it is asked: if the question above, named as question, was answered so.
    chose: this choice was taken, or one of a list; at_least, at_most: a number no less, no more.
    With none of these: it was answered, not skipped. Of several conditions, all must hold.
surveys-about-jumps = Where to go after the answer. to: the name of a question below, or end to finish.
    The condition is as in only_if; without question, it’s about this answer; without any, always.
    Of several lines, the first that fits counts.
surveys-kind-scale = a scale from 1 to steps
surveys-kind-recommend = 0–10: would you recommend us
surveys-kind-one = one of choices
surveys-kind-several = several of choices
surveys-kind-yes-no = yes or no; in conditions yes and no
surveys-kind-number = a number
surveys-kind-date = a day
surveys-kind-short = a line of text
surveys-kind-long = a longer text
surveys-kind-photo = a photo
slip-steps = { $key }: a scale has steps instead of bounds, and nothing else has steps
