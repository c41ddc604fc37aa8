# What the team hears of somebody who was unhappy, and answers.

low-score =
    ⚠️ <b>Оценка { $score } из 5:</b> { $name }

    Покупка на { $bill }, { $at }
    На кассе: { $cashier }
low-score-causes = Не так: { $causes }
low-score-words = «{ $words }»
score-raised =
    <b>Оценка изменилась: { $before } → { $score }.</b> { $name }

    Покупка на { $bill }, { $at }
    На кассе: { $cashier }
team-answer-button = 💬 Ответить
ready-sorry-button = 💬 «Извините, мы разберёмся»
ready-thanks-button = 💬 «Спасибо, что сказали»
apology-button = ⭐ Извиниться: +{ points }
team-answer-ask = <b>Что ответить?</b> Напишите: { $name } получит ответ от имени магазина.
team-answer-ask-more = <b>Что ответить?</b> Напишите: { $name } получит ответ от имени магазина. Уже отвечали: { $answered }.
team-answer-sent = Ответ отправлен.
team-answer-done = Ответ отправлен: { $name }.
team-answer-dropped = Хорошо, ничего не отправляем.
still-answering-words = Напишите ответ покупателю словами.
apology-given = Начислено: { points }.
apology-before = Эти { -points } уже начислены.
apology-waits = Столько за день один человек подарить не может. Мы попросили управляющего или владельца подтвердить.
team-answer =
    <b>Ответ от «{ $programme }»</b>

    { $words }
team-answer-sorry =
    <b>Ответ от «{ $programme }»</b>

    Извините нас, пожалуйста. Мы разберёмся и всё исправим.
team-answer-thanks =
    <b>Ответ от «{ $programme }»</b>

    Спасибо, что сказали: так мы становимся лучше. Ждём вас снова.
