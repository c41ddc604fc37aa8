# Alerts: what looks like fraud, with the evidence; and what a customer disputes.

alert-customer = Many sales to one customer in a day: { $figure } (limit: { $allowed })
alert-cashier = Many { -points } given by one cashier in a day: { $figure } (limit: { $allowed })
alert-large-bill = A large bill by a cashier: { $figure } (limit: { $allowed })
alert-pair = One cashier and one customer too often, sales within 7 days: { $figure } (limit: { $allowed })
alert-burst = Too many sales in a row, within 10 minutes: { $figure } (limit: { $allowed })
alert-by-phone = Many sales by phone number, without a card, in a day: { $figure } (limit: { $allowed })
alert-late-refunds = Refunds of earlier days’ sales by one person in a day: { $figure } (limit: { $allowed })
alert-not-me = A customer says: “Not my purchase”
alert =
    ⚠️ <b>{ $pattern }</b>

    { $lines }
told-refused = ⛔️ The bot did not allow it.
told-staff = Staff: <b>{ $name }</b>
told-customer = Customer: <b>{ $name }</b>
told-total = In all: { sales } for { $bills }, { -points } added: { $points }
told-sale = { $points ->
    [0] #{ $number } · { $at } · { $bill } · { $cashier }
   *[other] #{ $number } · { $at } · { $bill } · +{ $points } · { $cashier }
}
told-sale-returned = #{ $number } · { $at } · { $bill } · { $returned } given back · { $cashier }
told-fine = ✅ Noted. No more about this today.
told-fine-pair = ✅ Noted. Nothing about these two for four weeks.
fine-button = ✅ This is fine
told-sale-button = 🧾 #{ $number }
