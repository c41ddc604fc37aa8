# Who gets a promotion, as one sentence that goes on after a colon: so each part begins in lower case,
# stands in the plural and has no comma.

who-everyone = все покупатели
who-nobody = никто
who-or = или
who-named = «{ $name }»
who-nameless = № { $number }

who-speaks = говорят { $languages }
who-not-speaks = не говорят { $languages }
who-in-ru = по-русски
who-in-uk = по-украински
who-in-kk = по-казахски
who-in-en = по-английски

who-tier = уровень { $tiers }
who-not-tier = уровень не { $tiers }
who-no-tier = без уровня
who-not-no-tier = с уровнем
who-branch = покупали в филиале { $branches }
who-not-branch = не покупали в филиале { $branches }
who-came-by = пришли по ссылке { $posters }
who-not-came-by = пришли не по ссылке { $posters }
who-took-part = получали рассылку { $campaign }
who-not-took-part = не получали рассылку { $campaign }

who-joined = получили карту с { $first } по { $last }
who-joined-since = получили карту { $day } или позже
who-joined-until = получили карту { $day } или раньше
who-joined-before = получили карту раньше { $day }
who-joined-after = получили карту позже { $day }

who-never-bought = ещё не покупали
who-ever-bought = покупали хотя бы раз
who-lately = покупали за { $days ->
    [1] последний день
    [one] последние { $days } день
    [few] последние { $days } дня
   *[many] последние { $days } дней
}
who-not-lately = не покупали за { $days ->
    [1] последний день
    [one] последние { $days } день
    [few] последние { $days } дня
   *[many] последние { $days } дней
}
who-idle = { $days ->
    [one] не покупали { $days } день и больше
    [few] не покупали { $days } дня и больше
   *[many] не покупали { $days } дней и больше
}
who-days-since = дней с последней покупки: { $figure }

who-sum-purchases = число покупок: { $figure }
who-sum-spent = сумма покупок: { $figure }
who-sum-average = средний чек: { $figure }
who-recent-purchases = { $days ->
    [1] число покупок за последний день: { $figure }
    [one] число покупок за последние { $days } день: { $figure }
    [few] число покупок за последние { $days } дня: { $figure }
   *[many] число покупок за последние { $days } дней: { $figure }
}
who-recent-spent = { $days ->
    [1] сумма покупок за последний день: { $figure }
    [one] сумма покупок за последние { $days } день: { $figure }
    [few] сумма покупок за последние { $days } дня: { $figure }
   *[many] сумма покупок за последние { $days } дней: { $figure }
}
who-recent-average = { $days ->
    [1] средний чек за последний день: { $figure }
    [one] средний чек за последние { $days } день: { $figure }
    [few] средний чек за последние { $days } дня: { $figure }
   *[many] средний чек за последние { $days } дней: { $figure }
}
who-least = от { $figure }
who-most = не больше { $figure }
who-between = от { $least } до { $most }
who-below = меньше { $figure }
who-above = больше { $figure }
who-balance = { -points } на руках: { $figure }

who-expiring = { -points } сгорают в { $days ->
    [1] ближайшие сутки
    [one] ближайшие { $days } день
    [few] ближайшие { $days } дня
   *[many] ближайшие { $days } дней
}
who-not-expiring = { -points } не сгорают в { $days ->
    [1] ближайшие сутки
    [one] ближайшие { $days } день
    [few] ближайшие { $days } дня
   *[many] ближайшие { $days } дней
}
who-comes-about = обычно заходят около { $hour } ({ schedule-weekday })
who-not-comes-about = обычно не заходят около { $hour } ({ schedule-weekday })
who-birthday-today = день рождения сегодня
who-not-birthday-today = день рождения не сегодня
who-birthday = день рождения { $days ->
    [1] сегодня или завтра
    [one] в ближайшие { $days } день
    [few] в ближайшие { $days } дня
   *[many] в ближайшие { $days } дней
}
who-not-birthday = нет дня рождения { $days ->
    [1] сегодня и завтра
    [one] в ближайшие { $days } день
    [few] в ближайшие { $days } дня
   *[many] в ближайшие { $days } дней
}
who-has-phone = есть телефон
who-lacks-phone = нет телефона
who-share = случайные { $share }
who-rest = остальные { $share } наугад

who-habit-new = новые
who-habit-regular = постоянные
who-habit-best = лучшие
who-habit-fading = давно не были
who-habit-lost = ушли
who-no-habit-new = не новые
who-no-habit-regular = не постоянные
who-no-habit-best = не лучшие
who-no-habit-fading = не из тех, кто давно не был
who-no-habit-lost = не ушли
who-borders-new = покупок: меньше { $often }, дней без покупок: до { $fading }
who-borders-regular = покупок: от { $often }, дней без покупок: до { $fading }, за год: меньше { $much }
who-borders-best = покупок: от { $often }, дней без покупок: до { $fading }, за год: от { $much }
who-borders-fading = дней без покупок: больше { $fading }, но не больше { $lost }
who-borders-lost = дней без покупок: больше { $lost }
who-scored = последняя оценка: { $figure }
who-never-scored = оценок не ставили
who-answered = ответили на опрос { $surveys }
who-not-answered = не отвечали на опрос { $surveys }
who-unasked = ни о чём не спрашивали { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
who-not-unasked = о чём-то спрашивали за { $days ->
    [1] последний день
    [one] последние { $days } день
    [few] последние { $days } дня
   *[many] последние { $days } дней
} или не хотят вопросов
