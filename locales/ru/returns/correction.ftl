# Points added or taken away by hand.

correction-button = ✏️ { CAPITAL(-points) }
correction-points =
    <b>{ $name }</b>

    Сколько { -points-of } добавить или убрать? Пришлите, например, +100 или −50.
still-correction-points = Пришлите, сколько { -points-of } добавить или убрать, например +100 или −50. Передумали — отправьте /cancel.
correction-why =
    <b>{ CAPITAL(-points) }: { $points }</b>

    Почему? Покупатель увидит причину. Выберите или напишите её.
why-not-credited = Не начислили за покупку
why-mistake = Ошибка на кассе
why-apology = Просим прощения за неудобства
still-correction-reason = { still-refund-reason }
correction-ask =
    <b>Исправить { -points }?</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Баланс после: { $balance }
    Причина: { $reason }
correction-ask-second =
    { correction-ask }

    Это больше вашего дневного лимита. После ✅ попросим управляющего или владельца это подтвердить.
correction-yes-button = ✅ Исправить
correction-done =
    <b>{ CAPITAL(-points) } исправлены: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-waits =
    <b>Ждём подтверждения: { $points }</b>

    { $name }
    Пока ничего не изменилось. Ответить можно в течение суток.
correction-refused =
    <b>Отказано: { $points }</b>

    { $name }
    Баланс: { $balance }
correction-kept = Хорошо, { -points } остаются как есть.
correction-repeated = Уже сделано.
correction-second =
    <b>Исправить { -points }? Нужен ваш ответ.</b>

    { $name }
    { CAPITAL(-points) }: <b>{ $points }</b>
    Причина: { $reason }
    Просит: { $asker }

    Ответить можно в течение суток.
correction-answer-granted =
    ✅ <b>Исправление подтверждено: { $points }</b>

    { $name }
    Решение: { $by }
correction-answer-refused =
    ❌ <b>В исправлении отказано: { $points }</b>

    { $name }
    Решение: { $by }
correction-answer-lapsed =
    <b>Исправление не подтверждено: { $points }</b>

    { $name }
    За сутки никто не ответил, ничего не изменилось.
correction-answer-gone =
    <b>Исправление не подтверждено: { $points }</b>

    Покупатель вышел из программы, ничего не изменилось.
correction-receipt =
    { $way ->
        [more] <b>+{ points }</b> на вашей карте
       *[less] <b>−{ points }</b>: мы исправили ошибку
    }
    { $reason }

    Баланс: <b>{ $balance }</b>
