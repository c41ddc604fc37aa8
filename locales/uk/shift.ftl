# The till's home, and the shift.

till-home =
    <b>{ $programme }</b>
    Ваша роль: { $role }

    Щоб нарахувати бали, наведіть камеру телефону на QR-код покупця. Або надішліть сюди фото коду чи шість цифр із картки. Потім — суму чека.
shift-button = 📊 Продажі за сьогодні
team-button = 👥 Команда
own-card-button = 💳 Завести свою картку

shift =
    <b>{ $day }</b>

    Продажі: <b>{ $sales }</b>
    На суму: <b>{ $bills }</b>
    Нараховано балів: <b>{ $points }</b>
    Скасовано продажів: { $undone }

    { $lines }
shift-empty =
    <b>{ $day }</b>

    Сьогодні продажів ще не було. Почніть із картки покупця.
shift-line = { $at } · { $name } · { $bill } · <b>+{ $points }</b>
shift-line-undone = ↩️ { $at } · { $name } · { $bill } · скасовано: −{ $points }
shift-undo-button = ↩️ { $at } · { $bill }
