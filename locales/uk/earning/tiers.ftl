# Tiers: where a member stands, and what is said when that changes.

tier-held = Ваш рівень: <b>{ $tier }</b>
tier-held-until = Ваш рівень: <b>{ $tier }</b>. До { $until } включно він точно ваш.
tier-keep = Щоб він залишився й надалі, до цього дня потрібно ще: { $more }.
tier-above = До рівня «{ $above }» залишилося: { $more }.
tier-above-rolling = До рівня «{ $above }» залишилося: { $more }. Рахуємо останні 12 місяців.
tier-above-calendar = До рівня «{ $above }» залишилося: { $more }. Устигнути треба до { $until } включно.
tier-above-next = Рівень «{ $above }» уже зароблено: він буде вашим із наступною покупкою.

tier-more-spend = покупки на <b>{ $sum }</b>
tier-more-visits = { $visits ->
    [one] <b>{ $visits } покупка</b>
    [few] <b>{ $visits } покупки</b>
   *[many] <b>{ $visits } покупок</b>
}
tier-more-points = <b>{ points }</b> за покупки

tier-won =
    🎉 <b>Вітаємо!</b> Тепер ваш рівень — «{ $tier }».

    Дякуємо, що ви з нами.
tier-gives = Що він дає:
tier-gives-rate = • { $rate } від суми чека повертаємо { -points-with }
tier-gives-multiplier = • { -points } за покупки: { $times }
tier-gives-discount = • знижка { $rate } на кожну покупку
tier-gives-spend = • { -points-with } можна оплатити до { $rate } чека
tier-gives-birthday = • { points } у подарунок на день народження

tier-warning =
    <b>Хочете зберегти рівень «{ $tier }»?</b>

    Він ваш до { $until } включно. { tier-keep } Інакше рівень стане на сходинку нижчим.
tier-lowered =
    Тепер ваш рівень — <b>{ $tier }</b>.

    Для рівня «{ $lost }» цього разу забракло покупок, але його можна повернути: скільки залишилося, видно в «{ balance-button }».
tier-lost =
    Для рівня <b>{ $lost }</b> цього разу забракло покупок.

    Його можна повернути: скільки залишилося, видно в «{ balance-button }».
tier-taken-back = Покупку скасували або повернули, тому ваш рівень знову <b>{ $tier }</b>.
tier-taken-back-wholly = Покупку скасували або повернули, тому рівень <b>{ $lost }</b> більше не діє.
