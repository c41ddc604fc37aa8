# A slow hour, and what fills it.

slow-hour-ask =
    <b>Әдеттегі { $usual } орнына { $takings }</b>

    Сағат { $since } мен { $before } арасындағы түсім осындай. Әдеттегісі соңғы сегіз аптаның дәл осындай күндерінен алынды.

    Әдетте осы уақытта келетіндерге жазайық па? Екі есе { -points }, аяқталуы: { $until }, барлығына ең көбі { $budget }. Хабарлама мынадай:

    { $message }
slow-hour-yes-button = ✅ Жазу: { $people }
slow-hour-no-button = ❌ Қазір емес
slow-hour-started = ✅ Әдетте осы уақытта келетіндерге жазып жатырмыз.
slow-hour-refused = Жарайды, жазбаймыз. Бүгін енді сұрамаймыз.
slow-hour-closed-started = Әдетте осы уақытта келетіндерге жазып жатырмыз. Шешім қабылдаған: { $by }.
slow-hour-closed-refused = Жазбаймыз. Шешім қабылдаған: { $by }.
slow-hour-closed-lapsed = Жауап болмады, сондықтан ешкімге жазбадық.

slow-hour-message =
    <b>Сағат { $until } болғанша екі есе { -points }</b>

    Бүгін сағат { $until } болғанша сатып алуға екі есе көп { -points } қосылады. { while-it-lasts }
