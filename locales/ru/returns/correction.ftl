# Points added or taken away by hand.

correction-button = ✏️ Баллы
correction-points =
    <b>{ $name }</b>

    Сколько баллов добавить или убрать? Пришлите, например, +100 или −50.
still-correction-points = Пришлите, сколько баллов добавить или убрать, например +100 или −50. Передумали — отправьте /cancel.
correction-why =
    <b>Баллы: { $points }</b>

    Почему? Покупатель увидит причину. Выберите или напишите её.
why-not-credited = Не начислили за покупку
why-mistake = Ошибка на кассе
why-apology = Извинение за неудобства
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Исправить баллы?</b>

    { $name }
    Баллы: <b>{ $points }</b>
    Баланс после: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Это больше, чем один человек может исправить за день. После ✅ спросим второго: управляющего или владельца.
correction-yes-button = ✅ Исправить
correction-done =
    <b>Баллы исправлены: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Ждём второго человека: { $points }</b>

    { $name }
    Пока ничего не изменилось. Ответить можно в течение суток.
correction-refused =
    <b>Отказано: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Хорошо, баллы остаются как есть.
correction-repeated = Уже сделано.
correction-second =
    <b>Исправить баллы? Нужен ваш ответ.</b>

    { $name }
    Баллы: <b>{ $points }</b>
    Причина: { $reason }
    Просит: { $asker }

    Ответить можно в течение суток.
correction-answer-granted =
    ✅ <b>Исправление подтверждено: { $points }</b>

    { $name }
    Решение: { $by }
correction-answer-refused =
    ❌ <b>В исправлении отказано: { $points }</b>

    { $name }
    Решение: { $by }
correction-answer-lapsed =
    <b>Исправление не подтверждено: { $points }</b>

    { $name }
    За сутки никто не ответил, ничего не изменилось.
correction-answer-gone =
    <b>Исправление не подтверждено: { $points }</b>

    Покупатель вышел из программы, ничего не изменилось.
correction-receipt =
    ✏️ <b>Мы исправили ваши баллы: { $points }</b>

    Причина: { $reason }
    Баланс: <b>{ $balance }</b>

    { $programme }
