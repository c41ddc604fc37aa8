# A dry run: what an offer would have given for the purchases of the last thirty days.

dry-run-button = 📊 Приміряти
dry-run-worth = <b>{ $worth }</b>: стільки акція дасть { -points-with } ({ points }).
dry-run-at-once = Одразу: { points } (отримувачів: { $members })
dry-run-by-purchases = За покупки: { points }
dry-run-past = За останні 30 днів вони купили на { $paid } (покупок: { $sales }). З таким множником вони отримали б іще: { points }.
dry-run-nobody = За останні 30 днів вони нічого не купили: скільки дасть множник, сказати не можна.
dry-run-budget = Більше за бюджет не піде: коли він вичерпається, завершиться й акція. Скажіть про це в повідомленні: «{ while-it-lasts }»
dry-run-earns-back = Стільки ж грошей приносять іще покупки: { $purchases } (середній чек { $average }). Собівартість тут не враховано.

while-it-lasts = Поки вистачає { -points-of } акції.
