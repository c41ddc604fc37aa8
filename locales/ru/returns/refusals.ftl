# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-sale-unknown = Такой продажи нет. Проверьте номер на чеке.
refusal-sale-undone = Эта продажа уже отменена. Больше ничего делать не нужно.
refusal-undo-too-late = Уже поздно: отменить эту продажу можно было до { $until_clock }. Сообщите управляющему.
refusal-sale-changed = По этой продаже уже что-то вернули. Посмотрите, сколько осталось, и начните возврат заново.
refusal-refund-too-late = Уже поздно: вернуть эту покупку можно было до { $until }. Обратитесь к владельцу.
refusal-refund-too-large = Столько вернуть нельзя: осталось { $left }. Пришлите сумму поменьше.
refusal-reason-unreadable = Нужна причина: от 3 до 200 символов. Напишите её ещё раз.
refusal-correction-unreadable = Это не похоже на число { -points-of }. Пришлите, например, +100 или −50.
refusal-correction-too-large = { $points ->
    [0] Убрать нечего: на этой карте нет { -points-of }, которые можно потратить.
   *[other] Столько убрать нельзя. Сейчас на карте доступно: { points }. Пришлите число поменьше.
}
refusal-sale-disputed = Вы уже сообщили об этой покупке: владелец магазина знает.
refusal-dispute-too-late = Сообщить о покупке можно в течение 7 дней. Если что-то не так, обратитесь в магазин.
