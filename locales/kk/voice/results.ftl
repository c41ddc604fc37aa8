# /surveys: what ratings come to.

ratings-mean = <b>Орташа бағалау: { $mean }</b> ({ $low } — { $high })
ratings-mean-alone = <b>Орташа бағалау: { $mean }</b>
ratings-given = { $days ->
    [one] { $days } күн ішінде
   *[other] { $days } күн ішінде
} жауап бергендер: { $given } / { $asked } ({ $share })
ratings-before = Оған дейінгі сонша күнде: { $mean }
ratings-causes = Не ұнамады:
ratings-cause = • { $cause }: { $count }
ratings-unhappy = Көңілі толмағандар: { $people }. 30 күн ішінде қайта келгендер: { $back }, төленді: { $paid }.
ratings-none = <b>Әзірге бағалау жоқ.</b> Күн саны: { $days }, сұралғандар: { $asked }.
ratings-days-button = 📊 Күн саны: { $days }
