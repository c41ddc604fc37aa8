# Tiers: where a member stands, and what is said when that changes.

tier-held = Ваш уровень: <b>{ $tier }</b>
tier-held-until = Ваш уровень: <b>{ $tier }</b>. До { $until } включительно он точно за вами.
tier-keep = Чтобы он остался и дальше, до этого дня нужно ещё: { $more }.
tier-above = До уровня «{ $above }» осталось: { $more }.
tier-above-rolling = До уровня «{ $above }» осталось: { $more }. Считаем последние 12 месяцев.
tier-above-calendar = До уровня «{ $above }» осталось: { $more }. Успеть нужно до { $until } включительно.
tier-above-next = Уровень «{ $above }» уже заработан: он будет вашим со следующей покупкой.

tier-more-spend = покупки на <b>{ $sum }</b>
tier-more-visits = { $visits ->
    [one] <b>{ $visits } покупка</b>
    [few] <b>{ $visits } покупки</b>
   *[many] <b>{ $visits } покупок</b>
}
tier-more-points = <b>{ points }</b> за покупки

tier-won =
    🎉 <b>Поздравляем!</b> Теперь ваш уровень — «{ $tier }».

    Спасибо, что вы с нами.
tier-gives = Что он даёт:
tier-gives-rate = • { $rate } от суммы чека возвращаем { -points-with }
tier-gives-multiplier = • { -points } за покупки: { $times }
tier-gives-discount = • скидка { $rate } на каждую покупку
tier-gives-spend = • { -points-with } можно оплатить до { $rate } чека
tier-gives-birthday = • { points } в подарок на день рождения

tier-warning =
    <b>Хотите сохранить уровень «{ $tier }»?</b>

    Он ваш до { $until } включительно. { tier-keep } Иначе уровень станет на ступень ниже.
tier-lowered =
    Теперь ваш уровень — <b>{ $tier }</b>.

    Для уровня «{ $lost }» в этот раз не хватило покупок, но его можно вернуть: сколько осталось, видно в «{ balance-button }».
tier-lost =
    Для уровня <b>{ $lost }</b> в этот раз не хватило покупок.

    Его можно вернуть: сколько осталось, видно в «{ balance-button }».
tier-taken-back = Покупку отменили или вернули, поэтому ваш уровень снова <b>{ $tier }</b>.
tier-taken-back-wholly = Покупку отменили или вернули, поэтому уровень <b>{ $lost }</b> больше не действует.
