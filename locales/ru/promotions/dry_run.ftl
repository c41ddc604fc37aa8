# A dry run: what an offer would have given for the purchases of the last thirty days.

dry-run-button = 📊 Примерить
dry-run-worth = <b>{ $worth }</b>: столько акция даст { -points-with } ({ points }).
dry-run-at-once = Сразу: { points } (получателей: { $members })
dry-run-by-purchases = За покупки: { points }
dry-run-past = За последние 30 дней они купили на { $paid } (покупок: { $sales }). С таким множителем они получили бы ещё: { points }.
dry-run-nobody = За последние 30 дней они ничего не купили: сколько даст множитель, сказать нельзя.
dry-run-budget = Больше бюджета не уйдёт: когда он закончится, закончится и акция. Скажите об этом в сообщении: «{ while-it-lasts }»
dry-run-earns-back = Столько же денег приносят ещё покупки: { $purchases } (средний чек { $average }). Себестоимость здесь не учтена.

while-it-lasts = Пока хватает { -points-of } акции.
