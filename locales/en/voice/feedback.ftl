# Writing to the shop, and the answers of the team.

feedback-ask =
    <b>Just write to us here.</b>

    Words, a photo, a voice message: a person will answer.
feedback-ask-later =
    { feedback-ask }
    We’re off right now and will answer after { $at }.
feedback-taken = <b>Thank you, we’ve got it.</b> The answer will come right here.
feedback-taken-later =
    <b>Thank you, we’ve got it.</b> The answer will come right here.

    We’re off right now and will answer after { $at }.
feedback-kind-refused = We can’t pass on a message of this kind. Send text, a photo, a video or a voice message.
feedback-not-carried = Your message couldn’t be passed on. Try another way: text, a photo or a voice message.
still-writing-words = Write what you’d like to tell the shop, or send a photo, a video or a voice message.
feedback-who = 💬 <b>A message from { $name }</b>
feedback-who-tier = Tier: { $tier }
feedback-who-purchases = Purchases: { $purchases }
feedback-who-score = Last rating: { $score } of 5
reply-ask = <b>What’s your answer?</b> Send a message of any kind: { $name } gets it in the shop’s name.
reply-sent = Your answer is on its way: { $name }.
reply-colleague = Somebody from the team has already answered: { $colleague }, { $at }.
reply-not-reached = Your answer did not arrive: { $name } takes no messages from the bot any more.
still-replying-words = Send your answer to the customer: text, a photo, a video or a voice message. Changed your mind? /cancel.
edited-mark = ✏️ edited
topic-how = The customer gets everything you write in this topic, in the shop’s name.
topic-not-carried = The message couldn’t be passed on. Try another way: text, a photo or a voice message.
topic-not-reached = Your answer did not arrive: { $name } takes no messages from the bot any more.
topic-unanswered = The customer is still waiting for an answer.
topic-left = A customer who left
topic-left-card = <b>This customer has left the programme and deleted their data.</b> Nobody gets what is written here. The topic can be deleted.
group-lost =
    <b>The bot can no longer write in the group with topics.</b>

    Customers’ messages go to owners and managers in their own chats again. To have the group back, let the bot manage topics and send /connect there.
connect-done = <b>Done: customers are answered here.</b> Each has a topic, and gets everything that is written in it.
connect-done-more =
    { connect-done }

    Let the bot delete and pin messages too: then who a customer is stays at the top of their topic, and the topic goes when they delete their data.
connect-needs-topics = There are no topics here. Turn them on in the group’s settings and send /connect again.
connect-needs-rights = Make the bot an administrator who manages topics, and send /connect again.
topic-stranger = This did not go to the customer: only the shop’s team can write to them.
feedback-unanswered = <b>{ $name } is still waiting for an answer.</b>
no-answer-button = ✅ No answer needed
no-answer-needed = All right, no more reminders.
phrase-looking-button = 💬 “We’re looking into it”
phrase-thanks-button = 💬 “Thank you for writing”
phrase-sorted-button = 💬 “It’s put right”
phrase-said-looking = Thank you for writing. We’re looking into it and will answer soon.
phrase-said-thanks = Thank you for writing! What you think matters to us.
phrase-said-sorted = It’s put right. Thank you for telling us!
prompt-written = <b>Customers’ messages: { $written }</b>
prompt-answered = Answered: { $answered }, usually in { $minutes } min
prompt-waiting = Waiting for an answer now: { $waiting }
prompt-by = • { $name }: { $answered }, usually in { $minutes } min
