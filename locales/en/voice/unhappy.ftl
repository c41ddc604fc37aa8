# What the team hears of somebody who was unhappy, and answers.

low-score =
    ⚠️ <b>Rated { $score } of 5:</b> { $name }

    Purchase of { $bill }, { $at }
    At the till: { $cashier }
low-score-causes = What went wrong: { $causes }
low-score-words = “{ $words }”
score-raised =
    <b>Rating changed: { $before } → { $score }.</b> { $name }

    Purchase of { $bill }, { $at }
    At the till: { $cashier }
team-answer-button = 💬 Answer
ready-sorry-button = 💬 “Sorry, we’ll look into it”
ready-thanks-button = 💬 “Thank you for telling us”
apology-button = ⭐ Apologise: +{ points }
team-answer-ask = <b>What’s your answer?</b> Write it: { $name } gets it in the shop’s name.
team-answer-ask-more = <b>What’s your answer?</b> Write it: { $name } gets it in the shop’s name. Answered before by: { $answered }.
team-answer-sent = Your answer is on its way.
team-answer-done = Your answer is on its way: { $name }.
team-answer-dropped = All right, nothing is sent.
still-answering-words = Write your answer to the customer in words.
apology-given = Given: { points }.
apology-before = These { -points } were given before.
apology-waits = That’s more than one person may give in a day. A manager or an owner has to confirm: we’ve asked.
team-answer =
    <b>An answer from “{ $programme }”</b>

    { $words }
team-answer-sorry =
    <b>An answer from “{ $programme }”</b>

    We’re sorry. We’ll look into it and put it right.
team-answer-thanks =
    <b>An answer from “{ $programme }”</b>

    Thank you for telling us: it makes us better. See you again.
