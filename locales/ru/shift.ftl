# The till's home, and the shift.

till-home =
    <b>{ $programme }</b>
    Ваша роль: { $role }

    Чтобы начислить баллы, наведите камеру телефона на QR-код покупателя. Или пришлите сюда фото кода либо шесть цифр с карты. Потом — сумму чека.
shift-button = 📊 Продажи за сегодня
team-button = 👥 Команда
own-card-button = 💳 Завести свою карту

shift =
    <b>{ $day }</b>

    Продажи: <b>{ $sales }</b>
    На сумму: <b>{ $bills }</b>
    Начислено баллов: <b>{ $points }</b>
    Отменено продаж: { $undone }

    { $lines }
shift-empty =
    <b>{ $day }</b>

    Сегодня продаж ещё не было. Начните с карты покупателя.
shift-line = { $at } · { $name } · { $bill } · <b>+{ $points }</b>
shift-line-undone = ↩️ { $at } · { $name } · { $bill } · отмена: −{ $points }
shift-undo-button = ↩️ { $at } · { $bill }
