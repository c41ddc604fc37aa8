# What owners are told of promotions unasked.

promotion-sender-left = ⏸ <b>Broadcast paused:</b> “{ $name }”. Whoever started it may not send broadcasts any more. An owner can resume it: /promos
promotion-dates-missed = ⚠️ <b>Broadcast not sent:</b> “{ $name }”. The bot wasn’t running at the time. Dates missed: { $dates }, the last one: { $last }.
promotion-date-missed = ⚠️ <b>Broadcast not sent:</b> “{ $name }”. The bot wasn’t running at the time: { $last }. You can send it now: /promos
promotion-payment-refused = ⚠️ <b>Broadcasts go out more slowly.</b> Telegram didn’t accept payment for a higher speed, so they go at the free one: 30 messages a second.
promotion-post-refused = ⚠️ <b>The post didn’t go out:</b> “{ $name }”. Telegram doesn’t let the bot write there: make it an administrator who may post.
