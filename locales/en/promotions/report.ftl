# 📊: what a promotion has brought, for owners: the money first, then its share.

report-effect-money = 📊 <b>Extra sales: { $sum } (from { $low } to { $high })</b>
report-share = On top of what they’d have bought anyway: { $share }
report-effect-worth = Less the { -points }: { $sum } (from { $low } to { $high })
report-effect-purchases = Extra purchases: { $sum } (from { $low } to { $high })
report-effect-spent = Extra { -points } spent: { $sum } (from { $low } to { $high })
report-effect-given = Extra { -points } given: { $sum } (from { $low } to { $high })
report-untold-too-few = 📊 <b>Too little data so far to say whether it helped.</b>
report-told-when = It can be told once each group has at least { $members } people, { $buyers } of them with a purchase.
report-untold-nobody-compared = 📊 <b>No way to say whether it helped: there was no comparison group.</b>
report-untold-uneven = 📊 <b>No way to say whether it helped: the groups aren’t the size they should be.</b>
report-stopped = The broadcast was stopped: it gives more than it brings in.
report-name = Broadcast “{ $name }”
report-groups = Written to: { $written }. Comparison group (gets nothing): { $compared }
report-gave = { CAPITAL(-points) } given: { $points }
report-came = Came by the link in the post: { $count }
report-counted-until = Purchases count until { $day }
report-quarter = All broadcasts together: { $first } to { $last }
report-quarter-groups = Could get them: { $written }. Comparison group (gets nothing all quarter): { $compared }
report-quarter-agreed = All broadcasts together can be judged once this many customers have agreed to offers: { $count }.
report-button = 📊 Report
report-quarter-button = 📊 All broadcasts together
report-later-button = ⬅️ Later quarter
report-earlier-button = ➡️ Earlier quarter
report-overrule-button = ▶️ Go on all the same
promotion-does-not-pay =
    ⚠️ <b>The broadcast was stopped: it gives more than it brings in.</b>

    Broadcast “{ $name }”
    Lost: { $sum } (from { $low } to { $high })
