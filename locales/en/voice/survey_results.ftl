# /surveys: what surveys have brought, question by question, beside each other, in files.

surveys-head = <b>Surveys</b>
surveys-none-yet = <b>No surveys yet.</b>
surveys-button = ❓ All surveys
survey-line = <b>{ $title }</b>
    { $state }, finished: { $count }
survey-state-draft = draft
survey-state-open = open
survey-state-closed = closed
survey-state-removed = removed
survey-head = <b>{ $title }</b> ({ $state })
survey-untold =
    { $why }
survey-took = Began: { $began }. Finished: { $finished } ({ $share })
survey-question = { $number }. { $text } — <b>{ $said }</b>
survey-answers = answers: { $count }
survey-questions-button = 📊 By question
narrow-button = 🎯 Whose answers
file-button-csv = 📥 CSV
file-button-xlsx = 📥 Excel
export-caption = { $title }. Rows: { $rows }
export-too-large =
    <b>The file is too large for Telegram.</b>
    On the server, the command <code>surveys results</code> gives it.

result-question = Question { $number } of { $all }
    <b>{ $text }</b>
result-gone = This question isn’t asked any more.
result-answered = Answered: { $answered }. Skipped: { $skipped }
result-reached = Reached it: { $reached }. Stopped here: { $left }
result-mean = <b>On average: { $mean }</b> (from { $low } to { $high })
result-mean-alone = <b>On average: { $mean }</b>
result-score = <b>Would recommend: { $score }</b> (from { $low } to { $high })
    Scale: −100…+100. Days: { $days }, answers: { $count }
result-score-alone = <b>Would recommend: { $score }</b>
    Scale: −100…+100. Days: { $days }, answers: { $count }
result-ends = From { $least } to { $most }
result-none = No answers yet.
result-before-button = ⬅️ Question
result-next-button = ➡️ Question
result-survey-button = ❓ Whole survey

look-days = Days: { $days }
look-ever = All time
look-branch = Branch: { $name }
look-cashier = Cashier: { $name }
look-tier = Tier: { $name }
narrow-ask = <b>Whose answers shall we show?</b>
narrow-days = 🗓 Days: { $days }
narrow-ever = 🗓 All time
narrow-where = 🎯 Branch
narrow-whose = 🎯 Cashier
narrow-level = 🎯 Tier
narrow-everybody = Everybody
narrow-choose = <b>Choose from the list.</b>

apart-button-branch = 📊 By branch
apart-button-cashier = 📊 By cashier
apart-button-tier = 📊 By tier
apart-button-week = 📊 By week
apart-head-branch = <b>{ $text }</b>
    By branch:
apart-head-cashier = <b>{ $text }</b>
    By cashier:
apart-head-tier = <b>{ $text }</b>
    By tier:
apart-head-week = <b>{ $text }</b>
    By week, from its Monday:
apart-none-branch = no branch
apart-none-cashier = no cashier
apart-none-tier = no tier
compared = { $name }: <b>{ $figure }</b> (from { $low } to { $high }), answers: { $count }
compared-alone = { $name }: <b>{ $figure }</b>, answers: { $count }
compared-count = { $name }: answers: { $count }
ratings-by = <b>Ratings after purchases</b>, days: { $days }
ratings-button = 📊 Ratings

texts-button = 💬 What they wrote
texts-head = <b>{ $text }</b>
texts-found = With “{ $word }”:
texts-one = { $day }
    { $text }
texts-none = Nothing here yet.
texts-find-button = ✏️ Find a word
texts-ask = <b>Which word shall we look for?</b> Send it.
still-reading-search = Send the word to look for among the answers. Changed your mind? Send /cancel.

picture-button = 📊 As a picture
picture-not-drawn = The picture didn’t work out. Try again a little later.
picture-trend = By week, from its Monday
picture-mean = On average: { $figure } · answers: { $count }
picture-score = Would recommend: { $figure } · answers: { $count }
picture-head = <b>{ $text }</b>
    { $below }
picture-bar = { $label }: { $told }
