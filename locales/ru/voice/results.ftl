# /surveys: what ratings come to.

ratings-mean = <b>Средняя оценка: { $mean }</b> (от { $low } до { $high })
ratings-mean-alone = <b>Средняя оценка: { $mean }</b>
ratings-given = За { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} — ответили: { $given } из { $asked } ({ $share })
ratings-before = Столько же дней до этого: { $mean }
ratings-causes = Что было не так:
ratings-cause = • { $cause }: { $count }
ratings-unhappy = Недовольных: { $people }. Вернулись за 30 дней: { $back }, купили на { $paid }.
ratings-none = <b>Оценок пока нет.</b> Дней: { $days }, спросили: { $asked }.
ratings-days-button = 📊 Дней: { $days }
