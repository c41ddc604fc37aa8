# How far a broadcast has come, and what it has become.

progress-waits = 📣 <b>Waiting in line.</b> Another broadcast goes first.
progress-sending = 📣 <b>Sent: { $sent }</b> of { $all }
progress-paused = ⏸ <b>Paused.</b> Sent: { $sent } of { $all }
progress-no-right = Whoever started it may not send broadcasts any more. Resume it yourself: ▶️
progress-quiet = Quiet hours now: it goes on { $at }.
progress-done = ✅ <b>Sent: { $sent }</b> of { $all }
progress-stopped = ❌ <b>Stopped.</b> Sent: { $sent } of { $all }
progress-left = Left: { $count }
progress-blocked = Blocked the bot: { $count }
progress-unwanted = No longer want offers: { $count }
progress-called-off = Stopped in time: { $count }
progress-failed = Not delivered: { $count }
progress-unknown = No answer from Telegram: { $count }
progress-compared = Comparison group, not written to: { $count }
progress-taking-back = 🗑 Deleting it for everybody. Deleted: { $mended } of { $all }
progress-taken-back = 🗑 <b>Deleted wherever it can be:</b> { $mended } of { $all }
progress-correcting = ✏️ Correcting it for everybody. Corrected: { $mended } of { $all }
progress-corrected = ✏️ <b>Corrected: { $mended }</b> of { $all }

progress-pause-button = ⏸ Pause
progress-resume-button = ▶️ Resume
progress-call-off-button = ❌ Stop
progress-correct-button = ✏️ Correct the text
progress-take-back-button = 🗑 Delete for everybody

take-back-ask = Delete the message for everybody who got it? You can’t bring it back.
take-back-yes-button = ✅ Delete for everybody
take-back-no-button = ❌ Keep it
