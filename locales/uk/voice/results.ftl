# /surveys: what ratings come to.

ratings-mean = <b>Середня оцінка: { $mean }</b> (від { $low } до { $high })
ratings-mean-alone = <b>Середня оцінка: { $mean }</b>
ratings-given = За { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
} — відповіли: { $given } із { $asked } ({ $share })
ratings-before = Стільки ж днів перед тим: { $mean }
ratings-causes = Що було не так:
ratings-cause = • { $cause }: { $count }
ratings-unhappy = Невдоволених: { $people }. Повернулися за 30 днів: { $back }, купили на { $paid }.
ratings-none = <b>Оцінок поки немає.</b> Днів: { $days }, запитали: { $asked }.
ratings-days-button = 📊 Днів: { $days }
