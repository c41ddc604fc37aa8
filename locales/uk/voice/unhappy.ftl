# What the team hears of somebody who was unhappy, and answers.

low-score =
    ⚠️ <b>Оцінка { $score } із 5:</b> { $name }

    Покупка на { $bill }, { $at }
    На касі: { $cashier }
low-score-causes = Не так: { $causes }
low-score-words = «{ $words }»
score-raised =
    <b>Оцінка змінилася: { $before } → { $score }.</b> { $name }

    Покупка на { $bill }, { $at }
    На касі: { $cashier }
team-answer-button = 💬 Відповісти
ready-sorry-button = 💬 «Вибачте, ми розберемося»
ready-thanks-button = 💬 «Дякуємо, що сказали»
apology-button = ⭐ Вибачитися: +{ points }
team-answer-ask = <b>Що відповісти?</b> Напишіть: { $name } отримає відповідь від імені магазину.
team-answer-ask-more = <b>Що відповісти?</b> Напишіть: { $name } отримає відповідь від імені магазину. Уже відповідали: { $answered }.
team-answer-sent = Відповідь надіслано.
team-answer-done = Відповідь надіслано: { $name }.
team-answer-dropped = Гаразд, нічого не надсилаємо.
still-answering-words = Напишіть відповідь покупцеві словами.
apology-given = Нараховано: { points }.
apology-before = Ці { -points } вже нараховано.
apology-waits = Стільки за день одна людина подарувати не може. Ми попросили керівника або власника підтвердити.
team-answer =
    <b>Відповідь від «{ $programme }»</b>

    { $words }
team-answer-sorry =
    <b>Відповідь від «{ $programme }»</b>

    Вибачте нам, будь ласка. Ми розберемося й усе виправимо.
team-answer-thanks =
    <b>Відповідь від «{ $programme }»</b>

    Дякуємо, що сказали: так ми стаємо кращими. Чекаємо на вас знову.
