# Refusals: what was wrong, and what to do. Plain texts of at most 200 characters.

refusal-sale-unknown = Такого продажу немає. Перевірте номер на чеку.
refusal-sale-undone = Цей продаж уже скасовано. Більше нічого робити не треба.
refusal-undo-too-late = Уже пізно: скасувати цей продаж можна було до { $until_clock }. Повідомте керівника.
refusal-sale-changed = За цим продажем уже щось повернули. Подивіться, скільки залишилося, і почніть повернення спочатку.
refusal-refund-too-late = Уже пізно: повернути цю покупку можна було до { $until }. Зверніться до власника.
refusal-refund-too-large = Стільки повернути не можна: залишилося { $left }. Надішліть меншу суму.
refusal-reason-unreadable = Потрібна причина: від 3 до 200 символів. Напишіть її ще раз.
refusal-correction-unreadable = Це не схоже на кількість { -points-of }. Надішліть, наприклад, +100 або −50.
refusal-correction-too-large = { $points ->
    [0] Забирати нема чого: на цій картці немає { -points-of }, які можна витратити.
   *[other] Стільки забрати не можна. Зараз на картці доступно: { points }. Надішліть менше число.
}
refusal-sale-disputed = Ви вже повідомили про цю покупку: власник магазину знає.
refusal-dispute-too-late = Повідомити про покупку можна протягом 7 днів. Якщо щось не так, зверніться до магазину.
