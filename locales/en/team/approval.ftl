# What several were asked, once nobody needs to answer any more.

approval-closed =
    <b>{ $what }</b>

    { $ending }
approval-of-bill = A bill of { $bill }
approval-of-correction = Adjusting { -points }: { $points }
approval-ending-granted = ✅ Confirmed. Decided by: { $by }.
approval-ending-refused = ❌ Refused. Decided by: { $by }.
approval-ending-lapsed = The time to answer is over, and nothing has changed.
approval-ending-withdrawn = The request was withdrawn: no answer is needed.
