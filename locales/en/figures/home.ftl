# /owner: today, what waits for a decision, and the ways.

owner-home =
    <b>{ $name }</b>
    Today, { $day }

    { $lines }

    { $waiting }
home-sales = Sales: <b>{ $sales }</b>, total: <b>{ $bills }</b>
home-sales-usual = Sales: <b>{ $sales }</b>, total: <b>{ $bills }</b> (on such a day usually { $usual } by this hour)
home-points = { CAPITAL(-points) } added: <b>{ $given }</b>, spent: <b>{ $spent }</b>
home-customers = Customers: <b>{ $customers }</b>
home-customers-new = Customers: <b>{ $customers }</b>, joined the programme: <b>{ $joined }</b>
home-waiting = Waiting for your decision: <b>{ $count }</b>
home-done = Nothing is waiting for your decision.
home-broadcast-button = 📣 New broadcast
home-promos-button = 📣 All broadcasts
home-surveys-button = 💬 What customers say

waiting-request-button = ✅ Requests to confirm: { $count }
waiting-promotion-button = 📣 Broadcasts to confirm: { $count }
waiting-letter-button = 💬 Messages without an answer: { $count }
waiting-score-button = 💬 Low ratings without an answer: { $count }
waiting-alert-button = 🔔 Suspicious cases: { $count }

undecided-request = <b>Requests to confirm</b>: { $count }
undecided-promotion = <b>Broadcasts to confirm</b>: { $count }
undecided-letter = <b>Messages without an answer</b>: { $count }
undecided-score = <b>Low ratings without an answer</b>: { $count }
undecided-alert = <b>Suspicious cases within 30 days</b>: { $count }
waiting-nameless = no name
waiting-asked-here = This is the request. Tap the quotation: the buttons are below it.
waiting-no-more = There is nothing left to decide here.
