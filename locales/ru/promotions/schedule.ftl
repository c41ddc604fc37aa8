# When a promotion goes out, as a short sentence.

schedule-at-once = сразу
schedule-happens-now = Сразу после ✅ получат: { $count }. Остальные — когда это у них случится.
schedule-every-day = каждый день в { $hour }
schedule-weekly = { $day ->
    [mon] каждый понедельник
    [tue] каждый вторник
    [wed] каждую среду
    [thu] каждый четверг
    [fri] каждую пятницу
    [sat] каждую субботу
   *[sun] каждое воскресенье
} в { $hour }
schedule-weekdays = { $days } в { $hour }
schedule-weekday = { $day ->
    [mon] пн
    [tue] вт
    [wed] ср
    [thu] чт
    [fri] пт
    [sat] сб
   *[sun] вс
}
schedule-monthly = { $days } в { $hour }
schedule-month-day = { $day }
schedule-month-days = { $days } числа
schedule-last-day = в последний день месяца
schedule-and = { $first } и { $last }
schedule-not-bought-yet = { $number ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
} без первой покупки
schedule-not-bought-for = { $number ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
} без покупок
schedule-points-expire = за { $number ->
    [one] { $number } день
    [few] { $number } дня
   *[many] { $number } дней
} до того, как сгорят { -points }
schedule-birthday = { $number ->
    [0] в день рождения
    [one] за { $number } день до дня рождения
    [few] за { $number } дня до дня рождения
   *[many] за { $number } дней до дня рождения
}
schedule-tier-reached = новый уровень
schedule-nth-purchase = покупка № { $number }
schedule-low-score = оценка { $number } или хуже
