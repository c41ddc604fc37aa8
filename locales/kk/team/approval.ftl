# What several were asked, once nobody needs to answer any more.

approval-closed =
    <b>{ $what }</b>

    { $ending }
approval-of-bill = Чек: { $bill }
approval-of-correction = { CAPITAL(-points-obj) } түзету: { $points }
approval-ending-granted = ✅ Расталды. Шешім қабылдаған: { $by }.
approval-ending-refused = ❌ Расталмады. Шешім қабылдаған: { $by }.
approval-ending-lapsed = Жауап беру уақыты өтті, ештеңе өзгерген жоқ.
approval-ending-withdrawn = Сұрау қайтарып алынды, жауап берудің қажеті жоқ.
