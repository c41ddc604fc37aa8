# What several were asked, once nobody needs to answer any more.

approval-closed =
    <b>{ $what }</b>

    { $ending }
approval-of-bill = Чек на { $bill }
approval-of-correction = Исправление { -points-of }: { $points }
approval-ending-granted = ✅ Подтверждено. Решение: { $by }.
approval-ending-refused = ❌ Отказано. Решение: { $by }.
approval-ending-lapsed = Время на ответ вышло, ничего не изменилось.
approval-ending-withdrawn = Запрос отозван, отвечать не нужно.
