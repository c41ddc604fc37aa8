# /surveys: what ratings come to.

ratings-mean = <b>Орташа бағалау: { $mean }</b> ({ $low } — { $high })
ratings-mean-alone = <b>Орташа бағалау: { $mean }</b>
ratings-given = { $days ->
    [one] { $days } күнде
   *[other] { $days } күнде
} жауап бергендер: { $given } / { $asked } ({ $share })
ratings-before = Оған дейінгі сонша күнде: { $mean }
ratings-causes = Не ұнамады:
ratings-cause = • { $cause }: { $count }
ratings-unhappy = Көңілі толмағандар: { $people }. 30 күнде қайта келгендер: { $back }, сатып алғаны: { $paid }.
ratings-none = <b>Әзірге бағалау жоқ.</b> Күн: { $days }, сұралғандар: { $asked }.
ratings-days-button = 📊 Күн: { $days }
