# When a promotion goes out, as a short sentence.

schedule-at-once = at once
schedule-happens-now = Right after ✅: { $count }. The rest when it happens to them.
schedule-every-day = every day at { $hour }
schedule-weekly = every { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
} at { $hour }
schedule-weekdays = { $days } at { $hour }
schedule-weekday = { $day ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
schedule-monthly = every month ({ $days }) at { $hour }
schedule-month-day = { $day }
schedule-month-days = { $days }
schedule-last-day = the last day
schedule-and = { $first } and { $last }
schedule-not-bought-yet = { $number ->
    [one] { $number } day
   *[other] { $number } days
} without a first purchase
schedule-not-bought-for = { $number ->
    [one] { $number } day
   *[other] { $number } days
} without a purchase
schedule-points-expire = { $number ->
    [one] { $number } day
   *[other] { $number } days
} before { -points } expire
schedule-birthday = { $number ->
    [0] on the birthday
    [one] { $number } day before the birthday
   *[other] { $number } days before the birthday
}
schedule-tier-reached = a new tier
schedule-nth-purchase = purchase #{ $number }
schedule-low-score = a rating of { $number } or lower
