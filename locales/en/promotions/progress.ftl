# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Waiting in line.</b> Another broadcast goes first.
progress-sending = 📣 <b>Sent: { $sent }</b> of { $all }
progress-paused = ⏸ <b>Paused.</b> Sent: { $sent } of { $all }
progress-no-right = Whoever started it may not send broadcasts any more. Resume it yourself: ▶️
progress-quiet = Quiet hours now. It goes on: { $at }
progress-done = ✅ <b>Sent: { $sent }</b> of { $all }
progress-stopped = ❌ <b>Stopped.</b> Sent: { $sent } of { $all }
delivery-left = Left: { $count }
delivery-blocked = Blocked the bot: { $count }
delivery-unwanted = No longer want offers: { $count }
delivery-called-off = Stopped in time: { $count }
delivery-failed = Not delivered: { $count }
delivery-unknown = No answer from Telegram: { $count }
delivery-compared = Comparison group, not written to: { $count }
progress-taking-back = 🗑 Deleting it for everybody. Deleted: { $mended } of { $all }
progress-taken-back = 🗑 <b>Deleted wherever it can be:</b> { $mended } of { $all }
progress-correcting = ✏️ Correcting it for everybody. Corrected: { $mended } of { $all }
progress-corrected = ✏️ <b>Corrected: { $mended }</b> of { $all }

promo-pause-button = ⏸ Pause
promo-resume-button = ▶️ Resume
progress-call-off-button = ❌ Stop
progress-report-button = 📊 Refresh
progress-correct-button = ✏️ Correct the text
progress-take-back-button = 🗑 Delete for everybody

take-back-ask = Delete the message for everybody who got it? You can’t bring it back.
take-back-multiplier = Purchases earn without the multiplier again.
take-back-points = { CAPITAL(-points) } already given stay with customers.
take-back-yes-button = ✅ Delete for everybody
take-back-no-button = ❌ Keep it
