# The words on the lobby's web page. Not the prescribed scripts for residents: those are in other files.
# page-js-… and page-role-… are handed to the page's script, the others are written into the page.

page-title = Menfang · the estate's lobby
page-brand = Menfang
page-tagline = Say it once; every word gets an answer
page-languages = Language
page-lang-zh-Hans = 简
page-lang-zh-Hant = 繁
page-lang-en = EN
page-noscript = This page needs JavaScript switched on in your browser.

page-clock = The estate's clock
page-clock-10m = +10 min
page-clock-1h = +1 hour
page-clock-1d = +1 day

page-scripts = Scripts
page-scripts-title = Show which prescribed script each message uses

page-column-resident = Resident
page-column-staff = Staff
page-column-supervisor = Supervisors
page-picker = Whose view to show
page-places = Switch the view
page-rooms = Chats
page-messages = Messages
page-typing = Answering
page-newer = New messages
page-earlier = Earlier messages

page-input = Write a message…
page-send = Send
page-reply = Reply to this message
page-reply-cancel = Drop the quote
page-retry = Send again
page-edited = updated
page-photo-attach = Add a photo
page-photo-preview = Photo to be sent
page-photo-remove = Drop this photo
page-photo-view = Photo
page-close = Close

page-empty-resident = Hello, this is the gatehouse. It answers in the language you begin in. Just say what you need:
page-empty-room = This is the staff room. A resident's report appears here as a card. A patrol can report too:
page-empty-staff = This is your own chat with the gatehouse. Reminders and answers meant only for you arrive here.
page-empty-supervisor = Reminders and overdue alerts arrive here. Report something as a resident, then let the clock run.
page-try-language = English
page-try-repair = The kitchen tap keeps dripping
page-try-emergency = There is a strong smell of gas in my flat!
page-try-complaint = I want to complain: the lift breaks down daily and nobody comes
page-try-mine = My repairs
page-try-bind = Link my home
page-try-patrol = /报修 3-2-501 corridor light is out

page-status-open = The front door is open.
page-status-hint = Residents talk to us through the estate's chat account. There is nothing else to see here.
page-status-health = Health

page-role-resident = Resident
page-role-staff = Staff
page-role-agent = Reception
page-role-supervisor = Supervisor
page-role-department-head = Department head
page-role-manager = Manager
page-role-gm = General manager

# The demo's cast, and the names of rooms (where the estate file names one in the page's language, that one is shown).
page-name-wang = Wang Fang
page-name-li = Li Qiang
page-name-zhao = Zhao Min
page-name-qian = Qian Yong
page-name-sun = Sun Li
page-name-zhou = Zhou Wei
page-name-feng = Feng Tao
page-name-wu = Wu Gang
page-room-front-desk = Front desk
page-room-engineering = Engineering
page-room-supervisors = Supervisors

page-js-private = Private
page-js-bot = Gatehouse
page-js-photo = Photo
page-js-unread = Unread
page-js-sending = Sending
page-js-failed = Not sent
page-js-stepping = Time is passing…
page-js-polling = Unsteady connection, refreshing now and then
page-js-offline = The gatehouse cannot be reached, trying again
page-js-photo-type = Only PNG or JPEG photos can be sent.
page-js-photo-size = A photo may be 5 MB at most.
page-js-server-error = The gatehouse did not answer. Please try again shortly.
