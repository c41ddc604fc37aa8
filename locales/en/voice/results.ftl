# /surveys: what ratings come to.

ratings-mean = <b>Average rating: { $mean }</b> (from { $low } to { $high })
ratings-mean-alone = <b>Average rating: { $mean }</b>
ratings-given = { $days ->
    [one] In { $days } day
   *[other] In { $days } days
}, { $given } of { $asked } answered ({ $share })
ratings-before = The same number of days before: { $mean }
ratings-causes = What went wrong:
ratings-cause = • { $cause }: { $count }
ratings-unhappy = Unhappy: { $people }. Came back within 30 days: { $back }, and spent { $paid }.
ratings-none = <b>No ratings yet.</b> Days: { $days }, asked: { $asked }.
ratings-days-button = 📊 Days: { $days }
