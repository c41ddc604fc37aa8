# Writing to the shop, and the answers of the team.

feedback-ask =
    <b>Напишите нам прямо здесь.</b>

    Можно словами, фото или голосом: ответит живой человек.
feedback-ask-later =
    { feedback-ask }
    Сейчас мы отдыхаем и отвечаем с этого времени: { $at }.
feedback-taken = <b>Спасибо, получили.</b> Ответ придёт сюда же.
feedback-taken-later =
    <b>Спасибо, получили.</b> Ответ придёт сюда же.

    Сейчас мы отдыхаем и отвечаем с этого времени: { $at }.
feedback-kind-refused = Такое сообщение не передать. Пришлите текст, фото, видео или голосовое.
feedback-not-carried = Сообщение передать не удалось. Пришлите его иначе: текстом, фото или голосовым.
still-writing-words = Напишите, что хотите сказать магазину, или пришлите фото, видео или голосовое.
feedback-who = 💬 <b>Пишет { $name }</b>
feedback-who-tier = Уровень: { $tier }
feedback-who-purchases = Покупок: { $purchases }
feedback-who-score = Последняя оценка: { $score } из 5
reply-ask = <b>Что ответить?</b> Пришлите сообщение любого вида: { $name } получит его от имени магазина.
reply-sent = Ответ отправлен: { $name }.
reply-colleague = Уже ответил кто-то из команды: { $colleague }, { $at }.
reply-not-reached = Ответ не дошёл: { $name } больше не принимает сообщений от бота.
still-replying-words = Пришлите ответ покупателю: текст, фото, видео или голосовое. Передумали — /cancel.
