# When a promotion goes out, as a short sentence.

schedule-at-once = бірден
schedule-happens-now = ✅ басқан соң бірден алатындар: { $count }. Қалғандары осы жағдай болған кезде алады.
schedule-every-day = күн сайын, { $hour }
schedule-weekly = { $day ->
    [mon] дүйсенбі
    [tue] сейсенбі
    [wed] сәрсенбі
    [thu] бейсенбі
    [fri] жұма
    [sat] сенбі
   *[sun] жексенбі
} сайын, { $hour }
schedule-weekdays = { $days }, { $hour }
schedule-weekday = { $day ->
    [mon] дс
    [tue] сс
    [wed] ср
    [thu] бс
    [fri] жм
    [sat] сб
   *[sun] жс
}
schedule-monthly = ай сайын: { $days }, { $hour }
schedule-month-day = { $day }
schedule-month-days = { $days }
schedule-last-day = айдың соңғы күні
schedule-and = { $first } және { $last }
schedule-not-bought-yet = қосылғанына { $number ->
    [one] { $number } күн
   *[other] { $number } күн
} болған, әлі сатып алмаған
schedule-not-bought-for = { $number ->
    [one] { $number } күн
   *[other] { $number } күн
} сатып алмаған
schedule-points-expire = { -points } мерзімінің бітуіне { $number ->
    [one] { $number } күн
   *[other] { $number } күн
} қалғанда
schedule-birthday = { $number ->
    [0] туған күні
    [one] туған күнге { $number } күн қалғанда
   *[other] туған күнге { $number } күн қалғанда
}
schedule-tier-reached = жаңа деңгей
schedule-nth-purchase = сатып алу реті: { $number }
schedule-low-score = бағалауы { $number } немесе одан төмен
