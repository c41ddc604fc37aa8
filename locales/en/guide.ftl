# Help, and answers to what was not understood.

help =
    <b>What you can do here</b>

    { $commands }

help-card = At the till, show your card: /card.
help-till = To find a sale, send the number on its receipt, for example #123. Refunds and earlier days are in /shift.
help-writing = Any question? Just write it here, or send a photo: a person will answer.
help-leading = To answer a customer, tap 💬 under their message, or reply to the message itself: they read it in the shop’s name.
help-group = To answer customers in a group with topics, make the bot an administrator there and send /connect in it.

cancel-done = All right, no more questions. Everything already saved stays saved.
cancel-nothing = There’s nothing to cancel. Help: /help.

unknown-command = There’s no such command here. All commands: /help. To begin: /start.
edit-unread =
    Changes to a message that is already sent don’t count.

    { $still }
not-understood-stranger = Sorry, I did not understand that. To join the programme: /start.
not-understood-till = To find a customer, send a photo of their QR code or the six digits of their card, for example 482 913. To find a sale, send its number: #123. Everything else: /help.
button-outdated = This button no longer works. Open the menu below.
trouble = Sorry, something broke on our side. Please try again in a minute: nothing is counted twice.
