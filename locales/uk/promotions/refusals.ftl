# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-campaign-gone = Цієї розсилки вже немає. Почніть нову.
refusal-campaign-underway = Ця розсилка вже не чернетка: її запустили або надіслали на підтвердження.
refusal-draft-changed = Поки ви дивилися, змінилося: { $what ->
    [contents] повідомлення
    [buttons] кнопки
    [audience] отримувачі
    [timing] час
    [perk] пропозиція
    [budget] бюджет
    [compared] група порівняння
    [chat] канал
   *[several] одразу кілька речей
}. Хто змінив: { $by }. Погляньте ще раз.
refusal-nothing-to-say = Повідомлення ще немає. Надішліть його таким, яким його побачать покупці.
