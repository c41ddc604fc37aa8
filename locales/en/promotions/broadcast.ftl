# /broadcast: the message, and the screen from which it is sent.

still-promotion-answer = The answer has to be a new message: the last window of the broadcast says which. To send nothing: /cancel.
promo-ask-message =
    <b>Send the message</b> as customers are to see it: text, photo, video, GIF, file or album.

    We fill in the name, points, tier and points that expire soon: {"{"}name{"}"}, {"{"}balance{"}"}, {"{"}tier{"}"}, {"{"}expiring{"}"}.
promo-draft-button = ✏️ Draft: { $name }
promo-left = All right, no broadcast.
promo-nameless = no words
promo-flaw = ⚠️ { $flaw }
promo-message-button = ✏️ Message
promo-drop-ask = Delete the draft “{ $name }”?
promo-drop-yes-button = ✅ Yes, delete
promo-dropped = The draft is deleted. Nobody got anything.
