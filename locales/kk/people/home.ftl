# A customer's home.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }

    Тарихы: /history
    Баптаулар: /settings
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Кассада картаңызды көрсетіңіз — { -points } қосамыз.
home-advice = Сатып алған сайын кассада картаңызды көрсетіңіз.
