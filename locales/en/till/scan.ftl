# Finding the customer.

card-ask =
    Bill: <b>{ $bill }</b>

    Now the customer’s card: a photo of the QR code or the six digits. A different amount? Just send it again.
still-till-card = The amount is in. Now send a photo of the customer’s QR code or the six digits of their card. To stop: /cancel.

scan-nothing = No QR code found in this photo. Come closer and avoid glare, or type the six digits below the customer’s card.
scan-not-ours = This is a QR code, but not a card of our programme. Ask the customer to tap “{ card-button }”.
scan-several = There is more than one card in this photo. Take one with a single card in it.
scan-too-large = This file is too large: the limit is 20 MB. Send it as a photo, or type the six digits of the card.
scan-not-a-picture = This file doesn’t open as a picture. Send a photo of the QR code, or type the six digits of the card.

code-unknown =
    This code isn’t valid now. Codes live 5 minutes: ask the customer to tap “{ renew-code-button }”.

    { $left ->
        [0] No tries left: please wait up to 10 minutes. QR codes still work.
        [one] { $left } try left.
       *[other] { $left } tries left.
    }

number-which = <b>{ $digits }</b>: is this the amount of the bill or a card code?
number-amount-button = 🧾 Amount: { $amount }
number-code-button = 💳 Card code: { $digits }
number-what = <b>{ $digits }</b>: what is it?
number-phone-button = 💳 Phone: { $phone }

phone-unknown = No customer with this number was found. Ask for the QR code or the six digits of the card.
phone-which = Whose number is it? Choose by name.
phone-too-many = Too many numbers end like this. Send the whole number.
