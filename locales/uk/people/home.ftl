# A customer's home.

home =
    <b>{ $programme }</b>
    { $holder }

    { $advice }

    Історія: /history
    Налаштування: /settings
home-holder = { $name } · <b>{ $balance }</b>
home-advice-points = Покажіть картку на касі, і ми нарахуємо { -points }.
home-advice = Показуйте картку на касі під час кожної покупки.
