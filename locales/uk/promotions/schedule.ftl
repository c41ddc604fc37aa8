# When a promotion goes out, as a short sentence.

schedule-at-once = одразу
schedule-happens-now = Одразу після ✅ отримають: { $count }. Решта — коли це в них станеться.
schedule-every-day = щодня о { $hour }
schedule-weekly = { $day ->
    [mon] щопонеділка
    [tue] щовівторка
    [wed] щосереди
    [thu] щочетверга
    [fri] щоп’ятниці
    [sat] щосуботи
   *[sun] щонеділі
} о { $hour }
schedule-weekdays = { $days } о { $hour }
schedule-weekday = { $day ->
    [mon] пн
    [tue] вт
    [wed] ср
    [thu] чт
    [fri] пт
    [sat] сб
   *[sun] нд
}
schedule-monthly = { $days } о { $hour }
schedule-month-day = { $day }
schedule-month-days = { $days } числа
schedule-last-day = в останній день місяця
schedule-and = { $first } та { $last }
schedule-not-bought-yet = { $number ->
    [one] { $number } день
    [few] { $number } дні
   *[many] { $number } днів
} без першої покупки
schedule-not-bought-for = { $number ->
    [one] { $number } день
    [few] { $number } дні
   *[many] { $number } днів
} без покупок
schedule-points-expire = за { $number ->
    [one] { $number } день
    [few] { $number } дні
   *[many] { $number } днів
} до того, як згорять { -points }
schedule-birthday = { $number ->
    [0] у день народження
    [one] за { $number } день до дня народження
    [few] за { $number } дні до дня народження
   *[many] за { $number } днів до дня народження
}
schedule-tier-reached = новий рівень
schedule-nth-purchase = покупка № { $number }
schedule-low-score = оцінка { $number } або гірша
