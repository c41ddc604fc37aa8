# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Ең алдымен мерзімі бітеді: <b>{ points }</b>, соңғы күні — { $day }.
points-next-loss-kept = Сатып алмасаңыз, мерзімі бітеді: <b>{ points }</b>, соңғы күні — { $day }.

points-active =
    Енді жұмсауға болады: <b>{ points }</b>.

    Барлығын қосқанда жұмсауға болады: { $spendable }.

expiry-reminder =
    Мерзімі бітіп барады: <b>{ points }</b>.

    Жұмсап үлгеріңіз, соңғы күні — { $day }. Кассада картаңызды көрсетіңіз.
expiry-reminder-kept =
    Мерзімі бітіп барады: <b>{ points }</b>.

    Соңғы күні — { $day }. Сол күні немесе одан бұрын бірдеңе сатып алсаңыз, { -points } сақталады.

expiry-reminder-in-all = Барлығын қосқанда мерзімі бітеді: <b>{ points }</b>, соңғы күні — { $day }.

history-until = мерзімі: { $day }
history-from = жұмсауға болатын күн: { $day }
