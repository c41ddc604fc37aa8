# Who gets a promotion, as one sentence that goes on after a colon: so each part begins in lower case,
# stands in the plural and has no comma.

who-everyone = усі покупці
who-nobody = ніхто
who-or = або
who-named = «{ $name }»
who-nameless = № { $number }

who-speaks = розмовляють { $languages }
who-not-speaks = не розмовляють { $languages }
who-in-ru = російською
who-in-uk = українською
who-in-kk = казахською
who-in-en = англійською

who-tier = рівень { $tiers }
who-not-tier = рівень не { $tiers }
who-no-tier = без рівня
who-not-no-tier = з рівнем
who-branch = купували у філії { $branches }
who-not-branch = не купували у філії { $branches }
who-came-by = прийшли за посиланням { $posters }
who-not-came-by = прийшли не за посиланням { $posters }
who-took-part = отримували розсилку { $campaign }
who-not-took-part = не отримували розсилку { $campaign }

who-joined = отримали картку з { $first } до { $last } включно
who-joined-since = отримали картку { $day } або пізніше
who-joined-until = отримали картку { $day } або раніше
who-joined-before = отримали картку раніше ніж { $day }
who-joined-after = отримали картку пізніше ніж { $day }

who-never-bought = ще не купували
who-ever-bought = купували хоча б раз
who-lately = купували за { $days ->
    [1] останній день
    [one] останні { $days } день
    [few] останні { $days } дні
   *[many] останні { $days } днів
}
who-not-lately = не купували за { $days ->
    [1] останній день
    [one] останні { $days } день
    [few] останні { $days } дні
   *[many] останні { $days } днів
}
who-idle = { $days ->
    [one] не купували { $days } день і більше
    [few] не купували { $days } дні і більше
   *[many] не купували { $days } днів і більше
}
who-days-since = днів після останньої покупки: { $figure }

who-sum-purchases = кількість покупок: { $figure }
who-sum-spent = сума покупок: { $figure }
who-sum-average = середній чек: { $figure }
who-recent-purchases = { $days ->
    [1] кількість покупок за останній день: { $figure }
    [one] кількість покупок за останні { $days } день: { $figure }
    [few] кількість покупок за останні { $days } дні: { $figure }
   *[many] кількість покупок за останні { $days } днів: { $figure }
}
who-recent-spent = { $days ->
    [1] сума покупок за останній день: { $figure }
    [one] сума покупок за останні { $days } день: { $figure }
    [few] сума покупок за останні { $days } дні: { $figure }
   *[many] сума покупок за останні { $days } днів: { $figure }
}
who-recent-average = { $days ->
    [1] середній чек за останній день: { $figure }
    [one] середній чек за останні { $days } день: { $figure }
    [few] середній чек за останні { $days } дні: { $figure }
   *[many] середній чек за останні { $days } днів: { $figure }
}
who-least = від { $figure }
who-most = не більше ніж { $figure }
who-between = від { $least } до { $most }
who-below = менше ніж { $figure }
who-above = більше ніж { $figure }
who-balance = { -points } на руках: { $figure }

who-expiring = { -points } згорають { $days ->
    [1] найближчої доби
    [one] у найближчі { $days } день
    [few] у найближчі { $days } дні
   *[many] у найближчі { $days } днів
}
who-not-expiring = { -points } не згорають { $days ->
    [1] найближчої доби
    [one] у найближчі { $days } день
    [few] у найближчі { $days } дні
   *[many] у найближчі { $days } днів
}
who-comes-about = зазвичай заходять близько { $hour } ({ schedule-weekday })
who-not-comes-about = зазвичай не заходять близько { $hour } ({ schedule-weekday })
who-birthday-today = день народження сьогодні
who-not-birthday-today = день народження не сьогодні
who-birthday = день народження { $days ->
    [1] сьогодні або завтра
    [one] в найближчі { $days } день
    [few] в найближчі { $days } дні
   *[many] в найближчі { $days } днів
}
who-not-birthday = немає дня народження { $days ->
    [1] сьогодні й завтра
    [one] в найближчі { $days } день
    [few] в найближчі { $days } дні
   *[many] в найближчі { $days } днів
}
who-has-phone = є телефон
who-lacks-phone = немає телефону
who-share = випадкові { $share }
who-rest = решта { $share } навмання

who-habit-new = нові
who-habit-regular = постійні
who-habit-best = найкращі
who-habit-fading = давно не були
who-habit-lost = пішли
who-no-habit-new = не нові
who-no-habit-regular = не постійні
who-no-habit-best = не найкращі
who-no-habit-fading = не з тих, хто давно не був
who-no-habit-lost = не пішли
who-borders-new = покупок: менше ніж { $often }, днів без покупок: до { $fading }
who-borders-regular = покупок: від { $often }, днів без покупок: до { $fading }, за рік: менше ніж { $much }
who-borders-best = покупок: від { $often }, днів без покупок: до { $fading }, за рік: від { $much }
who-borders-fading = днів без покупок: більше ніж { $fading }, але не більше ніж { $lost }
who-borders-lost = днів без покупок: більше ніж { $lost }
who-scored = остання оцінка: { $figure }
who-never-scored = оцінок не ставили
who-answered = відповіли на опитування { $surveys }
who-not-answered = не відповідали на опитування { $surveys }
who-unasked = ні про що не питали { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}
who-not-unasked = про щось питали за { $days ->
    [1] останній день
    [one] останні { $days } день
    [few] останні { $days } дні
   *[many] останні { $days } днів
} або не хочуть запитань
