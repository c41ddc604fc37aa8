# A customer's home.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }

    History: /history
    Settings: /settings
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Show your card at the till to collect { -points }.
home-advice = Show your card at the till whenever you buy something.
