# 📊: what a promotion has brought, for owners: the money first, then its share.

report-effect-money = 📊 <b>Прирост: { $sum } (от { $low } до { $high })</b>
report-share = К тому, что купили бы и так: { $share }
report-effect-worth = За вычетом { -points-of }: { $sum } (от { $low } до { $high })
report-effect-purchases = Больше покупок: { $sum } (от { $low } до { $high })
report-effect-spent = Больше потрачено { -points-of }: { $sum } (от { $low } до { $high })
report-effect-given = Больше начислено { -points-of }: { $sum } (от { $low } до { $high })
report-untold-too-few = 📊 <b>Данных пока мало: помогло ли, сказать нельзя.</b>
report-told-when = Сказать можно, когда в каждой группе будет людей: от { $members }, из них с покупкой: от { $buyers }.
report-untold-nobody-compared = 📊 <b>Помогло ли, сказать нельзя: группы сравнения не было.</b>
report-untold-uneven = 📊 <b>Помогло ли, сказать нельзя: размеры групп не те, что должны быть.</b>
report-stopped = Рассылка остановлена: она даёт больше, чем приносит.
report-name = Рассылка «{ $name }»
report-groups = Кому писали: { $written }. Группа сравнения (им не пишем): { $compared }
report-gave = Роздано { -points-of }: { $points }
report-came = Пришли по ссылке из поста: { $count }
report-counted-until = Покупки считаем до { $day }
report-quarter = Все рассылки вместе: с { $first } по { $last }
report-quarter-groups = Могли их получать: { $written }. Группа сравнения (ей не пишем весь квартал): { $compared }
report-quarter-agreed = Все рассылки вместе можно оценить, когда на акции согласятся хотя бы столько покупателей: { $count }.
report-button = 📊 Отчёт
report-quarter-button = 📊 Все рассылки вместе
report-later-button = ⬅️ Следующий квартал
report-earlier-button = ➡️ Предыдущий квартал
report-overrule-button = ▶️ Всё равно продолжить
promotion-does-not-pay =
    ⚠️ <b>Рассылка остановлена: она даёт больше, чем приносит.</b>

    Рассылка «{ $name }»
    Потеряно: { $sum } (от { $low } до { $high })
