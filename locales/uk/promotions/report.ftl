# 📊: what a promotion has brought, for owners: the money first, then its share.

report-effect-money = 📊 <b>Приріст: { $sum } (від { $low } до { $high })</b>
report-share = До того, що купили б і так: { $share }
report-effect-worth = За вирахуванням { -points-of }: { $sum } (від { $low } до { $high })
report-effect-purchases = Більше покупок: { $sum } (від { $low } до { $high })
report-effect-spent = Більше витрачено { -points-of }: { $sum } (від { $low } до { $high })
report-effect-given = Більше нараховано { -points-of }: { $sum } (від { $low } до { $high })
report-untold-too-few = 📊 <b>Даних поки мало: чи допомогло, сказати не можна.</b>
report-told-when = Сказати можна, коли в кожній групі буде людей: від { $members }, з них із покупкою: від { $buyers }.
report-untold-nobody-compared = 📊 <b>Чи допомогло, сказати не можна: групи порівняння не було.</b>
report-untold-uneven = 📊 <b>Чи допомогло, сказати не можна: розміри груп не такі, як мають бути.</b>
report-stopped = Розсилку зупинено: вона дає більше, ніж приносить.
report-name = Розсилка «{ $name }»
report-groups = Кому писали: { $written }. Група порівняння (їм не пишемо): { $compared }
report-gave = Роздано { -points-of }: { $points }
report-came = Прийшли за посиланням із допису: { $count }
report-counted-until = Покупки рахуємо до { $day }
report-quarter = Усі розсилки разом: з { $first } до { $last }
report-quarter-groups = Могли їх отримувати: { $written }. Група порівняння (їй не пишемо весь квартал): { $compared }
report-quarter-agreed = Усі розсилки разом можна оцінити, коли на акції погодяться хоча б стільки покупців: { $count }.
report-button = 📊 Звіт
report-quarter-button = 📊 Усі розсилки разом
report-later-button = ⬅️ Наступний квартал
report-earlier-button = ➡️ Попередній квартал
report-overrule-button = ▶️ Усе одно продовжити
promotion-does-not-pay =
    ⚠️ <b>Розсилку зупинено: вона дає більше, ніж приносить.</b>

    Розсилка «{ $name }»
    Втрачено: { $sum } (від { $low } до { $high })
