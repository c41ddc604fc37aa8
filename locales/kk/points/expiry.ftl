# How long points live: on the balance, in the history, and ahead of their last day.

points-next-loss = Мерзімі ең жақыны: <b>{ points }</b>, соңғы күні — { $day }.
points-next-loss-kept = Ештеңе сатып алмасаңыз, мерзімі өтеді: <b>{ points }</b>, соңғы күні — { $day }.

points-active =
    Енді жұмсауға болады: <b>{ points }</b>.

    Қазір жұмсауға болатыны: барлығы { $spendable }.

expiry-reminder =
    Ұпайларыңыздың мерзімі жақында өтеді: <b>{ points }</b>.

    Соңғы күні — { $day }. Келесі сатып алуда жұмсап үлгеріңіз: кассада картаңызды көрсетіңіз.
expiry-reminder-kept =
    Ұпайларыңыздың мерзімі жақында өтеді: <b>{ points }</b>.

    Соңғы күні — { $day }. Осы күнді қоса алғанда, оған дейінгі кез келген сатып алу оларды сақтап қалады.

expiry-reminder-in-all = Барлығы: <b>{ points }</b>, соңғысының мерзімі — { $day }.

history-until = мерзімі: { $day }
history-from = мына күннен бастап жұмсалады: { $day }
