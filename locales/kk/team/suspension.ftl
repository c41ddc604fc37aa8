# Suspending: the till closed to somebody until an owner lets them back.

suspended =
    <b>Касса сізге әзірге жабық.</b>

    <b>{ $programme }</b> ұжымындағы рөліңіз уақытша тоқтатылды. Не болғанын дүкен иесінен сұраңыз.
resumed = <b>{ $programme }</b> кассасы сізге қайта ашылды. Жұмысыңызға сәттілік!
staff-suspended =
    ⏸ <b>{ $name }</b>: рөлі тоқтатылды, касса жабық.
    Шешім қабылдаған: { $by }.

    Жұмысқа қайтару: /team.
staff-resumed =
    ▶️ <b>{ $name }</b>: касса қайта ашылды.
    Шешім қабылдаған: { $by }.

team-suspended = ⏸ { $line } · рөлі тоқтатылған
suspend-button = ⏸ Уақытша тоқтату
suspend-name-button = ⏸ Тоқтату: { $name }
suspend-ask = <b>Рөлді уақытша тоқтатасыз ба?</b> Касса бірден жабылады, ашық есептер жойылады. Рөлді дүкен иесі кез келген уақытта қайтара алады: /team.
suspend-yes-button = ✅ Иә, тоқтату
suspend-done = ⏸ <b>{ $name }</b>: рөлі тоқтатылды, касса жабық. Жұмысқа дүкен иесі қайтара алады: /team.
suspend-repeated = Касса бұрын жабылған немесе бұл адам енді ұжымда жоқ.
resume-button = ▶️ Жұмысқа қайтару
resume-done = ▶️ <b>{ $name }</b>: касса қайта ашылды.
resume-repeated = Касса бұрын ашылған немесе бұл адам енді ұжымда жоқ.
